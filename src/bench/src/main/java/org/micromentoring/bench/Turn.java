package org.micromentoring.bench;

/** The order of equals: a number for seeker, mentor and day that looks random. */
final class Turn {
    private final long seed;

    Turn(String seeker, long day) {
        seed = seeker.hashCode() * 0x100000001b3L + day * 0x9e3779b97f4a7c15L;
    }

    int of(long mentor) {
        long z = mentor * 0xcbf29ce484222325L ^ seed;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        return (int) ((z ^ z >>> 27) >>> 40);
    }
}
