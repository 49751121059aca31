package org.micromentoring.skill;

import java.util.function.Supplier;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Transactions;

/**
 * Lets one change of the vocabulary happen at a time, in the whole cluster: two that each see no circle, or the same
 * free word, could make one together. The second waits at the claim and then reads what the first has written.
 */
public final class OneWriter {
    private static final String CLAIM = "vocabulary";

    private final Claims claims;
    private final Transactions transactions;

    public OneWriter(Claims claims, Transactions transactions) {
        this.claims = claims;
        this.transactions = transactions;
    }

    public <T> T alone(Supplier<T> work) {
        return transactions.run(() -> {
            claims.take(CLAIM, CLAIM, CLAIM);
            T result = work.get();
            claims.mustRelease(CLAIM);
            return result;
        });
    }
}
