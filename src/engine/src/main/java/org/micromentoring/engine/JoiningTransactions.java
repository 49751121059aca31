package org.micromentoring.engine;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;

/** As in Confluence: always PROPAGATION_REQUIRED, so an inner failure that is swallowed spoils the outer transaction. */
final class JoiningTransactions implements TransactionTemplate {
    private final AtomicLong spoilt = new AtomicLong();
    private final org.springframework.transaction.support.TransactionTemplate template;

    JoiningTransactions(PlatformTransactionManager manager) {
        template = new org.springframework.transaction.support.TransactionTemplate(manager);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        try {
            return template.execute(status -> action.doInTransaction());
        } catch (UnexpectedRollbackException e) {
            spoilt.incrementAndGet();
            throw e;
        }
    }

    long spoilt() {
        return spoilt.get();
    }
}
