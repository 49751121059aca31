package org.micromentoring.engagement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.micromentoring.kernel.PersonalData;

/** What is kept of a person in engagements: handed out, and forgotten after what is open has ended. */
public final class EngagementErasure implements PersonalData {
    private final EngagementStore store;
    private final Engagements engagements;

    public EngagementErasure(EngagementStore store, Engagements engagements) {
        this.store = store;
        this.engagements = engagements;
    }

    @Override
    public String section() {
        return "engagements";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        return store.of(personKey, Integer.MAX_VALUE).stream().map(it -> exported(it, personKey)).toList();
    }

    @Override
    public void erase(String personKey) {
        engagements.endAllOf(personKey);
        store.forget(personKey, TOMBSTONE);
    }

    /** The other person's key and words are theirs, and left out. */
    private static Map<String, Object> exported(Engagement it, String personKey) {
        boolean mentee = it.menteeKey().equals(personKey);
        boolean own = (mentee ? "mentee" : "mentor").equals(it.cause());
        return Map.of("id", it.id(), "as", mentee ? "mentee" : "mentor", "topic", it.subject().topic(),
            "format", it.subject().format().code(), "goal", mentee ? it.subject().goal() : "", "started", it.started().toString(),
            "state", it.state().name(), "ended", it.ended().map(Instant::toString).orElse(""), "reason", own ? it.words() : "");
    }
}
