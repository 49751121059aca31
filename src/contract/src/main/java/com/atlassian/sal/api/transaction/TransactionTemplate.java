package com.atlassian.sal.api.transaction;

/** Always joins an open transaction; a runtime exception rolls back. */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> action);
}
