package org.micromentoring.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.function.Supplier;
import org.micromentoring.kernel.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Transactions of the host: its template always joins an open one. */
public final class SalTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(SalTransactions.class);

    private final TransactionTemplate template;
    private final ActiveObjects ao;
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private final ThreadLocal<Boolean> guests = ThreadLocal.withInitial(() -> false);

    public SalTransactions(TransactionTemplate template, ActiveObjects ao) {
        this.template = template;
        this.ao = ao;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        int outer = depth.get();
        boolean guest = outer == 0 && hostTransaction() || guests.get();
        depth.set(outer + 1);
        try {
            return guest ? asGuest(work, outer == 0) : template.execute(work::get);
        } finally {
            if (outer == 0) {
                depth.remove();
            } else {
                depth.set(outer);
            }
        }
    }

    /**
     * Inside a transaction of the host there is only reading, because writers come through {@link #retrying}, which
     * refuses there. So a failure goes round the host's template and not through it: that would cost the host its own
     * transaction, such as the page that is being saved while a macro on it renders.
     */
    private <T> T asGuest(Supplier<T> work, boolean outermost) {
        guests.set(true);
        try {
            return work.get();
        } finally {
            if (outermost) {
                guests.remove();
            }
        }
    }

    @Override
    public boolean running() {
        return depth.get() > 0 || hostTransaction();
    }

    /** Whether the tables are there: the first request may come before the host has made them, the last one after they are gone. */
    public boolean tablesReady() {
        try {
            return ao.moduleMetaData().isInitialized();
        } catch (RuntimeException gone) {
            LOG.debug("the tables cannot be asked for", gone);
            return false;
        }
    }

    private static boolean hostTransaction() {
        try {
            return TransactionSynchronizationManager.isActualTransactionActive();
        } catch (LinkageError e) {
            LOG.info("the host does not show its transactions: {}", e.toString());
            return false;
        }
    }
}
