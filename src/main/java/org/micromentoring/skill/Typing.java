package org.micromentoring.skill;

/** How many typing errors lie between two words. */
final class Typing {
    private Typing() {
    }

    /** Letters put in, left out or replaced; gives up at {@code limit} and answers it. */
    static int errors(String one, String other, int limit) {
        int[] before = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            int[] swap = before;
            before = row;
            row = swap;
        }
        return Math.min(limit, before[other.length()]);
    }
}
