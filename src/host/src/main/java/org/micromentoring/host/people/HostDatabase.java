package org.micromentoring.host.people;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The host's way to its own tables (HOST_…): reads anywhere, writes in a transaction that joins an open one. */
public final class HostDatabase {
    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    /** @param dataSource hands out the connection of the open transaction */
    public HostDatabase(DataSource dataSource, TransactionTemplate transactions) {
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    /** The host's transactions, which join an open one. */
    public TransactionTemplate transactions() {
        return transactions;
    }

    public <T> T change(Supplier<T> work) {
        return transactions.execute(work::get);
    }

    /** One writing statement in its transaction; says how many rows it touched. */
    public int update(String sql, Object... arguments) {
        return change(() -> jdbc().update(sql, arguments));
    }

    /** Two PostgreSQL nodes may create the same table at once; the loser's error is harmless, so it looks again. */
    public void create(List<String> statements) {
        for (String statement : statements) {
            try {
                jdbc().execute(statement);
            } catch (DataAccessException race) {
                jdbc().execute(statement);
            }
        }
    }
}
