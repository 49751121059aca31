package org.micromentoring.engagement;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.engagement.Engagement.State;

/** Table of engagements. */
public final class EngagementStore {
    private static final int IN_LIST = 500;

    private final ActiveObjects ao;

    public EngagementStore(ActiveObjects ao) {
        this.ao = ao;
    }

    Engagement add(Engagement engagement) {
        return engagement.stored(ao.create(AoEngagement.class, EngagementRowStore.of(engagement).toArray(DBParam[]::new)).getID());
    }

    /** A row as it was read under its claim, and as it was written. */
    record Change(Engagement before, Engagement after) {
    }

    /** Reads the row again, and writes what ended. The caller has released its claim. */
    Change change(long id, UnaryOperator<Engagement> decision) {
        AoEngagement row = ao.get(AoEngagement.class, (int) id);
        Engagement before = EngagementRowStore.engagement(row);
        Engagement after = decision.apply(before);
        row.setEngagementState(after.state().name());
        row.setEndedAt(after.ended().map(Instant::toEpochMilli).orElse(0L));
        row.setEndCause(after.cause());
        row.setEndWords(after.words());
        row.setQuestionDueAt(after.question().due().map(Instant::toEpochMilli).orElse(0L));
        row.save();
        return new Change(before, after);
    }

    /** Notes what is asked and what was said. The caller has released its claim. */
    void ask(long id, Question question, Instant now) {
        AoEngagement row = ao.get(AoEngagement.class, (int) id);
        row.setQuestionDueAt(question.due().map(Instant::toEpochMilli).orElse(0L));
        row.setMentorKeepsAt(question.mentorKeeps() ? Math.max(row.getMentorKeepsAt(), now.toEpochMilli()) : 0);
        row.setMenteeKeepsAt(question.menteeKeeps() ? Math.max(row.getMenteeKeepsAt(), now.toEpochMilli()) : 0);
        row.save();
    }

    /** Those that use a place, after an id, by ascending id: for sweeping through all. */
    List<Engagement> openAfter(long id, int limit) {
        Query query = Query.select().where("ID > ? AND ENGAGEMENT_STATE IN (?, ?)", (int) id, State.SCHEDULING.name(), State.ACTIVE.name())
            .order("ID ASC").limit(limit);
        return Arrays.stream(ao.find(AoEngagement.class, query)).map(EngagementRowStore::engagement).toList();
    }

    /** Ids of those whose question nobody, or only one, has answered in time, the oldest first. */
    List<Long> unanswered(Instant now, int limit) {
        Query query = Query.select().where("QUESTION_DUE_AT > ? AND QUESTION_DUE_AT <= ?", 0L, now.toEpochMilli())
            .order("QUESTION_DUE_AT ASC, ID ASC").limit(limit);
        return Arrays.stream(ao.find(AoEngagement.class, query)).map(it -> (long) it.getID()).toList();
    }

    public Optional<Engagement> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : Arrays.stream(ao.find(AoEngagement.class, Query.select().where("ID = ?", (int) id))).findFirst().map(EngagementRowStore::engagement);
    }

    /** The engagement that a request became. */
    public Optional<Engagement> from(Origin origin) {
        Query query = Query.select().where("ORIGIN_ID = ? AND ORIGIN_KIND = ?", origin.id(), origin.kind().name());
        return Arrays.stream(ao.find(AoEngagement.class, query)).findFirst().map(EngagementRowStore::engagement);
    }

    /** The newest first, on either side, open or not. */
    List<Engagement> of(String personKey, int limit) {
        Query query = Query.select().where("MENTOR_KEY = ? OR MENTEE_KEY = ?", personKey, personKey).order("ID DESC").limit(limit);
        return Arrays.stream(ao.find(AoEngagement.class, query)).map(EngagementRowStore::engagement).toList();
    }

    /** Those of two people that use a place, whoever mentors whom, by ascending id. */
    List<Engagement> openBetween(String one, String other) {
        Query query = Query.select().where("((MENTOR_KEY = ? AND MENTEE_KEY = ?) OR (MENTOR_KEY = ? AND MENTEE_KEY = ?)) AND ENGAGEMENT_STATE IN (?, ?)",
            one, other, other, one, State.SCHEDULING.name(), State.ACTIVE.name()).order("ID ASC");
        return Arrays.stream(ao.find(AoEngagement.class, query)).map(EngagementRowStore::engagement).toList();
    }

    /** Those that use a place though their time is over, the oldest first. */
    List<Engagement> overdue(Instant now, int limit) {
        Query query = Query.select().where("PLANNED_END_AT <= ? AND ENGAGEMENT_STATE IN (?, ?)", now.toEpochMilli(), State.SCHEDULING.name(),
            State.ACTIVE.name()).order("PLANNED_END_AT ASC, ID ASC").limit(limit);
        return Arrays.stream(ao.find(AoEngagement.class, query)).map(EngagementRowStore::engagement).toList();
    }

    /** When the first place of each of these mentors is planned to be free again; those without an engagement are absent. */
    Map<String, Instant> firstPlannedEnds(Collection<String> mentorKeys) {
        Map<String, Instant> ends = new HashMap<>();
        List<String> all = new ArrayList<>(mentorKeys);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            List<Object> values = new ArrayList<>(some);
            values.addAll(List.of(State.SCHEDULING.name(), State.ACTIVE.name()));
            Query query = Query.select().where("MENTOR_KEY IN (" + marks + ") AND ENGAGEMENT_STATE IN (?, ?)", values.toArray());
            for (AoEngagement row : ao.find(AoEngagement.class, query)) {
                Instant end = Instant.ofEpochMilli(row.getPlannedEndAt());
                ends.merge(row.getMentorKey(), end, (one, two) -> one.isBefore(two) ? one : two);
            }
        }
        return ends;
    }

    /** The row belongs to both, so it stays; the goal is the mentee's words, the reason those of who ended it. */
    void forget(String personKey, String tombstone) {
        Query query = Query.select().where("MENTOR_KEY = ? OR MENTEE_KEY = ?", personKey, personKey);
        for (AoEngagement row : ao.find(AoEngagement.class, query)) {
            EngagementRowStore.forget(row, personKey, tombstone);
            row.save();
        }
    }
}
