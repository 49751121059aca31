package org.micromentoring.directory.search;

/** @param level from 1 (can explain basics) to 4 (sets practice for others) */
public record Offer(long skillId, int level) {
}
