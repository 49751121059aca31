package org.micromentoring.request.need;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;

/** Table of needs. */
public final class NeedStore {
    private final ActiveObjects ao;

    public NeedStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Its first history is the row itself. @return the same with its id */
    public Need add(Need need) {
        Ask ask = need.ask();
        return need.stored(ao.create(AoNeed.class, new DBParam("PROGRAM_ID", need.programId()), new DBParam("MAX_DAYS", need.maxDays()),
            new DBParam("MENTEE_KEY", need.menteeKey()),
            new DBParam("TOPIC_CODE", ask.topic().toString()), new DBParam("GOAL_SENTENCE", ask.goal()), new DBParam("PAGE_ID", ask.pageId()),
            new DBParam("HELP_FORMAT", ask.format().code()), new DBParam("HELP_CHANNEL", ask.channel().code()),
            new DBParam("PLANNED_DAYS", ask.days()), new DBParam("WANTED_BY_AT", millis(ask.wantedBy())),
            new DBParam("NEED_STATE", need.state().name()), new DBParam("FIRST_OPENED_AT", need.firstOpened().toEpochMilli()),
            new DBParam("DUE_AT", need.due().toEpochMilli()), new DBParam("ENDED_AT", millis(need.ended()))).getID());
    }

    /** Reads the row again, decides, and writes state and times. The caller holds the need's lock. */
    public Need change(long id, UnaryOperator<Need> decision) {
        AoNeed row = ao.get(AoNeed.class, (int) id);
        Need before = need(row);
        Need after = decision.apply(before);
        if (!after.equals(before)) {
            row.setNeedState(after.state().name());
            row.setDueAt(after.due().toEpochMilli());
            row.setEndedAt(millis(after.ended()));
            row.save();
        }
        return after;
    }

    public Optional<Need> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : find(Query.select().where("ID = ?", (int) id)).stream().findFirst();
    }

    /**
     * In one statement: these, at most 500, and all of a mentee that are open or ended since.
     *
     * @param menteeKey empty for nobody
     */
    public List<Need> findAll(Collection<Long> ids, String menteeKey, Instant endedSince) {
        List<Object> values = new ArrayList<>(List.of(menteeKey, Need.State.OPEN.name(), endedSince.toEpochMilli()));
        ids.forEach(id -> values.add(id.intValue()));
        String among = ids.isEmpty() ? "" : " OR ID IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        return find(Query.select().where("(MENTEE_KEY = ? AND (NEED_STATE = ? OR ENDED_AT > ?))" + among, values.toArray()).order("ID DESC"));
    }

    /** The newest first, open or not. */
    public List<Need> of(String menteeKey, int limit) {
        return find(Query.select().where("MENTEE_KEY = ?", menteeKey).order("ID DESC").limit(limit));
    }

    /** Open ones whose time is over, the oldest first. */
    public List<Need> overdue(Instant now, int limit) {
        return find(Query.select().where("NEED_STATE = ? AND DUE_AT <= ?", Need.State.OPEN.name(), now.toEpochMilli()).order("DUE_AT ASC, ID ASC").limit(limit));
    }

    /** Demand is counted without the person (domain.md E7), so the rows stay, wordless. None may be open any more. */
    public void forget(String personKey, String tombstone) {
        for (AoNeed row : ao.find(AoNeed.class, Query.select().where("MENTEE_KEY = ?", personKey))) {
            row.setMenteeKey(tombstone);
            row.setGoalSentence("");
            row.setPageId(0);
            row.save();
        }
    }

    private List<Need> find(Query query) {
        return Arrays.stream(ao.find(AoNeed.class, query)).map(NeedStore::need).toList();
    }

    private static Need need(AoNeed row) {
        String goal = row.getGoalSentence() == null ? "" : row.getGoalSentence();
        Ask ask = new Ask(Topic.parse(row.getTopicCode()).orElseThrow(), goal, row.getPageId(),
            Format.parse(row.getHelpFormat()).orElse(Format.ONE_OFF), Channel.parse(row.getHelpChannel()).orElse(Channel.CALL),
            row.getPlannedDays(), instant(row.getWantedByAt()));
        return new Need(row.getID(), row.getProgramId(), row.getMaxDays(), row.getMenteeKey(), ask, Need.State.of(row.getNeedState()),
            Instant.ofEpochMilli(row.getFirstOpenedAt()), Instant.ofEpochMilli(row.getDueAt()), instant(row.getEndedAt()));
    }

    private static Optional<Instant> instant(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(0L);
    }
}
