package it.org.micromentoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.plugins.osgi.test.AtlassianPluginsTestRunner;
import java.util.UUID;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Transactions;

/** The rules of claims, with the product's transactions and tables, inside its OSGi container. */
@RunWith(AtlassianPluginsTestRunner.class)
public class ClaimsWiredTest {
    private final String key = "wired:" + UUID.randomUUID();
    private final Claims claims;
    private final SalTransactions transactions;

    public ClaimsWiredTest(Claims claims, SalTransactions transactions) {
        this.claims = claims;
        this.transactions = transactions;
    }

    @Test
    public void theSecondTakerLosesAndThatIsSeenAsALostRace() {
        take("first");
        RuntimeException lost = assertThrows(RuntimeException.class, () -> take("second"));
        assertTrue("seen as a lost race: " + lost, Transactions.lostRace(lost));
        assertEquals("the first one holds it", Integer.valueOf(1), release("first"));
        assertEquals("nobody holds it any more", Integer.valueOf(0), release("first"));
    }

    @Test
    public void whatFailsLeavesNothing() {
        assertThrows(IllegalStateException.class, () -> transactions.run(() -> {
            claims.take(key, key, "failing");
            throw new IllegalStateException("on purpose");
        }));
        assertEquals(Integer.valueOf(0), release("failing"));
    }

    @Test
    public void anInnerTransactionJoinsTheOuterOne() {
        assertThrows(IllegalStateException.class, () -> transactions.run(() -> {
            take("inner");
            throw new IllegalStateException("on purpose");
        }));
        assertEquals("the inner work went with the outer", Integer.valueOf(0), release("inner"));
    }

    @Test
    public void retryingRunsTheWholeUseCaseAgainAndRefusesToRunInside() {
        take("first");
        int[] runs = {0};
        transactions.retrying(() -> {
            runs[0]++;
            if (runs[0] == 2) {
                release("first");
            }
            return take("second");
        });
        assertEquals(2, runs[0]);
        assertEquals(Integer.valueOf(1), release("second"));
        assertThrows(IllegalStateException.class, () -> transactions.run(() -> transactions.retrying(() -> true)));
        assertFalse(transactions.running());
    }

    private boolean take(String holder) {
        return transactions.run(() -> {
            claims.take(key, key, key + holder);
            return true;
        });
    }

    private Integer release(String holder) {
        return transactions.run(() -> claims.release(key + holder));
    }
}
