package org.micromentoring.engagement;

/** Told inside the transaction in which an engagement reached a terminal state. */
public record EngagementEnded(Engagement engagement) {
}
