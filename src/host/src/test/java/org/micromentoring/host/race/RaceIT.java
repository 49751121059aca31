package org.micromentoring.host.race;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.engine.Database;
import org.micromentoring.engine.PostgresServer;
import org.micromentoring.engine.TableNames;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.HostProcess;
import org.micromentoring.host.boot.Ports;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.Organisation;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Dozens of people at two processes on one PostgreSQL send, accept, decline, ask back, withdraw, end, and change their
 * places, all at once. Afterwards no invariant is broken. Other numbers: {@code -Drace.seed= -Drace.steps= -Drace.mentors= -Drace.mentees=}.
 */
public class RaceIT {
    private static final long SEED = Long.getLong("race.seed", 20261122L);
    private static final int STEPS = Integer.getInteger("race.steps", 2_600);
    private static final int MENTORS = Integer.getInteger("race.mentors", 8);
    private static final int MENTEES = Integer.getInteger("race.mentees", 24);
    private static final int PEOPLE = 80;
    private static final double MOST_BUSY = 0.05;

    private static HostProcess one;
    private static HostProcess other;
    private static DriverManagerDataSource rows;

    @BeforeClass
    public static void start() {
        Database database = PostgresServer.shared().create("race");
        rows = new DriverManagerDataSource(database.url(), database.user(), database.password());
        one = launch(database, 1);
        other = launch(database, 2);
        one.awaitReady();
        other.awaitReady();
    }

    @AfterClass
    public static void stop() {
        one.close();
        other.close();
    }

    @Test
    public void whateverHappensAtOnceTheInvariantsHold() throws Exception {
        List<String> nodes = List.of(one.baseUrl(), other.baseUrl());
        List<String> names = Organisation.people(PEOPLE).stream().filter(it -> it.active() && it.licensed()).map(NewUser::name)
            .filter(name -> !DemoPeople.names().contains(name)).toList();
        assertTrue("not enough people: " + names.size(), names.size() >= MENTORS + MENTEES);
        Tally tally = new Tally();
        long skill = skill(nodes.get(0));
        List<Mentor> mentors = names.subList(0, MENTORS).stream().map(name -> new Mentor(name, nodes, SEED, tally)).toList();
        Map<String, Long> ids = mentors.stream().collect(Collectors.toMap(it -> it.user, it -> it.publish(skill)));
        List<Actor> actors = new ArrayList<>(mentors);
        names.subList(MENTORS, MENTORS + MENTEES).forEach(name -> actors.add(new Mentee(name, nodes, SEED, tally, skill, ids)));
        long start = System.nanoTime();
        run(actors, tally);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("race: seed %d, %d people at 2 nodes, %.1f s, %s%n", SEED, actors.size(), seconds, tally);
        new Invariants(rows, new TableNames("org.micromentoring").prefix()).hold(Mentor.MOST_PLACES);
        for (String action : List.of("send", "accept", "decline", "ask back", "answer", "withdraw", "places", "end")) {
            assertTrue(action + " happened too seldom: " + tally, tally.done(action, 0) >= 20);
        }
        assertTrue("given up: " + tally, tally.busy() < MOST_BUSY * tally.steps());
        mentors.forEach(RaceIT::sameAtBothNodes);
    }

    private static void run(List<Actor> actors, Tally tally) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actors.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Actor actor : actors) {
                running.add(threads.submit(() -> {
                    while (tally.steps() < STEPS) {
                        actor.step();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(5, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads go to either node in turn; what they say does not depend on it. */
    private static void sameAtBothNodes(Mentor mentor) {
        JsonNode first = mentor.get("engagements/mine");
        for (int i = 0; i < 6; i++) {
            assertEquals(first, mentor.get("engagements/mine"));
        }
    }

    /** A starter skill. */
    private static long skill(String node) throws IOException {
        JsonNode found = new ObjectMapper().readTree(new Caller(node, "admin").get("/rest/mentoring/1.0/skills?limit=1").body());
        return found.get("skills").get(0).get("id").asLong();
    }

    private static HostProcess launch(Database database, int number) {
        return HostProcess.launch(new HostProcess.Plan(Ports.free(), database, Path.of(System.getProperty("host.target")),
            Map.of("host.node", String.valueOf(number), "people", String.valueOf(PEOPLE))));
    }
}
