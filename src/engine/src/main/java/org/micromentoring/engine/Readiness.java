package org.micromentoring.engine;

import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;

/** Says whether the tables are there. */
record Readiness(CompletableFuture<Void> ready, EntityManager entities) implements ActiveObjectsModuleMetaData {
    @Override
    public void awaitInitialization() throws ExecutionException, InterruptedException {
        ready.get();
    }

    @Override
    public void awaitInitialization(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        ready.get(timeout, unit);
    }

    @Override
    public boolean isInitialized() {
        return ready.isDone() && !ready.isCompletedExceptionally();
    }

    @Override
    public boolean isDataSourcePresent() {
        return true;
    }

    @Override
    public boolean isTablePresent(Class<? extends RawEntity<?>> type) {
        String name = entities.getTableNameConverter().getName(type);
        try (Connection connection = entities.getProvider().getConnection();
                ResultSet tables = entities.getProvider().getTables(connection)) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").equalsIgnoreCase(name)) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new ActiveObjectsException(e);
        }
    }
}
