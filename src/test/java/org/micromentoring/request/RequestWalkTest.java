package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileChanged;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** Two parties and an outsider do whatever comes to mind; after each step the table of domain.md section 3 was kept. */
public class RequestWalkTest {
    private static final int STEPS = 3_000;
    private static final Map<State, Set<State>> TABLE = Map.of(
        State.PENDING, Set.of(State.PENDING, State.INFO_REQUESTED, State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.EXPIRED, State.VOID, State.SUPERSEDED),
        State.INFO_REQUESTED, Set.of(State.INFO_REQUESTED, State.PENDING, State.ACCEPTED, State.DECLINED, State.WITHDRAWN, State.VOID, State.SUPERSEDED));
    private static final int CAPACITY = 2;

    private final Random random = new Random(Long.getLong("seed", 20261122L));
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<String> people = List.of("mia", "mia", "mia", "ann", "ann", "ann", "eve");
    private RequestHouse house;
    private Map<Long, Request> before = Map.of();
    private Invariants invariants;
    private long annId;
    private long benId;

    @Before
    public void start() {
        house = RequestHouse.h2();
        annId = house.mentor("ann", CAPACITY);
        benId = house.mentor("ben", CAPACITY);
        invariants = new Invariants(house.engine.dataSource(), house.engine.tablePrefix());
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void everyStepKeepsTheTableAndTheInvariants() {
        for (int step = 0; step < STEPS; step++) {
            Viewer actor = viewer(people.get(random.nextInt(people.size())));
            String action = act(actor);
            done.merge(action, 1, Integer::sum);
            keptTheTable(actor, action);
            if (step % 10 == 0) {
                invariants.hold(CAPACITY);
            }
        }
        for (String needed : List.of("open", "others", "accept", "decline", "ask-back", "answer", "withdraw", "close", "end", "clock", "pause")) {
            assertTrue(needed + " never succeeded: " + done, done.getOrDefault(needed, 0) > 5);
        }
    }

    private String act(Viewer actor) {
        try {
            return house.transactions.retrying(() -> step(actor));
        } catch (Problem refused) {
            return "refused";
        }
    }

    private String step(Viewer actor) {
        Optional<Request> any = any();
        long id = any.map(Request::id).orElse(1L);
        long need = any.map(Request::needId).orElse(1L);
        switch (random.nextInt(15)) {
            case 0, 1 -> {
                house.needs.open(actor, house.ask(random.nextBoolean() ? house.audits : house.auditor), random.nextBoolean() ? List.of(annId) : List.of(annId, benId));
                return "open";
            }
            case 2 -> {
                house.needs.askOthers(actor, need, List.of(random.nextBoolean() ? annId : benId));
                return "others";
            }
            case 3, 4 -> {
                house.accepting.accept(actor, id);
                return "accept";
            }
            case 5 -> {
                house.requests.decline(actor, id, Requests.Cause.values()[random.nextInt(5)], "", "");
                return "decline";
            }
            case 6, 7 -> {
                house.requests.askBack(actor, id, "Which?");
                return "ask-back";
            }
            case 8, 9, 10 -> {
                house.requests.answer(actor, id, "That");
                return "answer";
            }
            case 11 -> {
                house.requests.withdraw(actor, id);
                return "withdraw";
            }
            case 12 -> {
                return house.needs.close(actor, need).need().open() ? "open" : "close";
            }
            case 13 -> {
                List<Engagement> mine = house.engagements.mine(actor);
                house.engagements.end(actor, mine.isEmpty() ? 1 : mine.get(random.nextInt(mine.size())).id(), "");
                return "end";
            }
            default -> {
                return random.nextInt(3) == 0 ? pause() : clock();
            }
        }
    }

    /** Mostly an open one, else nothing would happen after a while. */
    private Optional<Request> any() {
        List<Request> all = new ArrayList<>(before.values());
        List<Request> open = all.stream().filter(Request::open).toList();
        List<Request> from = open.isEmpty() || random.nextInt(5) == 0 ? all : open;
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }

    private String pause() {
        house.transactions.run(() -> {
            house.voiding.changed(new ProfileChanged("key-ann", false, Profile.State.PAUSED));
            return true;
        });
        return "pause";
    }

    private String clock() {
        house.clock.advance(Duration.ofHours(random.nextInt(12)));
        house.overdue.requests().forEach(house.overdue::expireRequest);
        house.overdue.needs().forEach(house.overdue::expireNeed);
        return "clock";
    }

    private void keptTheTable(Viewer actor, String action) {
        Map<Long, Request> after = new TreeMap<>();
        house.requestStore.of("key-ann", Integer.MAX_VALUE).forEach(it -> after.put(it.id(), it));
        house.requestStore.of("key-ben", Integer.MAX_VALUE).forEach(it -> after.put(it.id(), it));
        for (Request now : after.values()) {
            Request was = before.get(now.id());
            if (was == null) {
                assertEquals(State.PENDING, now.state());
            } else if (!was.open()) {
                assertEquals("an end is for ever", was, now);
            } else {
                assertTrue(action + ": " + was.state() + " to " + now.state(), TABLE.get(was.state()).contains(now.state()));
                boolean byActor = !was.equals(now) && !Set.of("clock", "pause").contains(action);
                assertTrue(action + " by an outsider", !byActor || was.isWith(actor.key()) || now.state() == State.SUPERSEDED);
                assertTrue(action + " by the wrong side", !byActor || rightSide(was, now, actor));
            }
            assertEquals("an end has its time, and only an end", !now.open(), now.answered().isPresent());
        }
        before = after;
    }

    private static boolean rightSide(Request was, Request now, Viewer actor) {
        return switch (now.state()) {
            case ACCEPTED, DECLINED, INFO_REQUESTED -> actor.is(was.mentorKey());
            case WITHDRAWN, PENDING -> actor.is(was.menteeKey());
            default -> true;
        };
    }
}
