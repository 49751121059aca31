package org.micromentoring.directory;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;

/** Table of marks. A mark that two clicks made twice does no harm: readers see a set, and removing takes both. */
public final class MarkStore implements PersonalData {
    /** What one person marked; user keys of mentors. */
    public record Marked(Set<String> favourites, Set<String> hidden) {
        public static final Marked NOTHING = new Marked(Set.of(), Set.of());

        Set<String> of(Mark mark) {
            return mark == Mark.FAVOURITE ? favourites : hidden;
        }
    }

    private final ActiveObjects ao;
    private final Clock clock;

    public MarkStore(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    /** One statement. */
    public Marked of(String personKey) {
        Set<String> favourites = new HashSet<>();
        Set<String> hidden = new HashSet<>();
        for (AoMark row : rows(personKey)) {
            (Mark.FAVOURITE.name().equals(row.getMarkKind()) ? favourites : hidden).add(row.getMentorKey());
        }
        return new Marked(favourites, hidden);
    }

    void add(String personKey, String mentorKey, Mark mark) {
        ao.create(AoMark.class, new DBParam("PERSON_KEY", personKey), new DBParam("MENTOR_KEY", mentorKey),
            new DBParam("MARK_KIND", mark.name()), new DBParam("MARKED_AT", clock.millis()));
    }

    void remove(String personKey, String mentorKey, Mark mark) {
        ao.deleteWithSQL(AoMark.class, "PERSON_KEY = ? AND MENTOR_KEY = ? AND MARK_KIND = ?", personKey, mentorKey, mark.name());
    }

    @Override
    public String section() {
        return "marks";
    }

    /** Of marks about the person it says only that there are some: which, how many and whose stays with those who made them. */
    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AoMark row : rows(personKey)) {
            rows.add(Map.of("kind", row.getMarkKind(), "at", Instant.ofEpochMilli(row.getMarkedAt()).toString()));
        }
        return rows;
    }

    @Override
    public void erase(String personKey) {
        ao.deleteWithSQL(AoMark.class, "PERSON_KEY = ?", personKey);
        for (AoMark row : ao.find(AoMark.class, Query.select().where("MENTOR_KEY = ?", personKey))) {
            row.setMentorKey(TOMBSTONE);
            row.save();
        }
    }

    private AoMark[] rows(String personKey) {
        return ao.find(AoMark.class, Query.select().where("PERSON_KEY = ?", personKey).order("ID ASC"));
    }
}
