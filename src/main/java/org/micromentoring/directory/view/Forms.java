package org.micromentoring.directory.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.micromentoring.directory.question.Address;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Field;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.skill.Topic;

/** Makes the form of a question: what is asked now, and what somebody offers. */
final class Forms {
    private static final int SKILLS = 100;
    private static final int VALUES = 200;
    /** What the form of the page shows; the rest is carried on unseen. */
    private static final List<String> SHOWN = List.of("q", "skill", "level", "format", "channel", "language", "department", "location",
        "order", "free", "hours", "marks", "start");
    /** What the form of a macro shows. */
    private static final List<String> FEW = List.of("q", "free", "start");

    private final Speech speech;
    private final Snapshot snapshot;
    private final DirectoryQuery query;
    private final Address address;

    Forms(Speech speech, Snapshot snapshot, DirectoryQuery query, Address address) {
        this.speech = speech;
        this.snapshot = snapshot;
        this.query = query;
        this.address = address;
    }

    /** All filters. @param text as typed @param list id of the list of names */
    FormView page(String text, String list) {
        List<Choice> levels = new ArrayList<>(List.of(new Choice("", speech.text("form.any-level"), query.leastLevel() == 1)));
        IntStream.rangeClosed(2, ProfileSkill.LEVELS).forEach(it -> levels.add(new Choice(String.valueOf(it), speech.level(it), it == query.leastLevel())));
        boolean more = query.leastLevel() > 1 || query.sharedHours() || !query.channels().isEmpty() || !query.languages().isEmpty()
            || !query.department().isEmpty() || !query.location().isEmpty();
        return new FormView(address.path(), text, list,
            query.topics().stream().filter(Topic::isSkill).map(it -> new Choice(speech.topic(it), speech.topic(it), true)).toList(),
            skillNames(), levels, codes(Field.FORMAT, Arrays.asList(Format.values()), Format::code, query.formats(), speech::format),
            codes(Field.CHANNEL, Arrays.asList(Channel.values()), Channel::code, query.channels(), speech::channel),
            values(Field.LANGUAGE, query.languages(), speech::language),
            values(Field.DEPARTMENT, List.of(query.department()), snapshot::spelling), values(Field.LOCATION, List.of(query.location()), snapshot::spelling),
            Arrays.stream(DirectoryQuery.Order.values()).map(this::order).toList(),
            query.freeNow(), query.sharedHours(), query.marks() == DirectoryQuery.Marks.FAVOURITES, more, kept(SHOWN));
    }

    /** Words and free places; everything else is what the page's author chose. @param text as typed */
    FormView macro(String text) {
        return new FormView(address.path(), text, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            query.freeNow(), false, false, false, kept(FEW));
    }

    /** The usual order needs no word in an address. */
    private Choice order(DirectoryQuery.Order order) {
        return new Choice(order == DirectoryQuery.Order.BEST ? "" : order.code(), speech.text("order." + order.code()), order == query.order());
    }

    private List<String> skillNames() {
        return snapshot.topics().entrySet().stream().filter(it -> it.getKey().isSkill())
            .sorted(Map.Entry.<Topic, Integer>comparingByValue().reversed().thenComparing(it -> it.getKey().id())).limit(SKILLS)
            .map(it -> speech.topic(it.getKey())).filter(it -> !it.isEmpty()).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    private <E> List<Choice> codes(Field field, List<E> all, Function<E, String> code, Collection<E> chosen, Function<E, String> label) {
        return all.stream().filter(it -> snapshot.values(field).containsKey(code.apply(it)) || chosen.contains(it))
            .map(it -> new Choice(code.apply(it), label.apply(it), chosen.contains(it))).toList();
    }

    /** "Any" and the values most have, by name. */
    private List<Choice> values(Field field, Collection<String> chosen, Function<String, String> label) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", speech.text("form.any"), false)));
        snapshot.values(field).entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(VALUES)
            .map(it -> new Choice(it.getKey(), label.apply(it.getKey()), chosen.contains(it.getKey())))
            .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER)).forEach(choices::add);
        return choices;
    }

    private List<Choice> kept(List<String> shown) {
        List<Choice> kept = new ArrayList<>();
        address.parameters().forEach((name, values) -> {
            if (!shown.contains(name)) {
                values.forEach(value -> kept.add(new Choice(name, value, true)));
            }
        });
        return kept;
    }
}
