package org.micromentoring.host.wiki;

import java.util.List;
import org.micromentoring.host.people.HostDatabase;

/** Creates the host's tables of spaces and pages when they are missing. */
public final class WikiTables {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS HOST_SPACE (SPACE_ID BIGINT PRIMARY KEY, SPACE_KEY VARCHAR(255) NOT NULL UNIQUE,"
                    + " SPACE_NAME VARCHAR(255) NOT NULL, HOME_PAGE_ID BIGINT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS HOST_SPACE_GRANT (SPACE_ID BIGINT NOT NULL, GRANTED_RIGHT VARCHAR(20) NOT NULL,"
                    + " GRANTEE_KIND VARCHAR(20) NOT NULL, GRANTEE VARCHAR(255) NOT NULL,"
                    + " PRIMARY KEY (SPACE_ID, GRANTED_RIGHT, GRANTEE_KIND, GRANTEE))",
            "CREATE TABLE IF NOT EXISTS HOST_PAGE (PAGE_ID BIGINT PRIMARY KEY, SPACE_ID BIGINT NOT NULL, PAGE_TITLE VARCHAR(255) NOT NULL,"
                    + " PAGE_STORAGE TEXT NOT NULL, PAGE_VERSION INTEGER NOT NULL, AUTHOR_KEY VARCHAR(32) NOT NULL, CHANGED_AT BIGINT NOT NULL,"
                    + " UNIQUE (SPACE_ID, PAGE_TITLE))",
            "CREATE TABLE IF NOT EXISTS HOST_PAGE_LABEL (PAGE_ID BIGINT NOT NULL, LABEL_NAME VARCHAR(255) NOT NULL, PRIMARY KEY (PAGE_ID, LABEL_NAME))",
            "CREATE TABLE IF NOT EXISTS HOST_PAGE_LIMIT (PAGE_ID BIGINT NOT NULL, GRANTED_RIGHT VARCHAR(20) NOT NULL,"
                    + " GRANTEE_KIND VARCHAR(20) NOT NULL, GRANTEE VARCHAR(255) NOT NULL,"
                    + " PRIMARY KEY (PAGE_ID, GRANTED_RIGHT, GRANTEE_KIND, GRANTEE))");

    private WikiTables() {
    }

    public static void create(HostDatabase database) {
        database.create(TABLES);
    }
}
