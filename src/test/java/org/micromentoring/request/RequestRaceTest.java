package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Problem;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileChanged;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** The races that domain.md names, many rounds each; the big one between two nodes is in the host. */
@RunWith(Parameterized.class)
public class RequestRaceTest {
    private static final int ROUNDS = 25;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private RequestHouse house;

    @Before
    public void start() {
        house = open.get();
    }

    @After
    public void stop() {
        threads.shutdownNow();
        new Invariants(house.engine.dataSource(), house.engine.tablePrefix()).hold(3);
        house.close();
        assertEquals("gave up", 0, busy.get());
    }

    /** E1. */
    @Test
    public void threeMentorsAcceptTheSameNeedAtOnce() throws Exception {
        List<Long> mentors = List.of(house.mentor("ann", 3), house.mentor("ben", 3), house.mentor("cid", 3));
        for (int round = 0; round < ROUNDS; round++) {
            List<Request> sent = house.needs.open(viewer("mia"), house.ask(house.audits), mentors).requests();
            List<Optional<Engagement>> answers = together(
                () -> house.accepting.accept(viewer("ann"), sent.get(0).id()),
                () -> house.accepting.accept(viewer("ben"), sent.get(1).id()),
                () -> house.accepting.accept(viewer("cid"), sent.get(2).id()));
            List<Engagement> begun = answers.stream().flatMap(Optional::stream).toList();
            assertEquals(1, begun.size());
            house.engagements.end(viewer("mia"), begun.get(0).id(), "");
        }
        assertEquals(Set.of("micromentoring.request.over.superseded"), refusals);
    }

    /** E2. */
    @Test
    public void oneMentorAcceptsTwoWithOnePlaceLeft() throws Exception {
        long ann = house.mentor("ann", 1);
        for (int round = 0; round < ROUNDS; round++) {
            Request one = house.needs.open(viewer("mia" + round), house.ask(house.audits), List.of(ann)).requests().get(0);
            Request two = house.needs.open(viewer("max" + round), house.ask(house.audits), List.of(ann)).requests().get(0);
            List<Engagement> begun = together(() -> house.accepting.accept(viewer("ann"), one.id()), () -> house.accepting.accept(viewer("ann"), two.id()))
                .stream().flatMap(Optional::stream).toList();
            assertEquals(1, begun.size());
            house.engagements.end(viewer("ann"), begun.get(0).id(), "");
        }
        assertEquals(Set.of("micromentoring.engagement.full"), refusals);
    }

    /** E3. */
    @Test
    public void aDoubleClickGivesTheSameEngagement() throws Exception {
        long ann = house.mentor("ann", 3);
        for (int round = 0; round < ROUNDS; round++) {
            Request sent = house.needs.open(viewer("mia"), house.ask(house.audits), List.of(ann)).requests().get(0);
            List<Engagement> begun = together(() -> house.accepting.accept(viewer("ann"), sent.id()), () -> house.accepting.accept(viewer("ann"), sent.id()))
                .stream().map(Optional::orElseThrow).toList();
            assertEquals(begun.get(0), begun.get(1));
            house.engagements.end(viewer("mia"), begun.get(0).id(), "");
        }
        assertEquals(Set.of(), refusals);
    }

    /** E38, and the race in which asking back once overwrote a finished withdrawal. */
    @Test
    public void askingBackNeverOverwritesAnEnd() throws Exception {
        long ann = house.mentor("ann", 3);
        for (int round = 0; round < ROUNDS; round++) {
            Request sent = house.needs.open(viewer("mia"), house.ask(house.audits), List.of(ann)).requests().get(0);
            house.clock.set(sent.due());
            together(() -> house.requests.askBack(viewer("ann"), sent.id(), "Which?"), () -> house.requests.withdraw(viewer("mia"), sent.id()),
                () -> house.overdue.expireRequest(sent.id()), () -> house.accepting.accept(viewer("ann"), sent.id()));
            house.engagements.mine(viewer("mia")).forEach(it -> house.engagements.end(viewer("mia"), it.id(), ""));
            house.needs.close(viewer("mia"), sent.needId());
            assertTrue(!house.requestStore.find(sent.id()).orElseThrow().open());
        }
    }

    @Test
    public void aDoubleClickOnSendOpensNoMoreThanTheCapsAllow() throws Exception {
        long ann = house.mentor("ann", 3);
        long ben = house.mentor("ben", 3);
        for (int round = 0; round < ROUNDS; round++) {
            String mentee = "mia" + round;
            together(() -> house.needs.open(viewer(mentee), house.ask(house.audits), List.of(ann, ben)),
                () -> house.needs.open(viewer(mentee), house.ask(house.audits), List.of(ben, ann)),
                () -> house.needs.open(viewer(mentee), house.ask(house.auditor), List.of(ann)),
                () -> house.needs.open(viewer(mentee), house.ask(house.auditor), List.of(ben)));
            assertTrue(house.needStore.of("key-" + mentee, 9).size() <= 2);
        }
        assertTrue(refusals.toString(), Set.of("micromentoring.request.asked-already", "micromentoring.request.too-many-needs").containsAll(refusals));
    }

    @Test
    public void aPauseInTheMiddleOfEverythingNeverDeadlocks() throws Exception {
        long ann = house.mentor("ann", 3);
        long ben = house.mentor("ben", 3);
        for (int round = 0; round < ROUNDS; round++) {
            Request one = house.needs.open(viewer("mia" + round), house.ask(house.audits), List.of(ann, ben)).requests().get(0);
            Request two = house.needs.open(viewer("max" + round), house.ask(house.audits), List.of(ann, ben)).requests().get(1);
            together(() -> house.transactions.run(() -> {
                house.voiding.changed(new ProfileChanged("key-ann", false, Profile.State.PAUSED));
                return true;
            }), () -> house.accepting.accept(viewer("ben"), two.id()), () -> house.requests.askBack(viewer("ann"), one.id(), "?"),
                () -> house.needs.close(viewer("mia" + one.id()), one.needId()));
            house.engagements.mine(viewer("ben")).forEach(it -> house.engagements.end(viewer("ben"), it.id(), ""));
            assertTrue(house.requestStore.openAt("key-ann", 9).stream().noneMatch(it -> it.state() == State.PENDING && it.needId() == two.needId()));
        }
    }

    @SafeVarargs
    private <T> List<Optional<T>> together(Supplier<? extends T>... actors) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(actors.length);
        List<Future<Optional<T>>> running = new ArrayList<>();
        for (Supplier<? extends T> actor : actors) {
            running.add(threads.submit(() -> {
                barrier.await();
                return answer(actor);
            }));
        }
        List<Optional<T>> answers = new ArrayList<>();
        for (Future<Optional<T>> each : running) {
            answers.add(each.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }

    private <T> Optional<T> answer(Supplier<? extends T> actor) {
        try {
            return Optional.of(house.<T>asRest(actor::get));
        } catch (Problem refused) {
            refusals.add(refused.key());
            busy.addAndGet(refused.key().equals("micromentoring.kernel.busy") ? 1 : 0);
            return Optional.empty();
        }
    }
}
