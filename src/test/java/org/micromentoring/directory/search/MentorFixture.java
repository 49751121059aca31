package org.micromentoring.directory.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.micromentoring.kernel.Person;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/** Mentors and a small vocabulary for tests of searching. */
public final class MentorFixture {
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final long SPREADSHEETS = 1;
    public static final long EXCEL = 2;
    public static final long PIVOT = 3;
    public static final long AUDITING = 4;
    public static final long FRENCH = 5;
    public static final long NOBODYS = 6;
    public static final long OLD_EXCEL = 7;
    public static final long AUDITOR = 1;
    public static final Availability FREE = new Availability(Availability.Kind.FREE, 2, Optional.empty());
    public static final Availability FULL = new Availability(Availability.Kind.FULL, 0, Optional.empty());
    public static final Availability AWAY = new Availability(Availability.Kind.AWAY, 0, Optional.empty());

    private MentorFixture() {
    }

    /** Spreadsheets over Excel over pivot tables; auditing; French; one that nobody offers; one merged into Excel. */
    public static Vocabulary vocabulary() {
        return Vocabulary.of(List.of(skill(SPREADSHEETS, "Spreadsheets", 0), skill(EXCEL, "Excel", SPREADSHEETS, "Microsoft Excel", "Tabellenkalkulation"),
                skill(PIVOT, "Pivot tables", EXCEL), skill(AUDITING, "Auditing", 0, "Audit"), skill(FRENCH, "Fran\u00e7ais", 0, "French"),
                skill(NOBODYS, "Falconry", 0),
                new Skill(OLD_EXCEL, Map.of("en", "MS-Excel"), Optional.empty(), List.of(), Optional.empty(), Skill.State.MERGED, Optional.of(EXCEL))),
            List.of(new Role(AUDITOR, "Auditor", List.of("Internal auditor"), Optional.empty())));
    }

    private static Skill skill(long id, String name, long parent, String... synonyms) {
        return new Skill(id, Map.of("en", name), parent == 0 ? Optional.empty() : Optional.of(parent), List.of(synonyms), Optional.empty(),
            Skill.State.ACTIVE, Optional.empty());
    }

    /** Nine to five in Berlin, one-off talks and calls, in German, of Finance in Hamburg. */
    public static Mentor mentor(long id, String name, Offer... offers) {
        return new Mentor(id, new Person("key-" + id, "user" + id, name), new Profile.About("", "Finance", "Hamburg", "", List.of("de")),
            Set.of(Format.ONE_OFF), Set.of(Channel.CALL), week(BERLIN, 9, 17), List.of(offers), List.of(), List.of(), Words.normal(name), "");
    }

    public static Week week(ZoneId zone, int from, int to) {
        return Week.of(new WorkingTime(zone, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), from * 60, to * 60), NOW);
    }

    public static Seeker seeker(String key, Long... wanted) {
        return new Seeker(key, List.of(wanted), week(BERLIN, 9, 17), Set.of(), Set.of(), 20_000);
    }

    public static Snapshot snapshot(Mentor... mentors) {
        Map<String, Availability> free = new HashMap<>();
        List.of(mentors).forEach(it -> free.put(it.key(), FREE));
        return Snapshot.of(List.of(mentors), free, vocabulary());
    }

    /** Somebody of whom everything is left to chance. */
    public static Mentor anyone(long id, Random random) {
        List<String> names = List.of("Zo\u00eb", "\u00d6mer", "Ann-Marie", "Jos\u00e9", "\u5c71\u7530", "Mario", "Anna");
        List<String> places = List.of("", "Finance", "FINANCE ", "Ver\u00b7trieb", "IT", "It & Co");
        String name = pick(names, random) + " " + pick(List.of("O'Brien", "\u592a\u90ce", "M\u00fcller", "Audit", "de la Cruz"), random) + (random.nextInt(3) == 0 ? id : "");
        List<Offer> offers = new ArrayList<>();
        for (long skill : List.of(SPREADSHEETS, EXCEL, PIVOT, AUDITING, FRENCH, OLD_EXCEL)) {
            if (random.nextInt(4) == 0) {
                offers.add(new Offer(skill, 1 + random.nextInt(4)));
            }
        }
        String headline = pick(List.of("", "Audits without tears", "Ask me about pivots", "\u5c71 and C++"), random);
        Profile.About about = new Profile.About(headline, pick(places, random), pick(places, random), "",
            random.nextBoolean() ? List.of("de", "en") : List.of("fr"));
        return new Mentor(id, new Person("key-" + id, "user" + id, name), about, some(Format.class, random), some(Channel.class, random),
            week(ZoneId.of(pick(List.of("Europe/Berlin", "Asia/Kathmandu", "America/Los_Angeles"), random)), random.nextInt(8), 10 + random.nextInt(8)),
            offers, random.nextInt(3) == 0 ? List.of(AUDITOR) : List.of(), random.nextBoolean() ? List.of(EXCEL) : List.of(),
            Words.normal(name), Words.normal(headline));
    }

    public static Availability anyAvailability(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> FULL;
            case 1 -> new Availability(Availability.Kind.FULL, 0, Optional.of(NOW.plusSeconds(random.nextInt(2_000_000))));
            case 2 -> random.nextBoolean() ? AWAY : new Availability(Availability.Kind.AWAY, 0, Optional.of(NOW.plusSeconds(90_000)));
            default -> new Availability(Availability.Kind.FREE, 1 + random.nextInt(3), Optional.empty());
        };
    }

    static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        EnumSet<E> some = EnumSet.noneOf(type);
        for (E one : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                some.add(one);
            }
        }
        return some;
    }
}
