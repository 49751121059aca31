package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.PersonalData;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.sent.Request.State;

/** domain.md E7 and E8: whoever leaves takes the own words along and blocks nobody. */
@RunWith(Parameterized.class)
public class LeavingTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private RequestHouse house;
    private List<Request> waiting;
    private Request asked;
    private Engagement running;

    /** Mia waits for ann and ben; ben asks her back; cid helps her with something else. */
    @Before
    public void start() {
        house = open.get();
        long ann = house.mentor("ann", 2);
        long ben = house.mentor("ben", 2);
        long cid = house.mentor("cid", 1);
        waiting = house.needs.open(viewer("mia"), house.ask(house.audits), List.of(ann, ben)).requests();
        asked = house.requests.askBack(viewer("ben"), waiting.get(1).id(), "Words of ben");
        Request met = house.needs.open(viewer("mia"), house.ask(house.auditor), List.of(cid)).requests().get(0);
        running = house.accepting.accept(viewer("cid"), met.id());
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void whenTheMenteeLeavesNothingWaitsAndTheMentorIsFree() {
        erase("key-mia");
        for (Request each : waiting) {
            Request now = house.requestStore.find(each.id()).orElseThrow();
            assertEquals(State.WITHDRAWN, now.state());
            assertEquals(PersonalData.TOMBSTONE, now.menteeKey());
            assertEquals(each.mentorKey(), now.mentorKey());
        }
        Need need = house.needStore.find(asked.needId()).orElseThrow();
        assertEquals(Need.State.CLOSED, need.state());
        assertEquals("", need.ask().goal());
        assertEquals("the mentor's words stay the mentor's", "Words of ben", house.requestStore.find(asked.id()).orElseThrow().exchange().question());
        Engagement ended = house.engagementStore.find(running.id()).orElseThrow();
        assertEquals(Engagement.State.ENDED_EARLY, ended.state());
        assertEquals("left", ended.cause());
        assertEquals("", ended.subject().goal());
        assertFalse("nothing names her", claims().contains("mia"));
        long cid = house.profiles.of("key-cid").orElseThrow().id();
        Request next = house.needs.open(viewer("max"), house.ask(house.audits), List.of(cid)).requests().get(0);
        house.accepting.accept(viewer("cid"), next.id());
    }

    @Test
    public void whenTheMentorLeavesTheMenteeCanAskOthers() {
        erase("key-ben");
        Request gone = house.requestStore.find(asked.id()).orElseThrow();
        assertEquals(State.VOID, gone.state());
        assertEquals("left", gone.ending().cause());
        assertEquals("", gone.exchange().question());
        assertEquals(State.PENDING, house.requestStore.find(waiting.get(0).id()).orElseThrow().state());
        assertEquals(Need.State.OPEN, house.needStore.find(asked.needId()).orElseThrow().state());
        erase("key-cid");
        assertEquals(Engagement.State.ENDED_EARLY, house.engagementStore.find(running.id()).orElseThrow().state());
        assertFalse(claims().contains("ben") || claims().contains("cid"));
    }

    @Test
    public void erasingEverybodyAndTwiceIsHarmless() {
        List.of("key-mia", "key-ann", "key-ben", "key-cid", "key-mia").forEach(this::erase);
        assertEquals(PersonalData.TOMBSTONE, house.engagementStore.find(running.id()).orElseThrow().mentorKey());
        assertTrue(house.leaving.exportOf("key-mia").isEmpty());
    }

    @Test
    public void whatIsHandedOutNamesNobodyElse() {
        String mine = house.leaving.exportOf("key-mia").toString() + house.engagementErasure.exportOf("key-mia");
        assertTrue(mine, mine.contains("Review an audit sample on Thursday"));
        assertFalse(mine, mine.contains("ann") || mine.contains("ben") || mine.contains("Words of"));
        String bens = house.leaving.exportOf("key-ben").toString();
        assertTrue(bens, bens.contains("Words of ben"));
        assertFalse(bens, bens.contains("mia") || bens.contains("audit sample"));
    }

    private void erase(String key) {
        house.transactions.run(() -> {
            house.engagementErasure.erase(key);
            house.leaving.erase(key);
            return true;
        });
        new Invariants(house.engine.dataSource(), house.engine.tablePrefix()).claims();
    }

    private String claims() {
        StringBuilder keys = new StringBuilder();
        for (AoClaim row : house.engine.activeObjects().find(AoClaim.class)) {
            keys.append(row.getClaimKey()).append(' ').append(row.getSubject()).append(' ');
        }
        return keys.toString();
    }
}
