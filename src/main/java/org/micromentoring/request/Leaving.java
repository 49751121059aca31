package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/** What is kept of a person in needs and requests: handed out, and forgotten after what is open has ended. */
public final class Leaving implements PersonalData {
    private final NeedStore needs;
    private final RequestStore requests;
    private final Steps steps;
    private final NeedClaims claims;
    private final HistoryStore history;
    private final Clock clock;

    public Leaving(NeedStore needs, RequestStore requests, Steps steps, NeedClaims claims, HistoryStore history, Clock clock) {
        this.needs = needs;
        this.requests = requests;
        this.steps = steps;
        this.claims = claims;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "requests";
    }

    @Override
    public List<Map<String, Object>> exportOf(String personKey) {
        List<Map<String, Object>> all = new ArrayList<>();
        needs.of(personKey, Integer.MAX_VALUE).forEach(it -> all.add(Map.of("need", it.id(), "topic", it.ask().topic().toString(),
            "goal", it.ask().goal(), "format", it.ask().format().code(), "opened", it.firstOpened().toString(), "state", it.state().name())));
        requests.with(personKey).forEach(it -> all.add(exported(it, personKey)));
        requests.naming(personKey).forEach(it -> all.add(Map.of("request", it.id(), "as", "named colleague")));
        return all;
    }

    @Override
    public void erase(String personKey) {
        List<Request> open = requests.with(personKey).stream().filter(Request::open).toList();
        List<Need> own = needs.of(personKey, Integer.MAX_VALUE).stream().filter(Need::open).toList();
        TreeSet<Long> ids = new TreeSet<>();
        open.forEach(it -> ids.add(it.needId()));
        own.forEach(it -> ids.add(it.id()));
        ids.forEach(claims::lock);
        for (Request each : open) {
            boolean mentee = each.menteeKey().equals(personKey);
            if (claims.releaseIfHeld(each.id())) {
                steps.released(each.id(), History.SYSTEM, it -> it.to(mentee ? State.WITHDRAWN : State.VOID, Ending.of("left"), clock.instant()));
            }
        }
        own.forEach(it -> close(it.id()));
        ids.forEach(claims::unlock);
        needs.forget(personKey, TOMBSTONE);
        requests.forget(personKey, TOMBSTONE);
    }

    private void close(long needId) {
        claims.releaseWant(needId);
        needs.change(needId, it -> it.to(Need.State.CLOSED, clock.instant()));
        history.add(new History("need", needId, History.SYSTEM, Need.State.OPEN.name(), Need.State.CLOSED.name(), "left"));
    }

    /** The other person's key and words are theirs, and left out. */
    private static Map<String, Object> exported(Request it, String personKey) {
        boolean mentee = it.menteeKey().equals(personKey);
        return Map.of("request", it.id(), "as", mentee ? "mentee" : "mentor", "topic", it.topic().toString(), "sent", it.sent().toString(),
            "answered", it.answered().map(Instant::toString).orElse(""), "state", it.state().name(),
            "words", mentee ? it.exchange().answer() : it.exchange().question(),
            "reason", !mentee && it.state() == State.DECLINED ? it.ending().words() : "");
    }
}
