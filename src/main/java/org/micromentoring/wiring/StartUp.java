package org.micromentoring.wiring;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import java.util.List;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Start-up work, each piece once in a cluster; runs again after a restore, so each piece is safe to repeat. */
public final class StartUp implements LifecycleAware {
    private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);

    /** One piece of start-up work, in a transaction of its own. */
    public record Work(String name, Runnable run) {
    }

    private final Transactions transactions;
    private final List<Work> pieces;

    public StartUp(Transactions transactions, List<Work> pieces) {
        this.transactions = transactions;
        this.pieces = List.copyOf(pieces);
    }

    @Override
    public void onStart() {
        for (Work piece : pieces) {
            try {
                transactions.retrying(() -> {
                    piece.run().run();
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.error("start-up work '{}' failed; it runs again at the next start", piece.name(), e);
            }
        }
    }

    @Override
    public void onStop() {
        // Nothing is held open.
    }
}
