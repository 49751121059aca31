package org.micromentoring.kernel;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.Query;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** A backup is brought back under the running plugin: stamps that were seen are gone or are others. */
@RunWith(Parameterized.class)
public class RestoredStampsTest {
    private final Supplier<KernelTables> open;
    private final Ticking clock = new Ticking();
    private KernelTables tables;
    private ChangeStore store;
    private Changes changes;
    private Changes.Follower follower;

    public RestoredStampsTest(String database, Supplier<KernelTables> open) {
        this.open = open;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return KernelTables.databases();
    }

    @Before
    public void open() {
        tables = open.get();
        store = new ChangeStore(tables.engine.activeObjects());
        changes = new Changes(store, tables.transactions, clock);
        follower = changes.follow("mentor");
    }

    @After
    public void close() {
        tables.close();
    }

    @Test
    public void whatGoesOnAsUsualIsNoRestore() {
        note("ann");
        assertEquals(Set.of("ann"), news());
        note("bob");
        assertEquals(Set.of("bob"), news());
        clock.pass(Duration.ofHours(2));
        assertEquals(Set.of(), news());
        note("ann");
        assertEquals(Set.of("ann"), news());
    }

    @Test
    public void aNewestStampThatIsGoneStartsOverHoweverLongAgoItWas() {
        note("ann");
        note("bob");
        news();
        clock.pass(Duration.ofHours(2));
        assertEquals(Set.of(), news());
        tables.run(() -> tables.engine.activeObjects().deleteWithSQL(AoChange.class, "SUBJECT = ?", "bob"));
        assertTrue(news().contains(Changes.EVERYTHING));
        assertFalse("once", news().contains(Changes.EVERYTHING));
    }

    @Test
    public void aStampThatAnotherOneReplacedStartsOver() {
        note("ann");
        news();
        clock.pass(Duration.ofHours(2));
        tables.run(() -> {
            AoChange row = tables.engine.activeObjects().find(AoChange.class, Query.select())[0];
            row.setSubject("eve");
            row.save();
        });
        assertTrue("the sequence was set back, and the number was given again", news().contains(Changes.EVERYTHING));
    }

    @Test
    public void anEmptyTableThatFillsTellsEachOfItsStampsHoweverOld() {
        assertEquals(Set.of(), news());
        tables.run(() -> store.add("mentor", "old", clock.millis() - Duration.ofDays(30).toMillis()));
        assertEquals(Set.of("old"), news());
    }

    @Test
    public void afterALeapOfTheClockStampsAreStillTold() {
        note("ann");
        news();
        clock.pass(Duration.ofDays(60));
        note("bob");
        assertEquals(Set.of("bob"), news());
        clock.pass(Duration.ofDays(-60));
        note("eve");
        assertEquals(Set.of("eve"), news());
    }

    @Test
    public void theNewestStampIsNeverForgotten() {
        note("ann");
        note("bob");
        news();
        clock.pass(Duration.ofDays(30));
        news();
        tables.run(() -> assertEquals(1, store.prune(clock.millis())));
        assertEquals(Set.of(), news());
    }

    @Test
    public void theHostMaySayItItself() {
        news();
        changes.startOver();
        assertTrue(news().contains(Changes.EVERYTHING));
    }

    private Set<String> news() {
        clock.pass(Duration.ofSeconds(10));
        return follower.news();
    }

    private void note(String subject) {
        clock.pass(Duration.ofMillis(1));
        tables.run(() -> changes.note("mentor", subject));
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
