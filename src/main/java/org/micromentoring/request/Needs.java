package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.engagement.Origin;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.program.Program;
import org.micromentoring.program.Programs;
import org.micromentoring.request.need.Ask;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.Due;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.Ending;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.RequestStore;

/** What a mentee does with a need: put it to mentors, to others, or close it. */
public final class Needs {
    /** A need with all its requests, by ascending id. */
    public record Asked(Need need, List<Request> requests) {
        public Asked {
            requests = List.copyOf(requests);
        }
    }

    private final NeedStore needs;
    private final RequestStore requests;
    private final Mentors mentors;
    private final Steps steps;
    private final NeedClaims claims;
    private final HistoryStore history;
    private final Engagements engagements;
    private final Programs programs;
    private final Transactions transactions;
    private final Clock clock;

    public Needs(NeedStore needs, RequestStore requests, Mentors mentors, Steps steps, NeedClaims claims, HistoryStore history,
        Engagements engagements, Programs programs, Transactions transactions, Clock clock) {
        this.needs = needs;
        this.requests = requests;
        this.mentors = mentors;
        this.steps = steps;
        this.claims = claims;
        this.history = history;
        this.engagements = engagements;
        this.programs = programs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens a need and puts it to up to three mentors at once; the first yes wins.
     *
     * @param mentorIds profile ids, as chosen by the mentee
     */
    public Asked open(Viewer viewer, Ask ask, Collection<Long> mentorIds) {
        viewer.mustSeeMentors();
        return transactions.run(() -> {
            Program program = programs.current();
            AskRules.check(ask, program.limits(), clock.instant());
            List<Request> openOnes = requests.openFrom(viewer.key());
            List<Profile> chosen = chosen(mentorIds, viewer.key(), ask, Set.of(), program);
            mustNotRepeat(chosen, ask, openOnes);
            Instant now = clock.instant();
            Need need = needs.add(new Need(0, program.id(), program.limits().maxDays(), viewer.key(), ask, Need.State.OPEN, now,
                Due.need(now, program.limits().maxDays(), ask.wantedBy()), Optional.empty()));
            claims.takeWant(viewer.key(), need.id(), program.limits().openNeeds());
            return new Asked(need, send(need, chosen, program));
        });
    }

    /**
     * Puts the same need to others; the mentee chose them, so the words may go there. A need whose engagement came to
     * nothing is opened again, and keeps its first opening time (invariant I9).
     */
    public Asked askOthers(Viewer viewer, long needId, Collection<Long> mentorIds) {
        viewer.mustSeeMentors();
        return transactions.run(() -> {
            own(viewer, needId);
            claims.lock(needId);
            Program program = programs.current();
            List<Request> before = requests.ofNeed(needId);
            Need need = openAgain(needId, before, program, viewer);
            long waiting = before.stream().filter(Request::open).count();
            if (waiting + mentorIds.size() > program.limits().parallelRequests()) {
                throw Problem.conflict("micromentoring.request.too-many-mentors", program.limits().parallelRequests());
            }
            Set<String> named = before.stream().map(it -> it.ending().colleagueKey()).collect(Collectors.toSet());
            List<Profile> chosen = chosen(mentorIds, viewer.key(), need.ask(), named, program);
            mustNotRepeat(chosen, need.ask(), requests.openFrom(viewer.key()));
            List<Request> all = new ArrayList<>(before);
            all.addAll(send(need, chosen, program));
            claims.unlock(needId);
            return new Asked(need, all);
        });
    }

    /** The mentee needs no help any more: open requests are withdrawn. Closed before, it is answered as it is. */
    public Asked close(Viewer viewer, long needId) {
        return transactions.run(() -> {
            Need seen = own(viewer, needId);
            if (!seen.open()) {
                return new Asked(seen, requests.ofNeed(needId));
            }
            claims.lock(needId);
            List<Request> all = new ArrayList<>();
            for (Request each : requests.ofNeed(needId)) {
                boolean mine = each.open() && claims.releaseIfHeld(each.id());
                all.add(mine ? steps.released(each.id(), viewer.key(), it -> it.to(State.WITHDRAWN, Ending.of("need-closed"), clock.instant())) : each);
            }
            claims.releaseWant(needId);
            Need closed = needs.change(needId, it -> it.to(Need.State.CLOSED, clock.instant()));
            history.add(new History("need", needId, viewer.key(), Need.State.OPEN.name(), Need.State.CLOSED.name(), ""));
            claims.unlock(needId);
            return new Asked(closed, all);
        });
    }

    /** Of the mentee only; for everybody else there is none. */
    public Asked visible(Viewer viewer, long needId) {
        return transactions.run(() -> new Asked(own(viewer, needId), requests.ofNeed(needId)));
    }

    private Need own(Viewer viewer, long needId) {
        return needs.find(needId).filter(it -> viewer.is(it.menteeKey())).orElseThrow(Problem::notFound);
    }

    private Need openAgain(long needId, List<Request> before, Program program, Viewer viewer) {
        Need.State[] was = new Need.State[1];
        Need open = needs.change(needId, it -> {
            was[0] = it.state();
            return it.openUntil(Due.need(clock.instant(), program.limits().maxDays(), it.ask().wantedBy()));
        });
        if (was[0] != Need.State.OPEN) {
            if (was[0] == Need.State.MET && !cameToNothing(before)) {
                throw Problem.conflict("micromentoring.request.need-met");
            }
            claims.takeWant(viewer.key(), needId, program.limits().openNeeds());
            history.add(new History("need", needId, viewer.key(), was[0].name(), Need.State.OPEN.name(), "asked-again"));
        }
        return open;
    }

    private boolean cameToNothing(List<Request> before) {
        return before.stream().filter(it -> it.state() == State.ACCEPTED)
            .allMatch(it -> engagements.from(Origin.request(it.id())).map(Engagement::state).map(Engagement.State::cameToNothing).orElse(true));
    }

    private List<Profile> chosen(Collection<Long> ids, String menteeKey, Ask ask, Set<String> named, Program program) {
        Set<Long> once = new LinkedHashSet<>(ids);
        if (once.isEmpty()) {
            throw Problem.invalid("mentors", "micromentoring.request.nobody-chosen");
        }
        if (once.size() > program.limits().parallelRequests()) {
            throw Problem.invalid("mentors", "micromentoring.request.too-many-mentors", program.limits().parallelRequests());
        }
        return mentors.askable(once, menteeKey, ask.topic(), named);
    }

    private static void mustNotRepeat(List<Profile> chosen, Ask ask, List<Request> openOnes) {
        Set<String> asked = new HashSet<>();
        openOnes.stream().filter(it -> it.topic().equals(ask.topic())).forEach(it -> asked.add(it.mentorKey()));
        if (chosen.stream().anyMatch(it -> asked.contains(it.personKey()))) {
            throw Problem.conflict("micromentoring.request.asked-already");
        }
    }

    private List<Request> send(Need need, List<Profile> chosen, Program program) {
        List<Request> sent = new ArrayList<>();
        for (Profile mentor : chosen) {
            Instant due = mentors.mentorDue(mentor, program.limits().answerDays(), need.ask().wantedBy());
            Request request = requests.add(Request.send(need.id(), mentor.personKey(), need.menteeKey(), need.ask().topic(), clock.instant(), due));
            claims.take(request);
            sent.add(request);
        }
        return sent;
    }
}
