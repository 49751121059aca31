package org.micromentoring.program.pair;

/**
 * Two people are not to be brought together any more; told inside the transaction in which the rule was made.
 *
 * @param by user key of the one of the two who wishes it; empty when the program team does
 */
public record PairMade(String one, String other, String by) {
}
