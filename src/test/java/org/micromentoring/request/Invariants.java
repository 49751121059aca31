package org.micromentoring.request;

import static org.junit.Assert.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Invariants I1 to I5 of domain.md, and that claims and rows say the same, by SQL on all rows. */
public final class Invariants {
    private static final String OPEN = "('PENDING', 'INFO_REQUESTED')";

    private final DataSource database;
    private final String prefix;

    public Invariants(DataSource database, String prefix) {
        this.database = database;
        this.prefix = prefix;
    }

    /** @param mostPlaces the highest capacity that any mentor ever had */
    public void hold(int mostPlaces) {
        none("I1 nobody mentors oneself", "SELECT \"ID\" FROM @ENGAGEMENT WHERE \"MENTOR_KEY\" = \"MENTEE_KEY\"");
        none("I1 nobody asks oneself", "SELECT \"ID\" FROM @REQUEST WHERE \"MENTOR_KEY\" = \"MENTEE_KEY\"");
        none("I2 one open request of mentee, mentor, topic", "SELECT \"MENTEE_KEY\", \"MENTOR_KEY\", \"TOPIC_CODE\" FROM @REQUEST WHERE \"REQUEST_STATE\" IN "
            + OPEN + " GROUP BY \"MENTEE_KEY\", \"MENTOR_KEY\", \"TOPIC_CODE\" HAVING COUNT(*) > 1");
        none("I3 places within the highest capacity", "SELECT \"MENTOR_KEY\", COUNT(*) FROM @ENGAGEMENT WHERE \"ENGAGEMENT_STATE\" IN ('SCHEDULING', 'ACTIVE')"
            + " GROUP BY \"MENTOR_KEY\" HAVING COUNT(*) > " + mostPlaces);
        none("I4 one engagement of an origin", "SELECT \"ORIGIN_KIND\", \"ORIGIN_ID\" FROM @ENGAGEMENT GROUP BY \"ORIGIN_KIND\", \"ORIGIN_ID\" HAVING COUNT(*) > 1");
        none("I4 an accepted request has its engagement", "SELECT r.\"ID\" FROM @REQUEST r WHERE r.\"REQUEST_STATE\" = 'ACCEPTED' AND NOT EXISTS"
            + " (SELECT 1 FROM @ENGAGEMENT e WHERE e.\"ORIGIN_ID\" = r.\"ID\" AND e.\"MENTOR_KEY\" = r.\"MENTOR_KEY\" AND e.\"NEED_ID\" = r.\"NEED_ID\")");
        none("I4 an engagement has its accepted request", "SELECT e.\"ID\" FROM @ENGAGEMENT e WHERE NOT EXISTS"
            + " (SELECT 1 FROM @REQUEST r WHERE r.\"ID\" = e.\"ORIGIN_ID\" AND r.\"REQUEST_STATE\" = 'ACCEPTED')");
        none("I5 nothing changes after its end", "SELECT \"OBJECT_KIND\", \"OBJECT_ID\" FROM @HISTORY WHERE \"OBJECT_KIND\" IN ('request', 'engagement') AND \"FROM_STATE\" IN"
            + " ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'VOID', 'SUPERSEDED', 'COMPLETED', 'LAPSED', 'ENDED_EARLY', 'TERMINATED')");
        none("I5 one end each", "SELECT \"OBJECT_KIND\", \"OBJECT_ID\" FROM @HISTORY WHERE \"OBJECT_KIND\" IN ('request', 'engagement') AND \"TO_STATE\" NOT IN "
            + "('PENDING', 'INFO_REQUESTED') GROUP BY \"OBJECT_KIND\", \"OBJECT_ID\" HAVING COUNT(*) > 1");
        none("I5 the row says what its history says", "SELECT r.\"ID\", r.\"REQUEST_STATE\" FROM @REQUEST r WHERE r.\"REQUEST_STATE\" NOT IN " + OPEN
            + " AND NOT EXISTS (SELECT 1 FROM @HISTORY h WHERE h.\"OBJECT_KIND\" = 'request' AND h.\"OBJECT_ID\" = r.\"ID\" AND h.\"TO_STATE\" = r.\"REQUEST_STATE\")");
        claims();
    }

