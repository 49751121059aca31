package org.micromentoring.engine;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** As in Confluence: always PROPAGATION_REQUIRED, so an inner failure that is swallowed spoils the outer transaction. */
final class JoiningTransactions implements TransactionTemplate {
    private final org.springframework.transaction.support.TransactionTemplate template;

    JoiningTransactions(PlatformTransactionManager manager) {
        template = new org.springframework.transaction.support.TransactionTemplate(manager);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return template.execute(status -> action.doInTransaction());
    }
}
