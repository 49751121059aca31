package org.micromentoring.profile.invite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Somebody thinks that a colleague can help with a skill.
 *
 * @param inviter user key
 * @param invited user key; the only person who ever sees the state
 */
record Invitation(long id, String inviter, String invited, long skillId, State state, Instant at) {
    enum State {
        OPEN, TAKEN, DISMISSED, UNKNOWN;

        static State of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }
    }

    static Invitation open(String inviter, String invited, long skillId, Instant at) {
        return new Invitation(0, inviter, invited, skillId, State.OPEN, at);
    }

    /** What makes it the same invitation as another one. */
    String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((inviter + '|' + invited + '|' + skillId).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
