package org.micromentoring.request.tip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.micromentoring.skill.Topic;

/**
 * Somebody thinks that a mentor could help a colleague.
 *
 * @param suggesterKey user key; learns nothing of what becomes of it
 * @param colleagueKey user key; the only person who sees it
 * @param mentorId     profile id, for addresses
 * @param words        one line, the beginning of the colleague's own goal sentence; may be empty
 */
public record Tip(long id, String suggesterKey, String colleagueKey, String mentorKey, long mentorId, Topic topic, String words, Instant at) {
    /** What makes it the same tip as another one. */
    String digest() {
        try {
            String same = suggesterKey + '|' + colleagueKey + '|' + mentorKey + '|' + topic;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(same.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
