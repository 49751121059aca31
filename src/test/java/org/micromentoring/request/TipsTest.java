package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.request.RequestHouse.viewer;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Problem;
import org.micromentoring.profile.Profile;
import org.micromentoring.request.tip.Tip;
import org.micromentoring.request.tip.Tips;

/** Suggesting a mentor to a colleague. */
@RunWith(Parameterized.class)
public class TipsTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private RequestHouse house;
    private long ann;

    @Before
    public void start() {
        house = open.get();
        ann = house.mentor("ann", 1);
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void theColleagueGetsADraftOnceHoweverOftenItIsSent() {
        send("sue", "mia");
        send("sue", "mia");
        List<Tip> drafts = house.tips.mine(viewer("mia"));
        assertEquals(1, drafts.size());
        assertEquals("How do I check a sample?", drafts.get(0).words());
        assertEquals(ann, drafts.get(0).mentorId());
        assertTrue("nobody else sees it", house.tips.mine(viewer("sue")).isEmpty() && house.tips.mine(viewer("ann")).isEmpty());
    }

    @Test
    public void onlyTheColleagueDropsIt() {
        send("sue", "mia");
        long id = house.tips.mine(viewer("mia")).get(0).id();
        house.tips.drop(viewer("sue"), id);
        assertEquals(1, house.tips.mine(viewer("mia")).size());
        house.tips.drop(viewer("mia"), id);
        house.tips.drop(viewer("mia"), id);
        assertTrue(house.tips.mine(viewer("mia")).isEmpty());
    }

    @Test
    public void refusesNobodyOneselfTheMentorAndTooMany() {
        for (String who : List.of("nobody-here", "", "sue", "ann")) {
            assertEquals("userName", assertThrows(who, Problem.class, () -> send("sue", who)).field());
        }
        house.profile("ann", it -> RequestHouse.withState(it, Profile.State.RETIRED));
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> send("sue", "mia")).kind());
        house.profile("ann", it -> RequestHouse.withState(it, Profile.State.ACTIVE));
        for (int i = 0; i < Tips.A_DAY; i++) {
            send("sue", "mia" + i);
        }
        assertEquals("micromentoring.request.tip.enough", assertThrows(Problem.class, () -> send("sue", "max")).key());
        house.clock.advance(Duration.ofDays(1).plusMinutes(1));
        send("sue", "max");
    }

    @Test
    public void isForgottenAfterTwoMonthsAndAtErasure() {
        send("sue", "mia");
        house.clock.advance(Duration.ofDays(61));
        assertEquals(1, house.tips.forgetOld());
        send("sue", "mia");
        assertEquals("suggester", house.tipStore.exportOf("key-sue").get(0).get("as"));
        assertEquals("", house.tipStore.exportOf("key-mia").get(0).get("words"));
        house.transactions.run(() -> {
            house.tipStore.erase("key-sue");
            return true;
        });
        assertTrue(house.tips.mine(viewer("mia")).isEmpty());
    }

    private void send(String from, String to) {
        house.tips.send(viewer(from), ann, to, house.audits, "How do I check a sample?");
    }
}
