package org.micromentoring.program.pair;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Two people whom the system never brings together.
 *
 * @param id       0 before it is stored
 * @param makerKey user key of who made it
 * @param oneKey   user key; of a block the same as the maker
 * @param otherKey user key, or the fingerprint of somebody who was erased
 * @param cause    words of the program team, for its own eyes; empty for a block
 */
public record PairRule(long id, Kind kind, String makerKey, String oneKey, String otherKey, String cause, Instant at) {
    /** Characters of a cause. */
    public static final int CAUSE = 450;

    public enum Kind {
        /** One of the two wishes it; the other never learns of it. */
        BLOCK,
        /** The program team wishes it; neither of the two learns of it. */
        TEAM, UNKNOWN;

        static Kind of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }

        /** Spelling in JSON: "block", "team". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PairRule block(String blocker, String blocked, Instant at) {
        return new PairRule(0, Kind.BLOCK, blocker, blocker, blocked, "", at);
    }

    /** Both orders of the two are the same rule. */
    static PairRule team(String maker, String one, String other, String cause, Instant at) {
        boolean inOrder = one.compareTo(other) < 0;
        return new PairRule(0, Kind.TEAM, maker, inOrder ? one : other, inOrder ? other : one, cause, at);
    }

    /** What makes it the same rule as another one. */
    String digest() {
        return Fingerprint.digest(kind.name(), oneKey, otherKey);
    }
}
