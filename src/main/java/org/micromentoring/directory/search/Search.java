package org.micromentoring.directory.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;

/** Answers one question of one seeker from a snapshot. */
public final class Search {
    /** A snapshot holds at most so many mentors; the place is the last part of a sorting key. */
    private static final int PLACE_BITS = 20;

    private final Snapshot snapshot;
    private final Seeker seeker;
    private final Instant now;

    public Search(Snapshot snapshot, Seeker seeker, Instant now) {
        this.snapshot = snapshot;
        this.seeker = seeker;
        this.now = now;
    }

    /**
     * @param members log-in names, when the question names a group
     * @param without user keys that are not wanted in the answer
     */
    public Found run(DirectoryQuery query, Set<String> members, Collection<String> without) {
        Map<Filter, BitSet> filters = filters(query, members);
        BitSet allowed = allowed(query.marks(), without);
        BitSet hits = narrowed(allowed, filters.values());
        List<Found.Hit> page = new ArrayList<>();
        Reasons reasons = new Reasons(snapshot, seeker, query.topics());
        long[] keys = top(hits, query);
        for (int i = query.start(); i < keys.length; i++) {
            int at = (int) (keys[i] & (1 << PLACE_BITS) - 1);
            Mentor mentor = snapshot.mentors().get(at);
            page.add(new Found.Hit(mentor, snapshot.availability(at), reasons.of(mentor, snapshot.availability(at))));
        }
        return new Found(page, hits.cardinality(), hits.isEmpty() ? wider(allowed, filters) : Map.of());
    }

    private long[] top(BitSet hits, DirectoryQuery query) {
        IntToLongFunction rank = rank(query);
        Top top = new Top(Math.min(hits.cardinality(), query.start() + query.limit()));
        for (int at = hits.nextSetBit(0); at >= 0; at = hits.nextSetBit(at + 1)) {
            top.offer(rank.applyAsLong(at) << PLACE_BITS | at);
        }
        return top.ascending();
    }

    private IntToLongFunction rank(DirectoryQuery query) {
        if (query.order() == DirectoryQuery.Order.NAME) {
            return at -> 0;
        }
        BestMatch match = new BestMatch(snapshot, seeker, query.topics(), now);
        return query.order() == DirectoryQuery.Order.FREE ? match::byDay : match::byFit;
    }

    private BitSet allowed(DirectoryQuery.Marks marks, Collection<String> without) {
        BitSet allowed = marks == DirectoryQuery.Marks.HIDDEN ? snapshot.bits(seeker.hidden()) : snapshot.everybody();
        if (marks != DirectoryQuery.Marks.HIDDEN) {
            allowed.andNot(snapshot.bits(seeker.hidden()));
        }
        allowed.andNot(snapshot.bits(without));
        return allowed;
    }

    private Map<Filter, BitSet> filters(DirectoryQuery query, Set<String> members) {
        Map<Filter, BitSet> filters = new EnumMap<>(Filter.class);
        if (!query.topics().isEmpty()) {
            filters.put(Filter.SKILL, offering(query, 0));
        }
        if (query.leastLevel() > 1) {
            filters.put(Filter.LEVEL, query.topics().isEmpty() ? where(it -> it.offers().stream().anyMatch(offer -> offer.level() >= query.leastLevel()))
                : offering(query, query.leastLevel()));
        }
        fields(query, filters);
        if (query.sharedHours()) {
            filters.put(Filter.HOURS, where(it -> it.week().sharesAnHourWith(seeker.week())));
        }
        if (query.freeNow()) {
            filters.put(Filter.FREE, snapshot.free());
        }
        if (query.group().isPresent()) {
            filters.put(Filter.GROUP, where(it -> members.contains(it.person().userName())));
        }
        if (query.marks() == DirectoryQuery.Marks.FAVOURITES) {
            filters.put(Filter.FAVOURITES, snapshot.bits(seeker.favourites()));
        }
        TextIndex.split(query.text()).stream().map(this::beginning).reduce((one, other) -> narrowed(one, List.of(other)))
            .ifPresent(bits -> filters.put(Filter.TEXT, bits));
        return filters;
    }

    private void fields(DirectoryQuery query, Map<Filter, BitSet> filters) {
        field(filters, Filter.FORMAT, Field.FORMAT, query.formats().stream().map(Format::code).collect(Collectors.toSet()));
        field(filters, Filter.CHANNEL, Field.CHANNEL, query.channels().stream().map(Channel::code).collect(Collectors.toSet()));
        field(filters, Filter.LANGUAGE, Field.LANGUAGE, query.languages());
        field(filters, Filter.DEPARTMENT, Field.DEPARTMENT, query.department().isEmpty() ? Set.of() : Set.of(query.department()));
        field(filters, Filter.LOCATION, Field.LOCATION, query.location().isEmpty() ? Set.of() : Set.of(query.location()));
    }

    private void field(Map<Filter, BitSet> filters, Filter filter, Field field, Set<String> values) {
        if (!values.isEmpty()) {
            BitSet any = new BitSet();
            values.forEach(value -> snapshot.fields().have(field, value, any));
            filters.put(filter, any);
        }
    }

    private BitSet offering(DirectoryQuery query, int leastLevel) {
        BitSet any = new BitSet();
        query.topics().forEach(topic -> snapshot.postings().each(topic, leastLevel, (mentor, exact) -> any.set(mentor)));
        return any;
    }

    private BitSet beginning(String word) {
        BitSet bits = new BitSet();
        snapshot.words().beginning(word, bits::set);
        snapshot.postings().beginning(word, bits);
        return bits;
    }

    private BitSet where(Function<Mentor, Boolean> condition) {
        BitSet bits = new BitSet();
        for (int i = 0; i < snapshot.mentors().size(); i++) {
            bits.set(i, condition.apply(snapshot.mentors().get(i)));
        }
        return bits;
    }

    private static BitSet narrowed(BitSet from, Collection<BitSet> by) {
        BitSet bits = (BitSet) from.clone();
        by.forEach(bits::and);
        return bits;
    }

    /** The level belongs to the skill: without the skill it goes too. */
    private static Map<Filter, Integer> wider(BitSet allowed, Map<Filter, BitSet> filters) {
        Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
        for (Filter one : filters.keySet()) {
            Set<Filter> dropped = one == Filter.SKILL ? EnumSet.of(Filter.SKILL, Filter.LEVEL) : EnumSet.of(one);
            List<BitSet> others = filters.entrySet().stream().filter(it -> !dropped.contains(it.getKey())).map(Map.Entry::getValue).toList();
            int count = narrowed(allowed, others).cardinality();
            if (count > 0) {
                counts.put(one, count);
            }
        }
        return counts;
    }
}