    /** Claims and rows say the same. */
    public void claims() {
        none("an open request is held by one claim", "SELECT r.\"ID\" FROM @REQUEST r WHERE r.\"REQUEST_STATE\" IN " + OPEN
            + " AND (SELECT COUNT(*) FROM @CLAIM c WHERE c.\"HOLDER\" = CONCAT('request:', r.\"ID\")) <> 1");
        none("a claim belongs to an open request", "SELECT c.\"CLAIM_KEY\" FROM @CLAIM c WHERE c.\"HOLDER\" LIKE 'request:%' AND NOT EXISTS"
            + " (SELECT 1 FROM @REQUEST r WHERE CONCAT('request:', r.\"ID\") = c.\"HOLDER\" AND r.\"REQUEST_STATE\" IN " + OPEN + ")");
        none("an open need is held by one want", "SELECT n.\"ID\" FROM @NEED n WHERE n.\"NEED_STATE\" = 'OPEN'"
            + " AND (SELECT COUNT(*) FROM @CLAIM c WHERE c.\"HOLDER\" = CONCAT('need:', n.\"ID\") AND c.\"CLAIM_KEY\" LIKE 'want:%') <> 1");
        none("a want belongs to an open need", "SELECT c.\"CLAIM_KEY\" FROM @CLAIM c WHERE c.\"CLAIM_KEY\" LIKE 'want:%' AND NOT EXISTS"
            + " (SELECT 1 FROM @NEED n WHERE CONCAT('need:', n.\"ID\") = c.\"HOLDER\" AND n.\"NEED_STATE\" = 'OPEN')");
        none("an open engagement holds one place", "SELECT e.\"ID\" FROM @ENGAGEMENT e WHERE e.\"ENGAGEMENT_STATE\" IN ('SCHEDULING', 'ACTIVE')"
            + " AND (SELECT COUNT(*) FROM @CLAIM c WHERE c.\"HOLDER\" = CONCAT('engagement:', e.\"ID\") AND c.\"SUBJECT\" = CONCAT('place:', e.\"MENTOR_KEY\")) <> 1");
        none("a place belongs to an open engagement", "SELECT c.\"CLAIM_KEY\" FROM @CLAIM c WHERE c.\"CLAIM_KEY\" LIKE 'place:%' AND NOT EXISTS"
            + " (SELECT 1 FROM @ENGAGEMENT e WHERE CONCAT('engagement:', e.\"ID\") = c.\"HOLDER\" AND e.\"ENGAGEMENT_STATE\" IN ('SCHEDULING', 'ACTIVE'))");
        none("no lock is left behind", "SELECT c.\"CLAIM_KEY\" FROM @CLAIM c WHERE c.\"HOLDER\" LIKE 'lock:%'");
        none("an open request belongs to an open need", "SELECT r.\"ID\" FROM @REQUEST r JOIN @NEED n ON n.\"ID\" = r.\"NEED_ID\" WHERE r.\"REQUEST_STATE\" IN "
            + OPEN + " AND n.\"NEED_STATE\" <> 'OPEN'");
        none("a met need has one running or finished engagement", "SELECT n.\"ID\" FROM @NEED n WHERE n.\"NEED_STATE\" = 'MET' AND NOT EXISTS"
            + " (SELECT 1 FROM @REQUEST r WHERE r.\"NEED_ID\" = n.\"ID\" AND r.\"REQUEST_STATE\" = 'ACCEPTED')");
        none("I8 whatever is open has a due time", "SELECT r.\"ID\" FROM @REQUEST r WHERE r.\"REQUEST_STATE\" IN " + OPEN + " AND r.\"DUE_AT\" <= r.\"SENT_AT\"");
    }

    private void none(String rule, String sql) {
        assertEquals(rule, List.of(), rows(sql.replaceAll("@(\\w+)", "\"" + prefix + "_$1\"")));
    }

    private List<String> rows(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
