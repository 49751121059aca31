package org.micromentoring.directory.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Words;

/** For each value of a field, who has it. */
final class Fields {
    private final Map<Field, Map<String, int[]>> mentors = new EnumMap<>(Field.class);
    private final Map<Field, Map<String, Integer>> counts = new EnumMap<>(Field.class);
    /** Normalised form to one of the spellings. */
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> normals = new HashMap<>();

    Fields(List<Mentor> all) {
        mentors.put(Field.FORMAT, index(all, it -> it.formats().stream().map(Format::code).toList()));
        mentors.put(Field.CHANNEL, index(all, it -> it.channels().stream().map(Channel::code).toList()));
        mentors.put(Field.LANGUAGE, index(all, it -> it.about().languages()));
        mentors.put(Field.DEPARTMENT, index(all, it -> typed(it.about().department())));
        mentors.put(Field.LOCATION, index(all, it -> typed(it.about().location())));
        normals.clear();
        mentors.forEach((field, values) -> {
            Map<String, Integer> sorted = new TreeMap<>();
            values.forEach((value, who) -> sorted.put(value, who.length));
            counts.put(field, Collections.unmodifiableMap(sorted));
        });
    }

    /** Adds everybody with this value, a code or in normalised form. */
    void have(Field field, String value, BitSet into) {
        for (int mentor : mentors.get(field).getOrDefault(value, new int[0])) {
            into.set(mentor);
        }
    }

    /** Values that somebody has, sorted, to the number of mentors. */
    Map<String, Integer> counts(Field field) {
        return counts.get(field);
    }

    /** The same without some. */
    Map<String, Integer> counts(Field field, BitSet absent) {
        Map<String, Integer> left = new TreeMap<>();
        mentors.get(field).forEach((value, who) -> {
            int count = (int) Arrays.stream(who).filter(it -> !absent.get(it)).count();
            if (count > 0) {
                left.put(value, count);
            }
        });
        return left;
    }

    /** A value as somebody typed it; codes stay. */
    String spelling(String value) {
        return spellings.getOrDefault(value, value);
    }

    private List<String> typed(String value) {
        String normal = normals.computeIfAbsent(value, Words::normal);
        if (normal.isEmpty()) {
            return List.of();
        }
        spellings.putIfAbsent(normal, value);
        return List.of(normal);
    }

    private static Map<String, int[]> index(List<Mentor> all, Function<Mentor, Collection<String>> values) {
        Map<String, Ints> found = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String value : values.apply(all.get(i))) {
                found.computeIfAbsent(value, it -> new Ints()).addOnce(i);
            }
        }
        Map<String, int[]> index = new HashMap<>();
        found.forEach((value, who) -> index.put(value, who.array()));
        return index;
    }
}
