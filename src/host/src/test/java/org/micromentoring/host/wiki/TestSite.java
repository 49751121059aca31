package org.micromentoring.host.wiki;

import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.Engine;
import org.micromentoring.engine.PostgresServer;
import org.micromentoring.engine.Recording;
import org.micromentoring.host.people.HostDatabase;
import org.micromentoring.host.people.NewUser;

/** A site with empty tables on its own database; close it at the end. */
public final class TestSite implements AutoCloseable, EventPublisher {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Engine engine;
    private final HostDatabase database;
    private final WikiSite site;
    private final List<Object> events = new ArrayList<>();

    private TestSite(Database where) {
        engine = Engine.open(where, 4);
        database = new HostDatabase(engine.dataSource(), engine.transactions());
        site = new WikiSite(database, Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC), this);
    }

    public static TestSite h2() {
        return new TestSite(Database.h2("site" + NUMBERS.incrementAndGet()));
    }

    public static TestSite postgresql() {
        return new TestSite(PostgresServer.shared().create("site" + NUMBERS.incrementAndGet()));
    }

    public WikiSite site() {
        return site;
    }

    public HostDatabase database() {
        return database;
    }

    public List<Object> events() {
        return events;
    }

    /** What plugins' questions cost: statements of this thread without those of the frame. */
    public int statements(Runnable work) {
        try (Recording recording = engine.sqlLog().recordThisThread()) {
            work.run();
            return (int) recording.statements().stream().filter(sql -> !sql.startsWith("/* frame */")).count();
        }
    }

    /** An active, licensed person whose key is made of the letter. */
    public static NewUser person(String letter, String name, String... groups) {
        return new NewUser(letter.repeat(32), name, "Person " + name, name + "@example.org", "en_GB", "Europe/London", true, true, true, "", "", "", name, List.of(groups));
    }

    public static NewUser withoutLicence(String letter, String name) {
        return new NewUser(letter.repeat(32), name, "Person " + name, "", "de_DE", "Europe/Berlin", true, false, false, "", "", "", name, List.of("contractors"));
    }

    @Override
    public void publish(Object event) {
        events.add(event);
    }

    @Override
    public void register(Object listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unregister(Object listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        engine.close();
    }
}
