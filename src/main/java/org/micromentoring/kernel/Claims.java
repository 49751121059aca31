package org.micromentoring.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Rows that decide every race (domain.md 0.2). Taking inserts a unique key, releasing deletes by holder and says
 * whether this caller was first. A claim is also the lock of the row it stands for: whoever changes a request, need or
 * engagement releases its claim first, then reads, decides, and takes the claim again if the new state still holds it.
 * Order: need claims first, then requests by ascending id, then places by key. All inside one transaction.
 */
public final class Claims {
    /** Somebody else was first; {@link Transactions#retrying} runs the use case again. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String holder) {
            super("claim of " + holder + " is gone");
        }
    }

    private final ClaimStore store;

    public Claims(ClaimStore store) {
        this.store = store;
    }

    /** Takes the key; the unique constraint refuses the second taker when the statement runs. At most 255 characters. */
    public void take(String key, String subject, String holder) {
        store.insert(key, subject, holder);
    }

    /**
     * Takes the lowest free number of a subject, key {@code subject#n}, if fewer are held than the capacity.
     * Lowest, because any other choice lets use rise above a lowered capacity.
     *
     * @param capacity as read in this transaction
     * @return the number taken, from 1; empty when the subject is full
     */
    public OptionalInt takeLowest(String subject, int capacity, String holder) {
        Set<String> held = store.keysOf(subject);
        if (held.size() >= capacity) {
            return OptionalInt.empty();
        }
        int number = 1;
        while (held.contains(subject + "#" + number)) {
            number++;
        }
        store.insert(subject + "#" + number, subject, holder);
        return OptionalInt.of(number);
    }

    /**
     * Deletes what the holder holds.
     *
     * @return rows gone: 0 means that somebody else was first
     */
    public int release(String holder) {
        return store.deleteOf(holder);
    }

    /** @throws Lost when somebody else was first */
    public void mustRelease(String holder) {
        if (release(holder) == 0) {
            throw new Lost(holder);
        }
    }

    /** How many claims each of these subjects has, one statement for 500 subjects; those without any are absent. */
    public Map<String, Integer> held(Collection<String> subjects) {
        return store.countOf(subjects);
    }
}
