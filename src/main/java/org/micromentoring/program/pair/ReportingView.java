package org.micromentoring.program.pair;

/**
 * View of {@code program/reporting.html.vm}.
 *
 * @param active  there are pairs
 * @param standing whether the rule works, in words
 */
public record ReportingView(String context, boolean active, String standing) {
}
