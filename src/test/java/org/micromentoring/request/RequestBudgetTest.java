package org.micromentoring.request;

import static org.junit.Assert.assertEquals;
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
import org.micromentoring.engine.Recording;
import org.micromentoring.request.sent.Request;

/** Budgets S5 of quality.md: statements besides sequence reads, constant in the size of the data. */
@RunWith(Parameterized.class)
public class RequestBudgetTest {
    private static final int STEP = 14;
    private static final int ACCEPT = 20;
    private static final int SIBLING = 4;
    private static final int INBOX = 4;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private RequestHouse house;
    private List<Long> three;

    @Before
    public void start() {
        house = open.get();
        three = List.of(house.mentor("ann", 9), house.mentor("ben", 9), house.mentor("cid", 9));
        house.skills.vocabulary();
        house.pairs.hasLines();
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void everyStepStaysWithinItsBudgetHoweverMuchThereIs() {
        List<Integer> early = steps("mia");
        house.profile("ann", it -> RequestHouse.withCapacity(it, 20));
        for (int i = 0; i < 18; i++) {
            String mentee = "mentee" + i;
            List<Request> sent = send(mentee, three);
            house.accepting.accept(viewer("ann"), sent.get(0).id());
        }
        assertEquals("constant", early, steps("max"));
    }

    /** S6 leaves four more for the page: vocabulary, suggestions, who takes part. */
    @Test
    public void theInboxCostsTheSameHoweverMuchThereIs() {
        int early = count(INBOX, () -> house.inbox.of(viewer("ann")));
        for (int i = 0; i < 12; i++) {
            send("mentee" + i, three);
        }
        send("ann", three.subList(1, 3));
        Inbox.Mine[] mine = new Inbox.Mine[1];
        int late = count(INBOX, () -> mine[0] = house.inbox.of(viewer("ann")));
        assertEquals(12, mine[0].incoming().size());
        assertEquals(1, mine[0].asked().size());
        assertTrue(early + " and " + late, late - early <= 1);
    }

    /** Send to one, send to three, ask back, answer, decline, withdraw, accept with two siblings, end. */
    private List<Integer> steps(String mentee) {
        Request[] one = new Request[1];
        int sendOne = count(STEP, () -> one[0] = send(mentee, three.subList(0, 1)).get(0));
        int askBack = count(STEP, () -> house.requests.askBack(viewer("ann"), one[0].id(), "Which?"));
        int answer = count(STEP, () -> house.requests.answer(viewer(mentee), one[0].id(), "That"));
        int decline = count(STEP, () -> house.requests.decline(viewer("ann"), one[0].id(), Requests.Cause.NO_TIME, "", ""));
        int named = count(STEP, () -> one[0] = house.needs.askOthers(viewer(mentee), one[0].needId(), three.subList(1, 2)).requests().get(1));
        int declineNaming = count(STEP, () -> house.requests.decline(viewer("ben"), one[0].id(), Requests.Cause.SOMEONE_ELSE, "", "cid"));
        List<Request>[] all = new List[1];
        int sendThree = count(STEP, () -> all[0] = send(mentee, three));
        Engagement[] begun = new Engagement[1];
        int accept = count(ACCEPT + 2 * SIBLING, () -> begun[0] = house.accepting.accept(viewer("ben"), all[0].get(1).id()));
        int again = count(STEP, () -> house.accepting.accept(viewer("ben"), all[0].get(1).id()));
        int end = count(STEP, () -> house.engagements.end(viewer(mentee), begun[0].id(), ""));
        int close = count(STEP, () -> house.needs.close(viewer(mentee), one[0].needId()));
        return List.of(sendOne, askBack, answer, decline, named, declineNaming, sendThree, accept, again, end, close);
    }

    private List<Request> send(String mentee, List<Long> mentors) {
        return house.needs.open(viewer(mentee), house.ask(house.audits), mentors).requests();
    }

    private int count(int budget, Runnable step) {
        try (Recording recording = house.engine.sqlLog().recordThisThread()) {
            step.run();
            List<String> statements = recording.statementsBesidesSequences().stream().filter(it -> !looksForChanges(it)).toList();
            assertTrue(statements.size() + " statements, allowed are " + budget + "\n" + String.join("\n", statements), statements.size() <= budget);
            return statements.size();
        }
    }

    /** A node looks once a second, whatever is done on it: that falls on one step or the other. */
    private static boolean looksForChanges(String sql) {
        return sql.startsWith("SELECT") && sql.contains("CHANGE_STAMP");
    }
}
