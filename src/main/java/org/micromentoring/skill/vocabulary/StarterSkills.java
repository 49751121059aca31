package org.micromentoring.skill.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Transactions;

/** About sixty skills of all functions, and some roles, so that the first mentor finds something to tick. */
public final class StarterSkills {
    private static final String CLAIM = "start:vocabulary";
    private static final String FILE = "/vocabulary/starter.csv";

    private final Ledger ledger;
    private final Claims claims;
    private final Transactions transactions;

    public StarterSkills(Ledger ledger, Claims claims, Transactions transactions) {
        this.ledger = ledger;
        this.claims = claims;
        this.transactions = transactions;
    }

    /** Puts them into an empty vocabulary, once in a cluster: the claim refuses the second node. */
    public void ensure() {
        transactions.run(() -> {
            if (ledger.isEmpty()) {
                claims.take(CLAIM, "start", CLAIM);
                try (InputStream file = StarterSkills.class.getResourceAsStream(FILE)) {
                    ledger.write(Planner.plan(Upload.read(file, Kind.OWN.code()), ledger.known()), Ledger.Made.nothing());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return true;
        });
    }
}
