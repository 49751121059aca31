package org.micromentoring.directory.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.search.MentorFixture.AUDITING;
import static org.micromentoring.directory.search.MentorFixture.AUDITOR;
import static org.micromentoring.directory.search.MentorFixture.EXCEL;
import static org.micromentoring.directory.search.MentorFixture.NOBODYS;
import static org.micromentoring.directory.search.MentorFixture.NOW;
import static org.micromentoring.directory.search.MentorFixture.OLD_EXCEL;
import static org.micromentoring.directory.search.MentorFixture.PIVOT;
import static org.micromentoring.directory.search.MentorFixture.SPREADSHEETS;
import static org.micromentoring.directory.search.MentorFixture.mentor;
import static org.micromentoring.directory.search.MentorFixture.seeker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.directory.search.DirectoryQuery.Marks;
import org.micromentoring.directory.search.DirectoryQuery.Order;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Words;

public class SearchTest {
    private final Snapshot three = MentorFixture.snapshot(mentor(1, "Zo\u00eb Archer", new Offer(PIVOT, 1)),
        mentor(2, "\u00d6mer \u00d6zt\u00fcrk", new Offer(AUDITING, 3)), mentor(3, "Ann O'Brien", new Offer(OLD_EXCEL, 4)));

    @Test
    public void narrowerAndMergedSkillsCount() {
        assertEquals(Set.of(1L, 3L), found(three, query(List.of(Topic.skill(SPREADSHEETS)), 1, "")));
        assertEquals(Set.of(1L), found(three, query(List.of(Topic.skill(PIVOT)), 1, "")));
        assertEquals(Set.of(1L, 3L), found(three, query(List.of(Topic.skill(OLD_EXCEL)), 1, "")));
    }

    @Test
    public void theLeastLevelIsOfTheSkillAskedFor() {
        assertEquals(Set.of(3L), found(three, query(List.of(Topic.skill(EXCEL)), 2, "")));
        assertEquals(Set.of(2L, 3L), found(three, query(List.of(), 3, "")));
    }

    @Test
    public void textForgivesCaseAccentsAndUnfinishedWords() {
        assertEquals(Set.of(1L), found(three, query(List.of(), 1, "ZOE arch")));
        assertEquals(Set.of(2L), found(three, query(List.of(), 1, "ozturk")));
        assertEquals(Set.of(3L), found(three, query(List.of(), 1, "O'Br")));
        assertEquals("a synonym of what the mentor offers", Set.of(1L, 3L), found(three, query(List.of(), 1, "tabellenk")));
        assertEquals("name and skill together", Set.of(3L), found(three, query(List.of(), 1, "ann exc")));
        assertEquals(Set.of(), found(three, query(List.of(), 1, "cher")));
    }

    @Test
    public void wordsOfLanguagesWithoutSpacesAreFoundInside() {
        Snapshot one = MentorFixture.snapshot(mentor(1, "\u5c71\u7530\u592a\u90ce"));
        assertEquals(Set.of(1L), found(one, query(List.of(), 1, "\u592a\u90ce")));
    }

    @Test
    public void saysHowManyThereWouldBeWithoutEachFilter() {
        Found found = new Search(three, seeker("me"), NOW).run(new DirectoryQuery(List.of(Topic.skill(PIVOT)), 2, Set.of(), Set.of(), Set.of(), "", "",
            false, false, Optional.empty(), Marks.ALL, "zoe", Order.BEST, 0, 10), Set.of(), Set.of());
        assertEquals(0, found.total());
        assertEquals("without the skill its level goes too; without the level Zo\u00eb fits; without the text nobody does",
            Map.of(Filter.SKILL, 1, Filter.LEVEL, 1), found.wider());
    }

    @Test
    public void leavesOutWhomTheSeekerHid() {
        Seeker hides = new Seeker("me", List.of(), Week.NONE, Set.of("key-2"), Set.of("key-1"), 1);
        assertEquals(Set.of(2L, 3L), ids(new Search(three, hides, NOW).run(DirectoryQuery.everybody(9), Set.of(), Set.of())));
        assertEquals(Set.of(3L), ids(new Search(three, hides, NOW).run(DirectoryQuery.everybody(9), Set.of(), List.of("key-2"))));
    }

