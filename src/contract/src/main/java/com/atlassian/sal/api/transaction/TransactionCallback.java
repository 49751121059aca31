package com.atlassian.sal.api.transaction;

@FunctionalInterface
public interface TransactionCallback<T> {
    T doInTransaction();
}
