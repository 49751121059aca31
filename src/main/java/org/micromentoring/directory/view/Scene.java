package org.micromentoring.directory.view;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.confluence.Texts;
import org.micromentoring.directory.Directory.Answer;
import org.micromentoring.directory.question.Address;
import org.micromentoring.directory.question.Asked;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Filter;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Topic;

/** One answer for one viewer, in the parts that the views are made of. */
final class Scene {
    /** Parameters of our own address; whatever else came is dropped. */
    private static final Set<String> KNOWN = Set.of("q", "skill", "role", "level", "format", "channel", "language", "department", "location",
        "hours", "free", "group", "marks", "order", "layout", "start", "limit");
    /** Whose texts name the parameter; the others share one. */
    private static final Set<String> NAMED = Set.of("skill", "role", "group", "department", "location");

    private final Viewer viewer;
    private final Answer answer;
    private final Places places;
    private final Address address;
    private final Speech speech;

    Scene(Viewer viewer, Answer answer, Texts texts, Map<String, List<String>> parameters, Places places, Clock clock) {
        this.viewer = viewer;
        this.answer = answer;
        this.places = places;
        Map<String, List<String>> known = new LinkedHashMap<>(parameters);
        known.keySet().retainAll(KNOWN);
        address = places.directory(known).without("start");
        speech = new Speech(viewer, texts, answer.snapshot().vocabulary(), clock);
    }

    Address address() {
        return address;
    }

    Speech speech() {
        return speech;
    }

    Forms forms() {
        return new Forms(speech, answer.snapshot(), answer.asked().query(), address);
    }

    List<CardView> cards() {
        Cards cards = cardMaker();
        return answer.found().hits().stream().map(cards::card).toList();
    }

    List<ExportView.Row> rows() {
        Cards cards = cardMaker();
        return answer.found().hits().stream().map(it -> new ExportView.Row(it.mentor().person().name(), places.profile(it.mentor().id()),
            it.mentor().about().headline(), cards.skills(it.mentor()).stream().map(CardView.SkillView::name).collect(Collectors.joining(", ")),
            speech.formats(it.mentor().formats()), speech.availability(it.availability()))).toList();
    }

    String count() {
        int total = answer.found().total();
        return total == 1 ? speech.text("count.one") : speech.text("count", total);
    }

    /** @param links whether the nearest value can be followed: not in a macro, whose parameters stand in the page */
    List<DirectoryView.Notice> notices(boolean links) {
        List<DirectoryView.Notice> notices = new ArrayList<>();
        for (Asked.Unknown it : answer.asked().unknown()) {
            String text = NAMED.contains(it.parameter()) ? speech.text("unknown." + it.parameter(), it.value())
                : speech.text("unknown.other", it.value(), it.parameter());
            String meant = it.nearest().map(near -> speech.text("unknown.nearest", near)).orElse("");
            Link nearest = it.nearest().filter(near -> links).map(near -> new Link(meant, address.with(it.parameter(), near).toString())).orElse(Link.NONE);
            notices.add(new DirectoryView.Notice(links || meant.isEmpty() ? text : text + " " + meant, nearest));
        }
        return notices;
    }

    Link undo() {
        long hidden = answer.marked().hidden().stream().filter(key -> answer.snapshot().mentor(key).isPresent()).count();
        boolean there = answer.asked().query().marks() == DirectoryQuery.Marks.HIDDEN;
        if (hidden == 0 || there) {
            return Link.NONE;
        }
        return new Link(hidden == 1 ? speech.text("hidden.one") : speech.text("hidden", hidden), places.directory(Map.of("marks", List.of("hidden"))).toString());
    }

    EmptyView empty() {
        if (answer.found().total() > 0) {
            return EmptyView.NONE;
        }
        DirectoryQuery query = answer.asked().query();
        List<Link> wider = new ArrayList<>(answer.found().wider().entrySet().stream().map(it -> new Link(
            speech.text("wider." + it.getKey().code(), it.getValue()), without(it.getKey()).toString())).toList());
        if (wider.isEmpty() && !answer.snapshot().isEmpty()) {
            wider.add(new Link(speech.text("wider.everything", answer.snapshot().size()), places.directory(Map.of()).toString()));
        }
        Optional<Topic> topic = query.topics().stream().findFirst();
        Address ask = places.ask();
        Address offer = places.profile();
        String id = topic.map(it -> String.valueOf(it.id())).orElse("");
        String kind = topic.filter(it -> !it.isSkill()).isPresent() ? "role" : "skill";
        return new EmptyView(emptyText(query), wider, new Link(speech.text("empty.ask"), ask.with(kind, id).toString()),
            new Link(offer(topic), offer.with(kind, id).toString()));
    }

    private String offer(Optional<Topic> topic) {
        boolean first = topic.filter(it -> answer.snapshot().offered(it)).isEmpty();
        return topic.map(it -> speech.text(first ? "empty.offer-first" : "empty.offer-this", speech.topic(it))).orElseGet(() -> speech.text("empty.offer"));
    }

    private String emptyText(DirectoryQuery query) {
        if (answer.snapshot().isEmpty()) {
            return speech.text("empty.nobody");
        }
        return speech.text(query.marks() == DirectoryQuery.Marks.HIDDEN ? "empty.hidden" : "empty.none");
    }

    /** The level goes with the skill, as when it was counted. */
    private Address without(Filter filter) {
        return switch (filter) {
            case SKILL -> address.without("skill", "role", "level");
            case FAVOURITES -> address.without("marks");
            case TEXT -> address.without("q");
            default -> address.without(filter.code());
        };
    }

    private Cards cardMaker() {
        return new Cards(speech, viewer, answer.snapshot().vocabulary(), answer.marked(), answer.asked().query().topics(), places);
    }
}
