package org.micromentoring.host.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.micromentoring.host.people.Grants;
import org.micromentoring.host.people.HostDatabase;

/**
 * Rights on spaces and pages. A right is granted to a GROUP, a USER (by key), all LICENSED people or to EVERYBODY, anonymous visitors included.
 * A page with limits is open only to those whom the limits name, on top of the right on the space.
 */
public final class SpaceGrants implements Grants {
    private final HostDatabase database;
    private final String mark;

    /** @param mark stands before each statement, so that counts can tell the frame's from those of plugins; may be empty */
    public SpaceGrants(HostDatabase database, String mark) {
        this.database = database;
        this.mark = mark;
    }

    @Override
    public boolean onSpace(Optional<String> userKey, String right, long spaceId) {
        List<Object> arguments = new ArrayList<>(List.of(spaceId, right));
        String sql = "SELECT COUNT(*) FROM HOST_SPACE_GRANT G WHERE G.SPACE_ID = ? AND G.GRANTED_RIGHT = ? AND " + grantee("G", userKey, arguments);
        return count(sql, arguments);
    }

    @Override
    public boolean onPage(Optional<String> userKey, String right, long pageId) {
        List<Object> arguments = new ArrayList<>(List.of(pageId, right));
        StringBuilder sql = new StringBuilder("SELECT COUNT(*) FROM HOST_PAGE P JOIN HOST_SPACE_GRANT G ON G.SPACE_ID = P.SPACE_ID"
                + " WHERE P.PAGE_ID = ? AND G.GRANTED_RIGHT = ? AND ").append(grantee("G", userKey, arguments));
        for (String limited : right.equals("VIEW") ? List.of("VIEW") : List.of("VIEW", "EDIT")) {
            arguments.add(limited);
            arguments.add(limited);
            sql.append(" AND (NOT EXISTS (SELECT 1 FROM HOST_PAGE_LIMIT A WHERE A.PAGE_ID = P.PAGE_ID AND A.GRANTED_RIGHT = ?)"
                    + " OR EXISTS (SELECT 1 FROM HOST_PAGE_LIMIT L WHERE L.PAGE_ID = P.PAGE_ID AND L.GRANTED_RIGHT = ? AND ")
                    .append(grantee("L", userKey, arguments)).append("))");
        }
        return count(sql.toString(), arguments);
    }

    /** The condition that a grant reaches the person; adds what it asks to the arguments. */
    static String grantee(String table, Optional<String> userKey, List<Object> arguments) {
        String everybody = table + ".GRANTEE_KIND = 'EVERYBODY'";
        if (userKey.isEmpty()) {
            return "(" + everybody + ")";
        }
        arguments.add(userKey.get());
        arguments.add(userKey.get());
        return "(" + everybody + " OR " + table + ".GRANTEE_KIND = 'LICENSED' OR (" + table + ".GRANTEE_KIND = 'USER' AND " + table + ".GRANTEE = ?)"
                + " OR (" + table + ".GRANTEE_KIND = 'GROUP' AND " + table + ".GRANTEE IN (SELECT M.GROUP_NAME FROM HOST_MEMBERSHIP M WHERE M.USER_KEY = ?)))";
    }

    private boolean count(String sql, List<Object> arguments) {
        Long found = database.jdbc().queryForObject(mark + sql, Long.class, arguments.toArray());
        return found != null && found > 0;
    }
}
