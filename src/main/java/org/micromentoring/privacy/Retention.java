package org.micromentoring.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Transactions;

/** Forgets what has grown old: history after 12 months (domain.md 2), change stamps once no node can need them. */
public final class Retention {
    private static final int HISTORY_MONTHS = 12;
    private static final Duration STAMPS = Duration.ofDays(2);

    private final HistoryStore history;
    private final ChangeStore changes;
    private final Transactions transactions;
    private final Clock clock;

    public Retention(HistoryStore history, ChangeStore changes, Transactions transactions, Clock clock) {
        this.history = history;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return rows gone */
    public int sweep() {
        Instant now = clock.instant();
        long lastYear = now.atZone(ZoneOffset.UTC).minusMonths(HISTORY_MONTHS).toInstant().toEpochMilli();
        return transactions.run(() -> history.prune(lastYear) + changes.prune(now.minus(STAMPS).toEpochMilli()));
    }
}
