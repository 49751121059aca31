package org.micromentoring.host.wiki;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.micromentoring.host.people.HostDatabase;
import org.springframework.dao.DuplicateKeyException;

/** Writes spaces and pages. Asks nobody for permission: callers do. */
public final class WikiChanges {
    private final HostDatabase database;
    private final Clock clock;

    public WikiChanges(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param grants who may what, such as {@code VIEW:GROUP:staff}, {@code EDIT:USER:<key>}, {@code VIEW:EVERYBODY:}
     */
    public void addSpace(HostSpace space, List<String> grants) {
        database.change(() -> {
            database.jdbc().update("INSERT INTO HOST_SPACE (SPACE_ID, SPACE_KEY, SPACE_NAME, HOME_PAGE_ID) VALUES (?, ?, ?, ?)",
                    space.getId(), space.getKey(), space.getName(), space.homePageId());
            insertAll("INSERT INTO HOST_SPACE_GRANT (SPACE_ID, GRANTED_RIGHT, GRANTEE_KIND, GRANTEE) VALUES (?, ?, ?, ?)", space.getId(), grants);
            return space;
        });
    }

    public void addPage(long id, long spaceId, String title, String storage, String authorKey, List<String> labels) {
        database.change(() -> {
            database.jdbc().update("INSERT INTO HOST_PAGE (PAGE_ID, SPACE_ID, PAGE_TITLE, PAGE_STORAGE, PAGE_VERSION, AUTHOR_KEY, CHANGED_AT)"
                    + " VALUES (?, ?, ?, ?, 1, ?, ?)", id, spaceId, title, storage, authorKey, clock.millis());
            setLabels(id, labels);
            return id;
        });
    }

    /** A page with the next free id; empty when the title is taken in the space. */
    public Optional<Long> newPage(long spaceId, String title, String storage, String authorKey, List<String> labels) {
        Long highest = database.jdbc().queryForObject("SELECT COALESCE(MAX(PAGE_ID), 0) FROM HOST_PAGE", Long.class);
        long id = (highest == null ? 0 : highest) + 1;
        try {
            addPage(id, spaceId, title, storage, authorKey, labels);
            return Optional.of(id);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** Says false when somebody else changed the page since the version was read, or the title is taken. */
    public boolean change(long id, int version, String title, String storage, String authorKey, List<String> labels) {
        try {
            return database.change(() -> {
                boolean changed = database.jdbc().update("UPDATE HOST_PAGE SET PAGE_TITLE = ?, PAGE_STORAGE = ?, PAGE_VERSION = PAGE_VERSION + 1,"
                        + " AUTHOR_KEY = ?, CHANGED_AT = ? WHERE PAGE_ID = ? AND PAGE_VERSION = ?", title, storage, authorKey, clock.millis(), id, version) == 1;
                if (changed) {
                    setLabels(id, labels);
                }
                return changed;
            });
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Limits the page to the named ones, such as {@code VIEW:GROUP:hr-team}. */
    public void limit(long pageId, List<String> limits) {
        database.change(() -> {
            database.jdbc().update("DELETE FROM HOST_PAGE_LIMIT WHERE PAGE_ID = ?", pageId);
            insertAll("INSERT INTO HOST_PAGE_LIMIT (PAGE_ID, GRANTED_RIGHT, GRANTEE_KIND, GRANTEE) VALUES (?, ?, ?, ?)", pageId, limits);
            return pageId;
        });
    }

    /** Makes it something other than a current page: {@code parentId} is the page of a comment, else 0. */
    public void mark(long pageId, HostPage.Kind kind, HostPage.State state, long parentId) {
        database.update("UPDATE HOST_PAGE SET PAGE_KIND = ?, PAGE_STATE = ?, PARENT_ID = ? WHERE PAGE_ID = ?", kind.name(), state.name(), parentId, pageId);
    }

    /** Says false when the title is taken there. */
    public boolean move(long pageId, long spaceId) {
        try {
            return database.update("UPDATE HOST_PAGE SET SPACE_ID = ? WHERE PAGE_ID = ?", spaceId, pageId) == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    public void archive(long spaceId, boolean archived) {
        database.update("UPDATE HOST_SPACE SET SPACE_STATE = ? WHERE SPACE_ID = ?", archived ? "ARCHIVED" : "CURRENT", spaceId);
    }

    /** Who may what on the space, instead of all that was granted before; written as in {@link #addSpace}. */
    public void grant(long spaceId, List<String> grants) {
        database.change(() -> {
            database.jdbc().update("DELETE FROM HOST_SPACE_GRANT WHERE SPACE_ID = ?", spaceId);
            insertAll("INSERT INTO HOST_SPACE_GRANT (SPACE_ID, GRANTED_RIGHT, GRANTEE_KIND, GRANTEE) VALUES (?, ?, ?, ?)", spaceId, grants);
            return spaceId;
        });
    }

    private void setLabels(long pageId, List<String> labels) {
        database.jdbc().update("DELETE FROM HOST_PAGE_LABEL WHERE PAGE_ID = ?", pageId);
        labels.stream().distinct().forEach(label -> database.jdbc().update("INSERT INTO HOST_PAGE_LABEL (PAGE_ID, LABEL_NAME) VALUES (?, ?)", pageId, label));
    }

    private void insertAll(String sql, long id, List<String> grants) {
        for (String grant : grants) {
            String[] parts = grant.split(":", 3);
            database.jdbc().update(sql, id, parts[0], parts[1], parts[2]);
        }
    }
}
