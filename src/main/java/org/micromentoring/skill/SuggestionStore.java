package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.PersonalData;

/** Table of suggested skills. */
public final class SuggestionStore implements PersonalData {
    private final ActiveObjects ao;
    private final Claims claims;
    private final Clock clock;

    public SuggestionStore(ActiveObjects ao, Claims claims, Clock clock) {
        this.ao = ao;
        this.claims = claims;
        this.clock = clock;
    }

    Suggestion add(String by, String name) {
        return suggestion(ao.create(AoSuggestion.class, new DBParam("SUGGESTER_KEY", by), new DBParam("SUGGESTED_NAME", name),
            new DBParam("SUGGESTION_STATE", Suggestion.State.WAITING.name()), new DBParam("SKILL_ID", 0L),
            new DBParam("SUGGESTED_AT", clock.millis())));
    }

    Optional<Suggestion> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty()
            : Optional.ofNullable(ao.get(AoSuggestion.class, (int) id)).map(SuggestionStore::suggestion);
    }

    /** Newest first. */
    List<Suggestion> of(String personKey, int limit) {
        return list(Query.select().where("SUGGESTER_KEY = ?", personKey).order("ID DESC").limit(limit));
    }

    /** Oldest first. */
    List<Suggestion> waiting(int limit) {
        return list(Query.select().where("SUGGESTION_STATE = ?", Suggestion.State.WAITING.name()).order("ID ASC").limit(limit));
    }

    void close(long id, Suggestion.State state, Optional<Long> skill) {
        AoSuggestion row = ao.get(AoSuggestion.class, (int) id);
        row.setSuggestionState(state.name());
        row.setSkillId(skill.orElse(0L));
        row.save();
    }

    @Override
    public String section() {
        return "skill suggestions";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        return list(Query.select().where("SUGGESTER_KEY = ?", personKey).order("ID ASC")).stream()
            .map(it -> Map.<String, Object>of("name", it.name(), "state", it.state().name(), "at", it.at().toString())).toList();
    }

    @Override
    public void erase(String personKey) {
        list(Query.select().where("SUGGESTER_KEY = ?", personKey)).forEach(it -> claims.release(it.holder()));
        ao.deleteWithSQL(AoSuggestion.class, "SUGGESTER_KEY = ?", personKey);
    }

    private List<Suggestion> list(Query query) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (AoSuggestion row : ao.find(AoSuggestion.class, query)) {
            suggestions.add(suggestion(row));
        }
        return suggestions;
    }

    private static Suggestion suggestion(AoSuggestion row) {
        Suggestion.State state = Arrays.stream(Suggestion.State.values()).filter(it -> it.name().equals(row.getSuggestionState()))
            .findFirst().orElse(Suggestion.State.UNKNOWN);
        return new Suggestion(row.getID(), row.getSuggesterKey(), row.getSuggestedName(), state,
            row.getSkillId() == 0 ? Optional.empty() : Optional.of(row.getSkillId()), Instant.ofEpochMilli(row.getSuggestedAt()));
    }
}
