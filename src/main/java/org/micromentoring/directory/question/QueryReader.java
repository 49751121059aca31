package org.micromentoring.directory.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.DirectoryQuery.Marks;
import org.micromentoring.directory.search.DirectoryQuery.Order;
import org.micromentoring.directory.search.Field;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/**
 * Reads a question from the parameters of an address, a call or a macro. Skills and roles come by name or id; several
 * values as several parameters or with commas. Nothing is refused: what is unknown is listed and narrows nothing.
 */
public final class QueryReader {
    private static final int LONGEST = 255;
    /** Characters of a text that is looked for; the rest is left out. */
    public static final int LONGEST_TEXT = 100;
    /** Values of one parameter; the rest is left out. */
    public static final int MOST_VALUES = 20;
    /** The first half means on. */
    private static final List<String> SWITCH = List.of("1", "true", "on", "yes", "0", "false", "off", "no");
    private static final List<String> LAYOUTS = List.of("cards", "list");

    private final Snapshot snapshot;
    private final Predicate<String> groupExists;
    private final Map<String, List<String>> parameters;
    private final List<Asked.Unknown> unknown = new ArrayList<>();

    public QueryReader(Snapshot snapshot, Predicate<String> groupExists, Map<String, List<String>> parameters) {
        this.snapshot = snapshot;
        this.groupExists = groupExists;
        this.parameters = parameters;
    }

    /** @param limit where the parameters say nothing */
    public Asked read(int limit) {
        Vocabulary vocabulary = snapshot.vocabulary();
        Set<Topic> topics = new LinkedHashSet<>(known("skill", this::skill, it -> vocabulary.nearest(it).map(this::name)));
        topics.addAll(known("role", this::role, it -> vocabulary.suggestRoles(it, 1).stream().map(Role::name).findFirst()));
        Set<Format> formats = Set.copyOf(known("format", Format::parse, it -> near(it, Arrays.stream(Format.values()).map(Format::code).toList())));
        Set<Channel> channels = Set.copyOf(known("channel", Channel::parse, it -> near(it, Arrays.stream(Channel.values()).map(Channel::code).toList())));
        Order order = first("order").flatMap(it -> one("order", it, List.of(Order.values()), Order::code)).orElse(Order.BEST);
        DirectoryQuery query = new DirectoryQuery(List.copyOf(topics), number("level", 1, 4, 1), formats, channels,
            Set.copyOf(known("language", it -> exactly(Field.LANGUAGE, it), it -> near(it, snapshot.values(Field.LANGUAGE).keySet()))),
            typed("department", Field.DEPARTMENT), typed("location", Field.LOCATION), on("hours"), on("free"), group(), marks(),
            Words.normal(first("q").map(it -> cut(it, LONGEST_TEXT)).orElse("")), order,
            number("start", 0, 100_000, 0), number("limit", 1, DirectoryQuery.MOST, limit));
        boolean rows = first("layout").flatMap(it -> one("layout", it, LAYOUTS, layout -> layout)).filter("list"::equals).isPresent();
        return new Asked(query, rows, List.copyOf(unknown));
    }

    private Optional<Topic> skill(String value) {
        Optional<Skill> found = snapshot.vocabulary().named(value).or(() -> id(value).flatMap(snapshot.vocabulary()::skill));
        return found.map(it -> Topic.skill(it.id()));
    }

    private Optional<Topic> role(String value) {
        Optional<Role> found = snapshot.vocabulary().rolesNamed(value).stream().findFirst().or(() -> id(value).flatMap(snapshot.vocabulary()::role));
        return found.map(it -> Topic.role(it.id()));
    }

    private String name(Skill skill) {
        return skill.name(Locale.ENGLISH);
    }

    /** Values of a parameter that mean something; a value with commas is one when it is known as a whole. */
    private <T> List<T> known(String parameter, Function<String, Optional<T>> parse, Function<String, Optional<String>> nearest) {
        List<T> found = new ArrayList<>();
        for (String value : values(parameter)) {
            Optional<T> whole = parse.apply(value);
            List<String> parts = whole.isPresent() ? List.of(value) : List.of(value.split("[,;]"));
            for (String part : parts.stream().map(String::strip).filter(it -> !it.isEmpty()).limit(MOST_VALUES).toList()) {
                Optional<T> one = whole.isPresent() ? whole : parse.apply(part);
                one.ifPresentOrElse(found::add, () -> unknown.add(new Asked.Unknown(parameter, part, nearest.apply(part))));
            }
        }
        return found;
    }

    private String typed(String parameter, Field field) {
        return first(parameter).flatMap(value -> {
            Optional<String> found = exactly(field, Words.normal(value));
            if (found.isEmpty()) {
                unknown.add(new Asked.Unknown(parameter, value, near(Words.normal(value), snapshot.values(field).keySet()).map(snapshot::spelling)));
            }
            return found;
        }).orElse("");
    }

    private Optional<String> group() {
        Optional<String> group = first("group");
        group.filter(it -> !groupExists.test(it)).ifPresent(it -> unknown.add(new Asked.Unknown("group", it, Optional.empty())));
        return group.filter(groupExists);
    }

    private Marks marks() {
        return first("marks").flatMap(it -> one("marks", it, List.of(Marks.FAVOURITES, Marks.HIDDEN), mark -> mark.name().toLowerCase(Locale.ROOT)))
            .orElse(Marks.ALL);
    }

    private <E> Optional<E> one(String parameter, String value, List<E> all, Function<E, String> code) {
        Optional<E> found = all.stream().filter(it -> code.apply(it).equalsIgnoreCase(value)).findFirst();
        if (found.isEmpty()) {
            unknown.add(new Asked.Unknown(parameter, value, near(value, all.stream().map(code).toList())));
        }
        return found;
    }

    private int number(String parameter, int least, int most, int otherwise) {
        Optional<String> value = first(parameter);
        Optional<Integer> number = value.filter(it -> it.matches("[0-9]{1,6}")).map(Integer::valueOf).filter(it -> it >= least && it <= most);
        if (value.isPresent() && number.isEmpty()) {
            unknown.add(new Asked.Unknown(parameter, value.get(), Optional.of(String.valueOf(otherwise))));
        }
        return number.orElse(otherwise);
    }

    private boolean on(String parameter) {
        return first(parameter).flatMap(it -> one(parameter, it, SWITCH, word -> word)).filter(SWITCH.subList(0, SWITCH.size() / 2)::contains).isPresent();
    }

    private Optional<String> exactly(Field field, String value) {
        return Optional.of(value).filter(snapshot.values(field)::containsKey);
    }

    private static Optional<String> near(String value, Collection<String> all) {
        String normal = Words.normal(value);
        return normal.isEmpty() ? Optional.empty() : Nearest.of(normal, all);
    }

    private static Optional<Long> id(String value) {
        return value.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private Optional<String> first(String parameter) {
        return values(parameter).stream().findFirst();
    }

    private List<String> values(String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream().map(it -> cut(it.strip(), LONGEST)).filter(it -> !it.isEmpty())
            .distinct().limit(MOST_VALUES).collect(Collectors.toList());
    }

    /** Never between the two halves of a character. */
    private static String cut(String value, int longest) {
        if (value.length() <= longest) {
            return value;
        }
        return value.substring(0, Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
