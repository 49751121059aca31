package org.micromentoring.host.wiki;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.micromentoring.host.people.HostDatabase;

/** Reads spaces and pages. Asks nobody for permission: callers do. */
public final class WikiStore {
    private static final String SPACE = "S.SPACE_ID, S.SPACE_KEY, S.SPACE_NAME, S.HOME_PAGE_ID, S.SPACE_STATE";
    private static final String PAGE = SPACE + ", P.PAGE_ID, P.PAGE_TITLE, P.PAGE_STORAGE, P.PAGE_VERSION, P.CHANGED_AT, P.PAGE_KIND, P.PAGE_STATE,"
            + " P.AUTHOR_KEY, U.FULL_NAME,"
            + " (SELECT STRING_AGG(L.LABEL_NAME, ',' ORDER BY L.LABEL_NAME) FROM HOST_PAGE_LABEL L WHERE L.PAGE_ID = P.PAGE_ID) LABELS";
    private static final String PAGES = " FROM HOST_PAGE P JOIN HOST_SPACE S ON S.SPACE_ID = P.SPACE_ID LEFT JOIN HOST_USER U ON U.USER_KEY = P.AUTHOR_KEY";

    private final HostDatabase database;
    private final String mark;

    private WikiStore(HostDatabase database, String mark) {
        this.database = database;
        this.mark = mark;
    }

    public static WikiStore forPlugins(HostDatabase database) {
        return new WikiStore(database, "");
    }

    public static WikiStore forFrame(HostDatabase database) {
        return new WikiStore(database, "/* frame */ ");
    }

    public Optional<HostSpace> space(String key) {
        return database.jdbc().query(mark + "SELECT " + SPACE + " FROM HOST_SPACE S WHERE S.SPACE_KEY = ?", WikiStore::space, key).stream().findFirst();
    }

    /** Spaces the person may see; personal ones last. */
    public List<HostSpace> spacesFor(Optional<String> userKey) {
        List<Object> arguments = new ArrayList<>();
        String sql = "SELECT " + SPACE + " FROM HOST_SPACE S WHERE S.SPACE_STATE = 'CURRENT' AND EXISTS (SELECT 1 FROM HOST_SPACE_GRANT G WHERE G.SPACE_ID = S.SPACE_ID"
                + " AND G.GRANTED_RIGHT = 'VIEW' AND " + SpaceGrants.grantee("G", userKey, arguments)
                + ") ORDER BY CASE WHEN S.SPACE_KEY LIKE '~%' THEN 1 ELSE 0 END, S.SPACE_NAME";
        return database.jdbc().query(mark + sql, WikiStore::space, arguments.toArray());
    }

    public Optional<HostPage> page(long id) {
        return database.jdbc().query(mark + "SELECT " + PAGE + PAGES + " WHERE P.PAGE_ID = ?", WikiStore::page, id).stream().findFirst();
    }

    public Optional<HostPage> page(String spaceKey, String title) {
        return database.jdbc().query(mark + "SELECT " + PAGE + PAGES + " WHERE S.SPACE_KEY = ? AND P.PAGE_TITLE = ?"
                        + " AND P.PAGE_STATE = 'CURRENT' AND P.PAGE_KIND IN ('PAGE', 'BLOG')", WikiStore::page, spaceKey, title)
                .stream().findFirst();
    }

    /** Comments on a page, the oldest first. */
    public List<HostPage> comments(long pageId) {
        return database.jdbc().query(mark + "SELECT " + PAGE + PAGES + " WHERE P.PARENT_ID = ? AND P.PAGE_KIND = 'COMMENT' AND P.PAGE_STATE = 'CURRENT'"
                + " ORDER BY P.PAGE_ID", WikiStore::page, pageId);
    }

    /** Who may what on a space, as {@link WikiChanges#addSpace} writes it. */
    public List<String> grants(long spaceId) {
        return granted("HOST_SPACE_GRANT G WHERE G.SPACE_ID = ?", spaceId);
    }

    /** To whom a page is limited. */
    public List<String> limits(long pageId) {
        return granted("HOST_PAGE_LIMIT G WHERE G.PAGE_ID = ?", pageId);
    }

    private List<String> granted(String from, long id) {
        return database.jdbc().query(mark + "SELECT G.GRANTED_RIGHT, G.GRANTEE_KIND, G.GRANTEE FROM " + from + " ORDER BY 1, 2, 3",
                (row, at) -> row.getString(1) + ":" + row.getString(2) + ":" + row.getString(3), id);
    }

    /** Titles for navigation; pages the person may not see are left out. */
    public List<PageTitle> titles(long spaceId, Optional<String> userKey) {
        List<Object> arguments = new ArrayList<>(List.of(spaceId));
        String sql = "SELECT P.PAGE_ID, P.PAGE_TITLE FROM HOST_PAGE P WHERE P.SPACE_ID = ? AND P.PAGE_STATE = 'CURRENT' AND P.PAGE_KIND IN ('PAGE', 'BLOG') AND (NOT EXISTS"
                + " (SELECT 1 FROM HOST_PAGE_LIMIT A WHERE A.PAGE_ID = P.PAGE_ID AND A.GRANTED_RIGHT = 'VIEW') OR EXISTS"
                + " (SELECT 1 FROM HOST_PAGE_LIMIT L WHERE L.PAGE_ID = P.PAGE_ID AND L.GRANTED_RIGHT = 'VIEW' AND "
                + SpaceGrants.grantee("L", userKey, arguments) + ")) ORDER BY P.PAGE_ID";
        return database.jdbc().query(mark + sql, (row, at) -> new PageTitle(row.getLong(1), row.getString(2)), arguments.toArray());
    }

    /** One line of the page navigation. */
    public record PageTitle(long id, String title) {
    }

    private static HostSpace space(ResultSet row, int at) throws SQLException {
        return new HostSpace(row.getLong("SPACE_ID"), row.getString("SPACE_KEY"), row.getString("SPACE_NAME"), row.getLong("HOME_PAGE_ID"),
                "ARCHIVED".equals(row.getString("SPACE_STATE")));
    }

    private static HostPage page(ResultSet row, int at) throws SQLException {
        String labels = row.getString("LABELS");
        String author = row.getString("FULL_NAME");
        HostPage.Edition edition = new HostPage.Edition(HostPage.Kind.valueOf(row.getString("PAGE_KIND")), HostPage.State.valueOf(row.getString("PAGE_STATE")),
                row.getInt("PAGE_VERSION"), row.getString("AUTHOR_KEY"), author == null ? "" : author, Instant.ofEpochMilli(row.getLong("CHANGED_AT")));
        return new HostPage(row.getLong("PAGE_ID"), space(row, at), row.getString("PAGE_TITLE"), row.getString("PAGE_STORAGE"), edition,
                labels == null || labels.isEmpty() ? List.of() : List.of(labels.split(",")));
    }
}
