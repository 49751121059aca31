package org.micromentoring.skill;

/** Told inside the transaction of a merge: from now on {@code into} stands for {@code from}, for ever. */
public record SkillMerged(long from, long into) {
}
