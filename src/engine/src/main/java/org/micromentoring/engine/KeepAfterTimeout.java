package org.micromentoring.engine;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** HikariCP closes a connection after any time-out; a time-out while waiting for a lock leaves it as good as it was. */
public final class KeepAfterTimeout implements SQLExceptionOverride {
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException exception) {
        return exception instanceof SQLTimeoutException
                ? SQLExceptionOverride.Override.DO_NOT_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
