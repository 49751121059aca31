package org.micromentoring.directory.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import org.micromentoring.profile.WorkingTime;

/** The working quarters of an hour of a week, on the clock of UTC as it stands now; the nightly rebuild follows changes of clocks. */
public final class Week {
    /** Shares nothing with anybody. */
    public static final Week NONE = new Week(new long[(7 * 96 + 63) / 64]);
    private static final int DAY = 96;
    private static final int QUARTERS = 7 * DAY;

    private final long[] bits;

    private Week(long[] bits) {
        this.bits = bits;
    }

    public static Week of(WorkingTime time, Instant now) {
        long[] bits = new long[NONE.bits.length];
        int offset = time.zone().getRules().getOffset(now).getTotalSeconds() / 60;
        int length = (time.to() <= time.from() ? time.to() + WorkingTime.DAY : time.to()) - time.from();
        for (DayOfWeek day : time.days()) {
            int start = (day.getValue() - 1) * WorkingTime.DAY + time.from() - offset;
            // Rounded inwards: a quarter counts only when all of it is worked.
            for (int quarter = Math.floorDiv(start + 14, 15); quarter * 15 + 15 <= start + length; quarter++) {
                int bit = Math.floorMod(quarter, QUARTERS);
                bits[bit >> 6] |= 1L << (bit & 63);
            }
        }
        return new Week(bits);
    }

    /** Whether there is a whole hour in which both work. */
    public boolean sharesAnHourWith(Week other) {
        long[] both = new long[bits.length];
        long any = 0;
        for (int i = 0; i < both.length; i++) {
            both[i] = bits[i] & other.bits[i];
            any |= both[i];
        }
        return any != 0 && fourInARow(both);
    }

    /** The hour round midnight from Sunday to Monday is left out, for the sake of one simple pass. */
    private static boolean fourInARow(long[] both) {
        for (int i = 0; i < both.length; i++) {
            long here = both[i];
            long next = i + 1 < both.length ? both[i + 1] : 0;
            long run = here & (here >>> 1 | next << 63) & (here >>> 2 | next << 62) & (here >>> 3 | next << 61);
            if (run != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Week week && Arrays.equals(bits, week.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
