package org.micromentoring.request.tip;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.skill.Topic;

/** Table of tips. */
public final class TipStore implements PersonalData {
    private static final int MOST = 20;

    private final ActiveObjects ao;

    public TipStore(ActiveObjects ao) {
        this.ao = ao;
    }

    /** The unique digest refuses a second one. */
    void add(Tip tip) {
        ao.create(AoTip.class, new DBParam("TIP_DIGEST", tip.digest()), new DBParam("SUGGESTER_KEY", tip.suggesterKey()),
            new DBParam("COLLEAGUE_KEY", tip.colleagueKey()), new DBParam("MENTOR_KEY", tip.mentorKey()), new DBParam("MENTOR_ID", tip.mentorId()),
            new DBParam("TOPIC_CODE", tip.topic().toString()), new DBParam("TIP_WORDS", tip.words()), new DBParam("SENT_AT", tip.at().toEpochMilli()));
    }

    boolean sent(Tip tip) {
        return ao.count(AoTip.class, "TIP_DIGEST = ?", tip.digest()) > 0;
    }

    int sentBy(String suggesterKey, Instant since) {
        return ao.count(AoTip.class, "SUGGESTER_KEY = ? AND SENT_AT > ?", suggesterKey, since.toEpochMilli());
    }

    /** The newest first. */
    List<Tip> forColleague(String key) {
        return Arrays.stream(ao.find(AoTip.class, Query.select().where("COLLEAGUE_KEY = ?", key).order("ID DESC").limit(MOST)))
            .map(TipStore::tip).toList();
    }

    /** @return rows gone: 0 when it is not this colleague's, or gone already */
    int drop(long id, String colleagueKey) {
        return ao.deleteWithSQL(AoTip.class, "ID = ? AND COLLEAGUE_KEY = ?", (int) id, colleagueKey);
    }

    int prune(Instant before) {
        return ao.deleteWithSQL(AoTip.class, "SENT_AT < ?", before.toEpochMilli());
    }

    @Override
    public String section() {
        return "tips";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AoTip row : ao.find(AoTip.class, Query.select()
                .where("SUGGESTER_KEY = ? OR COLLEAGUE_KEY = ? OR MENTOR_KEY = ?", personKey, personKey, personKey).order("ID ASC"))) {
            boolean sent = personKey.equals(row.getSuggesterKey());
            String as = sent ? "suggester" : personKey.equals(row.getColleagueKey()) ? "colleague" : "mentor";
            rows.add(Map.of("as", as, "topic", row.getTopicCode(), "words", sent ? String.valueOf(row.getTipWords()) : "",
                "at", Instant.ofEpochMilli(row.getSentAt()).toString()));
        }
        return rows;
    }

    @Override
    public void erase(String personKey) {
        ao.deleteWithSQL(AoTip.class, "SUGGESTER_KEY = ?", personKey);
        ao.deleteWithSQL(AoTip.class, "COLLEAGUE_KEY = ?", personKey);
        ao.deleteWithSQL(AoTip.class, "MENTOR_KEY = ?", personKey);
    }

    private static Tip tip(AoTip row) {
        return new Tip(row.getID(), row.getSuggesterKey(), row.getColleagueKey(), row.getMentorKey(), row.getMentorId(),
            Topic.parse(row.getTopicCode()).orElseThrow(), row.getTipWords() == null ? "" : row.getTipWords(), Instant.ofEpochMilli(row.getSentAt()));
    }
}
