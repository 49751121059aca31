package org.micromentoring.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Offer;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Format;

/**
 * The part of the question that hand-written SQL can answer, on PostgreSQL with the right indexes and prepared
 * statements: skill with narrower ones, level, format, free place, sorted by day; no text, no best match.
 */
final class SqlSearch implements AutoCloseable {
    private final TestEngine engine = TestEngine.postgresql("org.micromentoring.bench");
    private final Connection connection;
    private final Crowd crowd;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    SqlSearch(Crowd crowd) {
        this.crowd = crowd;
        engine.transactions().execute(this::fill);
        try {
            connection = engine.dataSource().getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many fit, and the ids of the first page */
    long[] find(Question question) {
        DirectoryQuery query = question.query();
        List<Long> family = query.topics().stream().flatMap(it -> crowd.vocabulary.descendants(it.id()).stream()).distinct().toList();
        Format format = query.formats().iterator().next();
        String offering = family.isEmpty() ? "" : " AND id IN (SELECT mentor_id FROM mentor_skill WHERE skill_level >= ? AND skill_id IN ("
            + String.join(",", Collections.nCopies(family.size(), "?")) + "))";
        String sql = "SELECT id, COUNT(*) OVER () FROM mentor WHERE free_now AND " + column(format) + offering + " ORDER BY free_days, id LIMIT " + Question.PAGE;
        try {
            PreparedStatement statement = prepared.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                prepared.put(sql, statement);
            }
            if (!family.isEmpty()) {
                statement.setInt(1, query.leastLevel());
                for (int i = 0; i < family.size(); i++) {
                    statement.setLong(2 + i, family.get(i));
                }
            }
            return read(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] read(PreparedStatement statement) throws SQLException {
        List<Long> found = new ArrayList<>(List.of(0L));
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.set(0, rows.getLong(2));
                found.add(rows.getLong(1));
            }
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private boolean fill() {
        try (Connection open = engine.dataSource().getConnection(); Statement statement = open.createStatement()) {
            statement.execute("CREATE TABLE mentor (id BIGINT PRIMARY KEY, free_now BOOLEAN, free_days BIGINT, "
                + String.join(", ", Stream.of(Format.values()).map(it -> column(it) + " BOOLEAN").toList()) + ")");
            statement.execute("CREATE TABLE mentor_skill (mentor_id BIGINT, skill_id BIGINT, skill_level INT)");
            try (PreparedStatement mentors = open.prepareStatement("INSERT INTO mentor VALUES (?,?,?,?,?,?,?)");
                    PreparedStatement links = open.prepareStatement("INSERT INTO mentor_skill VALUES (?,?,?)")) {
                for (Mentor mentor : crowd.mentors) {
                    add(mentor, mentors, links);
                }
                mentors.executeBatch();
                links.executeBatch();
            }
            statement.execute("CREATE INDEX by_skill ON mentor_skill (skill_id, skill_level, mentor_id)");
            statement.execute("CREATE INDEX by_day ON mentor (free_days, id) WHERE free_now");
            statement.execute("ANALYZE mentor");
            statement.execute("ANALYZE mentor_skill");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Mentor mentor, PreparedStatement mentors, PreparedStatement links) throws SQLException {
        Availability free = crowd.availability.get(mentor.key());
        mentors.setLong(1, mentor.id());
        mentors.setBoolean(2, free.now());
        mentors.setLong(3, free.from().map(it -> java.time.Duration.between(Crowd.NOW, it).toDays()).orElse(0L));
        for (Format format : Format.values()) {
            mentors.setBoolean(4 + format.ordinal(), mentor.formats().contains(format));
        }
        mentors.addBatch();
        for (Offer offer : mentor.offers()) {
            links.setLong(1, mentor.id());
            links.setLong(2, offer.skillId());
            links.setInt(3, offer.level());
            links.addBatch();
        }
    }

    private static String column(Format format) {
        return "does_" + format.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        engine.close();
    }
}
