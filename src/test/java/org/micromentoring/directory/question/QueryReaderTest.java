package org.micromentoring.directory.question;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.directory.search.MentorFixture.AUDITING;
import static org.micromentoring.directory.search.MentorFixture.EXCEL;
import static org.micromentoring.directory.search.MentorFixture.PIVOT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.MentorFixture;
import org.micromentoring.directory.search.Offer;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;

public class QueryReaderTest {
    private final Snapshot snapshot = MentorFixture.snapshot(MentorFixture.mentor(1, "Ann", new Offer(EXCEL, 2)));

    @Test
    public void readsNamesSynonymsAndIdsAndSeveralValues() {
        Asked asked = read(Map.of("skill", List.of("tabellenkalkulation, AUDIT", String.valueOf(PIVOT)), "role", List.of("auditor")));
        assertEquals(List.of(Topic.skill(EXCEL), Topic.skill(AUDITING), Topic.skill(PIVOT), Topic.role(1)), asked.query().topics());
        assertEquals(List.of(), asked.unknown());
    }

    @Test
    public void readsCodesAndTypedValues() {
        DirectoryQuery query = read(Map.of("format", List.of("one-off,review"), "channel", List.of("CALL"), "department", List.of(" finance"),
            "language", List.of("de"), "level", List.of("3"), "free", List.of("1"), "hours", List.of("on"), "order", List.of("Free"),
            "q", List.of("  Z\u00d6E "))).query();
        assertEquals(Set.of(Format.ONE_OFF, Format.REVIEW), query.formats());
        assertEquals(Set.of(Channel.CALL), query.channels());
        assertEquals("finance", query.department());
        assertEquals(Set.of("de"), query.languages());
        assertEquals(3, query.leastLevel());
        assertTrue(query.freeNow() && query.sharedHours());
        assertEquals(DirectoryQuery.Order.FREE, query.order());
        assertEquals("zoe", query.text());
        DirectoryQuery page = read(Map.of("start", List.of("24"), "marks", List.of("favourites"))).query();
        assertEquals(24, page.start());
        assertEquals(DirectoryQuery.Marks.FAVOURITES, page.marks());
    }

    @Test
    public void listsWhatMeansNothingWithTheNearestAndNarrowsNothing() {
        Asked asked = read(Map.of("skill", List.of("Exel"), "format", List.of("reveiw"), "department", List.of("Finanz"), "group", List.of("nobody"),
            "order", List.of("rating"), "layout", List.of("table"), "limit", List.of("-1")));
        assertEquals(DirectoryQuery.everybody(10), asked.query());
        assertEquals(Set.of(new Asked.Unknown("skill", "Exel", Optional.of("Excel")), new Asked.Unknown("format", "reveiw", Optional.of("review")),
            new Asked.Unknown("department", "Finanz", Optional.of("Finance")), new Asked.Unknown("group", "nobody", Optional.empty()),
            new Asked.Unknown("order", "rating", Optional.empty()), new Asked.Unknown("layout", "table", Optional.empty()),
            new Asked.Unknown("limit", "-1", Optional.of("10"))), Set.copyOf(asked.unknown()));
    }

    @Test
    public void surviveHostileInput() {
        String long1 = "x".repeat(10_000) + "\ud83d\ude00";
        for (String value : List.of(long1, "\ud83d\ude00".repeat(300), "%", "'\"<script>", "\0", "\u202e", ",,,;;;", "999999999999999999999", "")) {
            for (String name : List.of("skill", "role", "level", "format", "department", "q", "start", "limit", "group", "marks", "order")) {
                Asked asked = read(Map.of(name, List.of(value)));
                assertTrue(asked.query().text().length() <= 200 && asked.query().limit() <= DirectoryQuery.MOST);
                asked.unknown().forEach(it -> assertTrue(it.value().length() <= 255));
            }
        }
    }

    @Test
    public void addressesKeepTheirOrderAndEncodeWhatTheyHold() {
        Address address = new Address("/d", Map.of()).with("skill", List.of("C++ & more", "\u00e4")).with("q", "").with("free", "1");
        assertEquals("/d?skill=C%2B%2B+%26+more&skill=%C3%A4&free=1", address.toString());
        assertEquals("/d?free=1", address.without("skill").toString());
        assertEquals("/d?skill=x&free=1", new Address("/d", Map.of()).with("skill", "x").with("free", "1").toString());
    }

    private Asked read(Map<String, List<String>> parameters) {
        return new QueryReader(snapshot, "staff"::equals, parameters).read(10);
    }
}
