package org.micromentoring.bench;

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
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Offer;
import org.micromentoring.directory.search.Week;
import org.micromentoring.kernel.Person;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/** A made-up company of mentors, the same one each time: ten skills each, of 3,000 skills in a tree, the popular ones far more often. */
final class Crowd {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final int SKILLS = 3_000;
    private static final int LINKS = 10;
    private static final String[] SYLLABLES = {"ka", "mo", "li", "ser", "an", "to", "vi", "ran", "del", "pu", "ge", "fi", "nor", "ba", "tech", "zu"};

    final Vocabulary vocabulary;
    final List<Mentor> mentors = new ArrayList<>();
    final Map<String, Availability> availability = new HashMap<>();
    private final Random random = new Random(20_261_124);
    private final List<String> words = new ArrayList<>();

    Crowd(int size) {
        for (int i = 0; i < 4_000; i++) {
            words.add(word(2 + random.nextInt(3)));
        }
        List<Skill> skills = new ArrayList<>();
        for (long id = 1; id <= SKILLS; id++) {
            // Forty roots, each skill under an earlier one: about four levels.
            Optional<Long> parent = id <= 40 ? Optional.empty() : Optional.of(1 + (long) random.nextInt((int) id / 10));
            skills.add(new Skill(id, Map.of("en", word() + " " + word() + " " + id), parent, List.of(word() + " s" + id), Optional.empty(),
                Skill.State.ACTIVE, Optional.empty()));
        }
        vocabulary = Vocabulary.of(skills, List.of());
        for (int i = 1; i <= size; i++) {
            mentors.add(mentor(i));
            availability.put("key" + i, free());
        }
    }

    String word() {
        return words.get(random.nextInt(words.size()));
    }

    long skill() {
        return 1 + (long) (SKILLS * Math.pow(random.nextDouble(), 3));
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private Mentor mentor(int id) {
        String name = word() + " " + word() + " " + word();
        String headline = word() + " " + word() + " " + word() + " " + word() + " " + word() + " " + word();
        Map<Long, Offer> offers = new HashMap<>();
        while (offers.size() < LINKS) {
            Offer offer = new Offer(skill(), 1 + random.nextInt(4));
            offers.put(offer.skillId(), offer);
        }
        Profile.About about = new Profile.About(headline, words.get(random.nextInt(40)), words.get(random.nextInt(60)), word(), List.of(random.nextBoolean() ? "en" : "de"));
        WorkingTime time = new WorkingTime(ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "Asia/Kolkata"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), 60 * (6 + random.nextInt(5)), 60 * (15 + random.nextInt(5)));
        String key = String.format("%032x", id);
        return new Mentor(id, new Person("key" + id, key, name), about, some(Format.values()), Set.of(Channel.CALL), Week.of(time, NOW),
            List.copyOf(offers.values()), List.of(), List.of(), Words.normal(name), Words.normal(headline));
    }

    private Set<Format> some(Format[] all) {
        EnumSet<Format> some = EnumSet.of(all[random.nextInt(all.length)]);
        some.add(all[random.nextInt(all.length)]);
        return some;
    }

    private Availability free() {
        int dice = random.nextInt(10);
        if (dice < 6) {
            return new Availability(Availability.Kind.FREE, 1 + random.nextInt(2), Optional.empty());
        }
        if (dice < 9) {
            return new Availability(Availability.Kind.FULL, 0, Optional.of(NOW.plusSeconds(86_400L * random.nextInt(14))));
        }
        return new Availability(Availability.Kind.AWAY, 0, Optional.empty());
    }
}
