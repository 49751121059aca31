package org.micromentoring.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Every statement of every connection passes the guard before it goes to the database. */
final class GuardedDataSource extends DelegatingDataSource {
    private static final Set<String> GOES_OUT = Set.of("commit", "createStatement", "prepareStatement", "prepareCall", "getMetaData", "isValid");

    private final Guard guard;

    GuardedDataSource(DataSource pool, Guard guard) {
        super(pool);
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        guard.connect();
        return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        guard.connect();
        return guarded(super.getConnection(user, password));
    }

    private Connection guarded(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (GOES_OUT.contains(method.getName())) {
                guard.use();
            }
            Object result = call(connection, method, arguments);
            if (result instanceof Statement statement) {
                String sql = method.getName().startsWith("prepare") ? (String) arguments[0] : "";
                return guarded(statement, kind(method), sql);
            }
            return result;
        });
    }

    private Object guarded(Statement statement, Class<? extends Statement> kind, String prepared) {
        String[] batched = {prepared};
        return proxy(kind, (proxy, method, arguments) -> {
            String own = arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : batched[0];
            if (method.getName().equals("addBatch")) {
                batched[0] = own;
            } else if (method.getName().startsWith("execute")) {
                guard.pass(own);
            }
            return call(statement, method, arguments);
        });
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Statement> kind(Method method) {
        Class<?> type = method.getReturnType();
        return type == CallableStatement.class || type == PreparedStatement.class ? (Class<? extends Statement>) type : Statement.class;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(GuardedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
