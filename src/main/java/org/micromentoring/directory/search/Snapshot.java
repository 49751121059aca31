package org.micromentoring.directory.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.micromentoring.profile.Availability;
import org.micromentoring.program.pair.Apart;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/**
 * All mentors at one moment, sorted by name and laid out for searching; never changes. At 10,000 mentors with 100,000
 * skills it takes far less than the 30 MB of budget S12 (docs/performance.md).
 */
public final class Snapshot {
    /** Of whoever nothing is known. */
    private static final Availability UNKNOWN = new Availability(Availability.Kind.FULL, 0, Optional.empty());

    private final Vocabulary vocabulary;
    private final List<Mentor> mentors;
    private final Map<String, Integer> places;
    private final Map<Long, Integer> placesById;
    private final Availability[] availability;
    private final BitSet free;
    private final long[] hashes;
    private final Postings postings;
    private final TextIndex words;
    private final Fields fields;
    /** Mentors whom one viewer is never to meet: as if they were not there. */
    private final BitSet absent;

    /** @param availability by user key; whoever is absent counts as full */
    public static Snapshot of(Collection<Mentor> some, Map<String, Availability> availability, Vocabulary vocabulary) {
        List<Mentor> mentors = some.stream()
            .sorted(Comparator.comparing(Mentor::sortName).thenComparing(Mentor::id)).toList();
        return new Snapshot(mentors, availability, vocabulary);
    }

    private Snapshot(List<Mentor> mentors, Map<String, Availability> known, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.mentors = mentors;
        places = new HashMap<>(mentors.size() * 2);
        placesById = new HashMap<>(mentors.size() * 2);
        availability = new Availability[mentors.size()];
        hashes = new long[mentors.size()];
        for (int i = 0; i < mentors.size(); i++) {
            String key = mentors.get(i).key();
            places.put(key, i);
            placesById.put(mentors.get(i).id(), i);
            availability[i] = known.getOrDefault(key, UNKNOWN);
            hashes[i] = Spread.hash(key);
        }
        free = free(availability);
        postings = new Postings(mentors, vocabulary);
        words = new TextIndex(mentors.stream().map(it -> it.sortName() + " " + it.words()).toList());
        fields = new Fields(mentors);
        absent = new BitSet();
    }

    private Snapshot(Snapshot same, Availability[] availability, BitSet free, BitSet absent) {
        this.vocabulary = same.vocabulary;
        this.mentors = same.mentors;
        this.places = same.places;
        this.placesById = same.placesById;
        this.availability = availability;
        this.free = free;
        this.absent = absent;
        this.hashes = same.hashes;
        this.postings = same.postings;
        this.words = same.words;
        this.fields = same.fields;
    }

    /** The same mentors, some of them freer or busier: cheap. Unknown keys are ignored. */
    public Snapshot with(Map<String, Availability> changed) {
        Availability[] next = availability.clone();
        changed.forEach((key, free) -> place(key).ifPresent(at -> next[at] = free));
        return new Snapshot(this, next, free(next), absent);
    }

    /** The same without some mentors, wherever one asks: for a viewer who is never brought together with them. */
    public Snapshot without(Apart apart) {
        BitSet gone = apart.countable() ? bits(apart.keys()) : new BitSet();
        if (!apart.countable()) {
            IntStream.range(0, mentors.size()).filter(it -> apart.has(mentors.get(it).key())).forEach(gone::set);
        }
        return gone.isEmpty() ? this : new Snapshot(this, availability, free, gone);
    }

    /** By user key, all of them. */
    public Map<String, Availability> availability() {
        Map<String, Availability> all = new HashMap<>();
        places.forEach((key, at) -> all.put(key, availability[at]));
        return all;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** By name; absent ones too, so that each keeps its place. */
    public List<Mentor> mentors() {
        return mentors;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many there are, without absent ones. */
    public int size() {
        return mentors.size() - absent.cardinality();
    }

    BitSet everybody() {
        BitSet bits = new BitSet(mentors.size());
        bits.set(0, mentors.size());
        bits.andNot(absent);
        return bits;
    }

    Optional<Integer> place(String key) {
        return Optional.ofNullable(places.get(key)).filter(it -> !absent.get(it));
    }

    /** Whoever is listed, by user key. */
    public Optional<Mentor> mentor(String key) {
        return place(key).map(mentors::get);
    }

    /** Whoever is listed, by the profile's id. */
    public Optional<Mentor> mentor(long id) {
        return Optional.ofNullable(placesById.get(id)).filter(it -> !absent.get(it)).map(mentors::get);
    }

    Availability availability(int at) {
        return availability[at];
    }

    /** Who can take one more; not to be changed. */
    BitSet free() {
        return free;
    }

    private static BitSet free(Availability[] availability) {
        BitSet free = new BitSet(availability.length);
        for (int i = 0; i < availability.length; i++) {
            free.set(i, availability[i].now());
        }
        return free;
    }

    long hash(int at) {
        return hashes[at];
    }

    Postings postings() {
        return postings;
    }

    TextIndex words() {
        return words;
    }

    /** Values that somebody has, codes or in normalised form, to the number of mentors. */
    public Map<String, Integer> values(Field field) {
        return absent.isEmpty() ? fields.counts(field) : fields.counts(field, absent);
    }

    /** A normalised department or location as somebody typed it. */
    public String spelling(String normal) {
        return fields.spelling(normal);
    }

    /** Whether somebody offers this or something narrower. */
    public boolean offered(Topic topic) {
        return postings.offered(topic, absent);
    }

    /** Skills and roles that somebody offers, to the number of mentors. */
    public Map<Topic, Integer> topics() {
        return postings.counts(absent);
    }

    Fields fields() {
        return fields;
    }

    BitSet bits(Collection<String> keys) {
        BitSet bits = new BitSet(mentors.size());
        keys.forEach(key -> place(key).ifPresent(bits::set));
        return bits;
    }
}
