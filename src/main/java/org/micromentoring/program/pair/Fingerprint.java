package org.micromentoring.program.pair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is left of a person in a rule of somebody else after erasure: it names nobody, but knows the person again who
 * comes back. Else erasing one's data would be the way round a block.
 */
final class Fingerprint {
    private static final String PREFIX = "erased:";

    private Fingerprint() {
    }

    static String of(String personKey) {
        return PREFIX + digest(personKey);
    }

    static boolean is(String stored) {
        return stored.startsWith(PREFIX);
    }

    static String digest(String... parts) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("|", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
