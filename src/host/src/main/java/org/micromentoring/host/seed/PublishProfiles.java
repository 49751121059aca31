package org.micromentoring.host.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.micromentoring.host.people.NewUser;

/** One in ten publishes a skill profile, through the plugin's own REST, as that person. */
final class PublishProfiles {
    private static final int ONE_IN = 10;
    private static final int THREADS = 2;
    private static final int STEP = 50;

    private final PluginRest rest;
    private final PrintStream out;

    PublishProfiles(PluginRest rest, PrintStream out) {
        this.rest = rest;
        this.out = out;
    }

    /** How many profiles were published. */
    int run(List<NewUser> everybody) {
        PluginRest.Answer skills = rest.get("admin", "/skills?limit=100");
        if (!skills.isFine()) {
            out.println("  No profiles are published: the plugin's skills answer " + skills.status() + ".");
            return 0;
        }
        MadeUpProfile profiles = new MadeUpProfile(entries(skills.body().path("skills")), roles());
        List<NewUser> mentors = mentors(everybody);
        AtomicInteger done = new AtomicInteger();
        AtomicInteger published = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (NewUser mentor : mentors) {
                all.add(threads.submit(() -> {
                    publish(mentor, profiles.of(mentor), published);
                    progress(done.incrementAndGet(), mentors.size());
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A profile could not be published", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return published.get();
    }

    /** The demo mentor, and every tenth of those who may. */
    static List<NewUser> mentors(List<NewUser> everybody) {
        List<NewUser> may = everybody.stream().filter(person -> person.active() && person.licensed()).toList();
        List<NewUser> chosen = new ArrayList<>();
        for (int i = 0; i < may.size(); i++) {
            boolean demo = DemoPeople.names().contains(may.get(i).name());
            if (demo ? may.get(i).name().equals(DemoPeople.MENTOR) : i % ONE_IN == 3) {
                chosen.add(may.get(i));
            }
        }
        return chosen;
    }

    private void publish(NewUser mentor, Map<String, Object> body, AtomicInteger published) {
        PluginRest.Answer answer = rest.put(mentor.name(), "/profiles/me", body);
        if (answer.isFine()) {
            published.incrementAndGet();
        } else {
            out.println("  " + mentor.name() + " could not publish: " + answer.status() + " " + answer.body());
        }
    }

    /** The usual jobs of the departments, as roles one can talk about; those that are there already stay. */
    private List<MadeUpProfile.Entry> roles() {
        SeedFiles.lines("departments.txt").stream().map(Department::of).flatMap(department -> department.jobs().stream()).distinct()
                .forEach(job -> rest.post("admin", "/roles", Map.of("name", job, "synonyms", List.of())));
        return entries(rest.get("admin", "/roles?limit=100").body().path("roles"));
    }

    private void progress(int done, int all) {
        if (done % STEP == 0 || done == all) {
            out.print("\r  Skill profiles: " + done + " of " + all + (done == all ? System.lineSeparator() : ""));
            out.flush();
        }
    }

    private static List<MadeUpProfile.Entry> entries(JsonNode list) {
        List<MadeUpProfile.Entry> found = new ArrayList<>();
        list.forEach(each -> found.add(new MadeUpProfile.Entry(each.path("id").asLong(), each.path("name").asText())));
        found.sort(Comparator.comparing(MadeUpProfile.Entry::id));
        return found;
    }
}
