package org.micromentoring.host.seed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.micromentoring.host.people.NewUser;

/** What a person tells about skills; the same for the same person and vocabulary. */
final class MadeUpProfile {
    /** A skill or a role of the plugin's vocabulary. */
    record Entry(long id, String name) {
    }

    private static final List<String> HEADLINES = SeedFiles.lines("headlines.txt");
    private static final Map<String, List<String>> AFFINITIES = affinities();
    private static final List<Department> DEPARTMENTS = SeedFiles.lines("departments.txt").stream().map(Department::of).toList();

    private final List<Entry> skills;
    private final List<Entry> roles;

    /** Both in an order that does not change. */
    MadeUpProfile(List<Entry> skills, List<Entry> roles) {
        this.skills = skills;
        this.roles = roles;
    }

    /** Body of the call that saves and publishes. */
    Map<String, Object> of(NewUser person) {
        SplittableRandom random = new SplittableRandom(person.key().hashCode());
        Department department = DEPARTMENTS.stream().filter(each -> person.groups().contains(each.group())).findFirst().orElse(DEPARTMENTS.get(0));
        String job = one(random, department.jobs());
        Set<Entry> offered = new LinkedHashSet<>();
        List<Entry> own = own(department);
        if (person.name().equals(DemoPeople.MENTOR)) {
            offered.addAll(own);
        }
        int count = 1 + random.nextInt(4);
        while (offered.size() < Math.min(count, skills.size())) {
            offered.add(one(random, random.nextInt(4) > 0 && offered.size() < own.size() ? own : skills));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("headline", one(random, HEADLINES));
        body.put("department", random.nextInt(10) < 7 ? department.name() : "");
        body.put("jobTitle", random.nextInt(10) < 6 ? job : "");
        body.put("location", random.nextInt(10) < 6 ? person.zone().substring(person.zone().lastIndexOf('/') + 1).replace('_', ' ') : "");
        body.put("languages", languages(person, random));
        body.put("zone", person.zone());
        body.put("workingDays", random.nextInt(5) == 0 ? List.of(1, 2, 3, 4) : List.of(1, 2, 3, 4, 5));
        int from = 7 + random.nextInt(3);
        body.put("workFrom", String.format(Locale.ROOT, "%02d:00", from));
        body.put("workTo", String.format(Locale.ROOT, "%02d:%02d", from + 8 + random.nextInt(2), random.nextInt(2) * 30));
        body.put("formats", some(random, List.of("one-off", "short", "interview", "review"), 2));
        body.put("channels", some(random, List.of("call", "in-person", "writing"), 1));
        body.put("capacity", 1 + random.nextInt(3));
        body.put("offered", offered.stream().map(skill -> Map.of("skill", skill.id(), "level", 1 + random.nextInt(4))).toList());
        body.put("wanted", skills.stream().filter(skill -> !offered.contains(skill)).skip(random.nextInt(Math.max(1, skills.size() - count))).limit(random.nextInt(3))
                .map(skill -> Map.of("skill", skill.id())).toList());
        body.put("roles", roles.stream().filter(role -> role.name().equals(job)).map(role -> Map.of("role", role.id())).toList());
        body.put("publish", true);
        body.put("consent", "1");
        return body;
    }

    private List<Entry> own(Department department) {
        List<String> parts = AFFINITIES.getOrDefault(department.group(), List.of());
        List<Entry> found = skills.stream().filter(skill -> parts.stream().anyMatch(skill.name().toLowerCase(Locale.ROOT)::contains)).toList();
        return found.isEmpty() ? skills : found;
    }

    private static List<String> languages(NewUser person, SplittableRandom random) {
        String first = person.locale().substring(0, 2);
        return first.equals("en") || random.nextInt(5) == 0 ? List.of(first) : List.of(first, "en");
    }

    private static List<String> some(SplittableRandom random, List<String> all, int least) {
        List<String> left = new ArrayList<>(all);
        int keep = least + random.nextInt(all.size() - least + 1);
        while (left.size() > keep) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }

    private static <T> T one(SplittableRandom random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, List<String>> affinities() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        SeedFiles.lines("affinities.txt").forEach(line -> found.put(line.split("\\|")[0], List.of(line.split("\\|")[1].split(","))));
        return found;
    }
}
