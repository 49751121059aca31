package org.micromentoring.profile;

/**
 * A skill of a profile.
 *
 * @param level what one can do for others, from 1 (can explain basics) to 4 (sets practice for others); of a wanted
 *              skill, what one would like to reach
 * @param note  a few words, as typed; empty when there are none
 */
public record ProfileSkill(long skillId, Kind kind, int level, String note) {
    public static final int LEVELS = 4;
    /** Folded away until somebody wants to say more: can help with daily work. */
    public static final int USUAL_LEVEL = 2;

    /** Can help with, or wants to learn. */
    public enum Kind { OFFERED, WANTED }

    public static ProfileSkill offered(long skillId) {
        return new ProfileSkill(skillId, Kind.OFFERED, USUAL_LEVEL, "");
    }

    public static ProfileSkill wanted(long skillId) {
        return new ProfileSkill(skillId, Kind.WANTED, USUAL_LEVEL, "");
    }

    public boolean isOffered() {
        return kind == Kind.OFFERED;
    }
}
