package org.micromentoring.host.wiki;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Titles and ids in addresses, after Atlassian's "Differences between URL formats for a Confluence page". */
final class Titles {
    private static final String RESERVED = "%&?/\\;\"\u00a7+:";
    private static final int ID_BYTES = 8;

    private Titles() {
    }

    /** No reserved character, only Latin letters, and a letter or digit at the end. */
    static boolean fitAnAddress(String title) {
        boolean plain = title.codePoints().allMatch(c -> RESERVED.indexOf(c) < 0 && c >= 0x20 && c < 0x250);
        return plain && !title.isEmpty() && Character.isLetterOrDigit(title.codePointBefore(title.length()));
    }

    /** The part of a short address: the bytes of the id, the lowest first, in base 64 without what is only filling. */
    static String tiny(long id) {
        byte[] bytes = new byte[ID_BYTES];
        for (int i = 0; i < ID_BYTES; i++) {
            bytes[i] = (byte) (id >> 8 * i);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes).replace('/', '-').replace('+', '_').replaceAll("A+$", "");
    }

    static Optional<Long> ofTiny(String word) {
        if (!word.matches("[A-Za-z0-9_-]{1,11}")) {
            return Optional.empty();
        }
        String full = (word + "A".repeat(11)).substring(0, 11).replace('-', '/').replace('_', '+') + "=";
        try {
            byte[] bytes = Base64.getDecoder().decode(full.getBytes(StandardCharsets.US_ASCII));
            long id = 0;
            for (int i = Math.min(ID_BYTES, bytes.length) - 1; i >= 0; i--) {
                id = id << 8 | bytes[i] & 0xff;
            }
            return Optional.of(id).filter(it -> it > 0);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
