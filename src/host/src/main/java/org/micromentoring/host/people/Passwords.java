package org.micromentoring.host.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes for try-out accounts and sessions. One round only: 20,000 accounts are seeded in a second, none of them is a secret. */
final class Passwords {
    private Passwords() {
    }

    static String hash(String userKey, String password) {
        return sha256(userKey + ":" + password);
    }

    static boolean matches(String userKey, String password, String hash) {
        return MessageDigest.isEqual(hash(userKey, password).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