    @Test
    public void pagesJoinToTheWhole() {
        Random random = new Random(7);
        Snapshot many = many(137, random);
        List<Long> whole = order(many, seeker("me", EXCEL), Order.BEST, 0, 200);
        List<Long> joined = new ArrayList<>();
        for (int start = 0; start < 137; start += 10) {
            joined.addAll(order(many, seeker("me", EXCEL), Order.BEST, start, 10));
        }
        assertEquals(137, whole.size());
        assertEquals(whole, joined);
        assertEquals(List.of(), order(many, seeker("me", EXCEL), Order.BEST, 500, 10));
    }

    @Test
    public void findsWhatAPlainScanFinds() {
        Random random = new Random(42);
        int hits = 0;
        for (int round = 0; round < 300; round++) {
            Snapshot many = many(1 + random.nextInt(150), random);
            Seeker seeker = new Seeker("key-1", List.of(EXCEL), MentorFixture.week(MentorFixture.BERLIN, 8, 12),
                Set.of("key-2", "key-5", "key-9"), Set.of("key-3", "key-4"), round);
            DirectoryQuery query = anything(random);
            Set<String> members = Set.of("user1", "user2", "user8", "user13", "user40");
            Set<Long> expected = new PlainScan(many.vocabulary(), seeker).find(many, query, members);
            Found found = new Search(many, seeker, NOW).run(query, members, Set.of());
            assertEquals(query.toString(), expected, ids(found));
            assertEquals(expected.size(), found.total());
            hits += expected.size();
        }
        assertTrue("the questions find something at all: " + hits, hits > 500);
    }

    private static DirectoryQuery anything(Random random) {
        List<Topic> topics = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            topics.add(MentorFixture.pick(List.of(Topic.skill(EXCEL), Topic.skill(SPREADSHEETS), Topic.role(AUDITOR), Topic.skill(NOBODYS)), random));
            topics.add(Topic.skill(AUDITING));
        }
        boolean often = random.nextInt(3) > 0;
        return new DirectoryQuery(topics, 1 + random.nextInt(2), often ? Set.of() : MentorFixture.some(Format.class, random),
            often ? Set.of() : MentorFixture.some(Channel.class, random), random.nextInt(4) > 0 ? Set.of() : Set.of("de", "fr"),
            random.nextInt(4) > 0 ? "" : "finance", random.nextInt(6) > 0 ? "" : "it", random.nextInt(3) == 0, random.nextInt(3) == 0,
            random.nextInt(4) == 0 ? Optional.of("staff") : Optional.empty(), random.nextInt(4) > 0 ? Marks.ALL : MentorFixture.pick(List.of(Marks.values()), random),
            Words.normal(MentorFixture.pick(List.of("", "", "", "a", "aud", "pivot ann", "\u5c71", "c++", "o'b", "mu"), random)),
            MentorFixture.pick(List.of(Order.values()), random), 0, 200);
    }

    private static Snapshot many(int count, Random random) {
        List<Mentor> mentors = new ArrayList<>();
        Map<String, Availability> free = new HashMap<>();
        for (int i = 1; i <= count; i++) {
            mentors.add(MentorFixture.anyone(i, random));
            free.put("key-" + i, MentorFixture.anyAvailability(random));
        }
        return Snapshot.of(mentors, free, MentorFixture.vocabulary());
    }

    private static List<Long> order(Snapshot snapshot, Seeker seeker, Order order, int start, int limit) {
        DirectoryQuery query = new DirectoryQuery(List.of(), 1, Set.of(), Set.of(), Set.of(), "", "", false, false, Optional.empty(), Marks.ALL, "",
            order, start, limit);
        return new Search(snapshot, seeker, NOW).run(query, Set.of(), Set.of()).hits().stream().map(it -> it.mentor().id()).toList();
    }

    private static DirectoryQuery query(List<Topic> topics, int level, String text) {
        return new DirectoryQuery(topics, level, Set.of(), Set.of(), Set.of(), "", "", false, false, Optional.empty(), Marks.ALL, Words.normal(text),
            Order.BEST, 0, 10);
    }

    private static Set<Long> found(Snapshot snapshot, DirectoryQuery query) {
        return ids(new Search(snapshot, seeker("me"), NOW).run(query, Set.of(), Set.of()));
    }

    private static Set<Long> ids(Found found) {
        return found.hits().stream().map(it -> it.mentor().id()).collect(Collectors.toCollection(TreeSet::new));
    }
}
