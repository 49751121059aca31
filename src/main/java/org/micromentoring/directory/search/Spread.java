package org.micromentoring.directory.search;

import java.nio.charset.StandardCharsets;

/** Spreads keys evenly over all numbers, the same way on every node. */
final class Spread {
    private Spread() {
    }

    /** FNV-1a. */
    static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }
}
