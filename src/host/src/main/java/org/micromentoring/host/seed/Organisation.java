package org.micromentoring.host.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;

/** Makes up people: the same ones for the same number, and the first hundred of five hundred are those of one hundred. */
public final class Organisation {
    /** Bounds of the number of people. */
    public static final int LEAST = 20;
    public static final int MOST = 20_000;

    private final List<Culture> cultures = SeedFiles.lines("names.txt").stream().map(Culture::of).toList();
    private final List<Department> departments = SeedFiles.lines("departments.txt").stream().map(Department::of).toList();
    private final UserNames names = new UserNames(new HashSet<>(DemoPeople.names()));
    private final SplittableRandom random = new SplittableRandom(20240229);

    private Organisation() {
    }

    /** The demo people first. Each call gives equal people. */
    public static List<NewUser> people(int count) {
        if (count < LEAST || count > MOST) {
            throw new IllegalArgumentException("people must be between " + LEAST + " and " + MOST + ", not " + count);
        }
        Organisation organisation = new Organisation();
        List<NewUser> people = new ArrayList<>(DemoPeople.all());
        while (people.size() < count) {
            people.add(organisation.next());
        }
        return people;
    }

    /** 32 hex digits that depend on the user name at the time of seeding. */
    static String key(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(("key of " + name).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private NewUser next() {
        Culture culture = culture();
        Culture.Name given = one(culture.given());
        Culture.Name family = one(culture.family());
        String name = names.free(given, family);
        Department department = one(departments);
        String job = one(department.jobs());
        String zone = one(culture.zones());
        boolean contractor = random.nextInt(20) == 0;
        boolean licensed = !contractor || random.nextInt(3) == 0;
        boolean active = random.nextInt(40) != 0;
        boolean tells = random.nextInt(10) >= 7;
        List<String> groups = new ArrayList<>(List.of(contractor ? "contractors" : "staff", department.group()));
        if (licensed) {
            groups.add(Groups.USERS);
        }
        if (department.group().equals("dept-hr") && random.nextInt(4) == 0) {
            groups.add("hr-team");
        }
        return new NewUser(key(name), name, culture.fullName(given, family), name + "@example.org", culture.locale(), zone, active, licensed,
                random.nextInt(10) < 6, tells ? department.name() : "", tells ? job : "", tells ? zone.substring(zone.indexOf('/') + 1).replace('_', ' ') : "", name, groups);
    }

    private Culture culture() {
        int total = cultures.stream().mapToInt(Culture::weight).sum();
        int drawn = random.nextInt(total);
        for (Culture culture : cultures) {
            drawn -= culture.weight();
            if (drawn < 0) {
                return culture;
            }
        }
        throw new IllegalStateException();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
