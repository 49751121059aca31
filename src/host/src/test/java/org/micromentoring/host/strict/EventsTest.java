package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.event.events.user.UserEvent;
import com.atlassian.event.api.EventListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.micromentoring.host.people.HostDatabase;
import org.micromentoring.host.people.PeopleChanges;
import org.micromentoring.host.sal.Events;
import org.micromentoring.host.wiki.TestSite;
import org.micromentoring.host.wiki.WikiSite;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The host publishes what happens to accounts inside its own transaction: whoever fails there in a transaction of his own costs the host the change. */
public class EventsTest {
    private static final String ANNA = "a".repeat(32);

    private final Engine engine = Engine.open(Database.h2("events_" + System.nanoTime()), 4);
    private final Events events = new Events();
    private final WikiSite site = new WikiSite(new HostDatabase(engine.dataSource(), engine.transactions()), Clock.systemUTC(), events);
    private final PeopleChanges changes = site.peopleChanges();
    private final List<String> heard = new ArrayList<>();

    @Before
    public void hire() {
        changes.add(List.of(TestSite.person("a", "anna", "staff")));
    }

    @After
    public void close() {
        engine.close();
    }

    @Test
    public void oneFailingListenerStopsNoOtherAndNoChange() {
        events.register(new Failing());
        events.register(new Listening());
        everyChange().forEach((name, change) -> {
            heard.clear();
            change.run();
            assertEquals(name, 1, heard.size());
        });
        assertTrue(site.people().byKey(ANNA).orElseThrow().removed());
        assertEquals("a listener that only fails itself spoils nothing", 0, engine.spoiltTransactions());
    }

    @Test
    public void listenersStandInsideTheTransactionOfThePublisher() {
        events.register(new Listening());
        everyChange().values().forEach(Runnable::run);
        assertEquals("each inside", everyChange().size(), heard.stream().filter(it -> it.endsWith("inside")).count());
    }

    @Test
    public void aListenerWhoseOwnTransactionFailsCostsTheHostItsChangeAndIsCounted() {
        Poisoning poisoning = new Poisoning();
        int spoilt = 0;
        for (Map.Entry<String, Runnable> change : everyChange().entrySet()) {
            events.register(poisoning);
            assertThrows(change.getKey(), UnexpectedRollbackException.class, change.getValue()::run);
            assertEquals(change.getKey(), ++spoilt, engine.spoiltTransactions());
            events.unregister(poisoning);
            if (!change.getKey().equals("remove")) {
                change.getValue().run();
            }
        }
        assertFalse("the removal was taken back", site.people().byKey(ANNA).orElseThrow().removed());
    }

    /** In an order in which each one changes something. */
    private Map<String, Runnable> everyChange() {
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("rename", () -> changes.rename(ANNA, "anna" + System.nanoTime()));
        all.put("join", () -> changes.join(ANNA, "auditors"));
        all.put("leave", () -> changes.leave(ANNA, "auditors"));
        all.put("deactivate", () -> changes.setActive(ANNA, false));
        all.put("reactivate", () -> changes.setActive(ANNA, true));
        all.put("remove", () -> changes.remove(site.people().byKey(ANNA).orElseThrow()));
        return all;
    }

    public static final class Failing {
        @EventListener
        public void hear(UserEvent event) {
            throw new IllegalStateException("this listener is broken");
        }

        @EventListener
        public void hearNothing(UserEvent event) {
            throw new NoClassDefFoundError("this one even more");
        }
    }

    public final class Listening {
        @EventListener
        public void hear(UserEvent event) {
            heard.add(event.getUser().getName() + (TransactionSynchronizationManager.isActualTransactionActive() ? " inside" : " outside"));
        }
    }

    public final class Poisoning {
        @EventListener
        public void hear(UserEvent event) {
            engine.transactions().execute(() -> {
                throw new IllegalStateException("a duplicate row, for example");
            });
        }
    }
}
