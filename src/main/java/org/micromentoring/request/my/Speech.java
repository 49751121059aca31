package org.micromentoring.request.my;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.program.pair.Apart;
import org.micromentoring.request.Requests.Cause;
import org.micromentoring.request.need.Ask;
import org.micromentoring.request.sent.Request;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Says requests and engagements in the reader's words, with the names as they are now. */
final class Speech {
    private final Viewer viewer;
    private final Texts texts;
    private final Moments moments;
    private final Vocabulary vocabulary;
    private final Map<String, Person> known;
    private final Apart apart;
    private final String contextPath;

    /** @param apart whom the reader is never to meet: not named, where somebody else named them */
    Speech(Viewer viewer, Texts texts, Vocabulary vocabulary, Map<String, Person> known, Apart apart, String contextPath) {
        this.viewer = viewer;
        this.texts = texts;
        this.moments = new Moments(viewer);
        this.vocabulary = vocabulary;
        this.known = known;
        this.apart = apart;
        this.contextPath = contextPath;
    }

    String text(String key, Object... arguments) {
        return texts.with("micromentoring.request." + key, List.of(arguments));
    }

    String moment(Instant instant) {
        return moments.moment(instant);
    }

    String name(String key) {
        return Optional.ofNullable(known.get(key)).map(Person::name).orElseGet(() -> text("somebody"));
    }

    WhoView who(String key) {
        Person person = known.get(key);
        return new WhoView(name(key), person == null ? "" : contextPath + "/display/~"
            + URLEncoder.encode(person.userName(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    String topic(String code) {
        return Topic.parse(code).flatMap(it -> vocabulary.name(it, viewer.locale())).orElse("");
    }

    QuestionView about(Ask ask) {
        String wish = ask.wantedBy().map(it -> text("wish", moments.day(it))).orElse("");
        String page = ask.pageId() == 0 ? "" : contextPath + "/pages/viewpage.action?pageId=" + ask.pageId();
        return new QuestionView(ask.goal(), topic(ask.topic().toString()), how(ask.format(), ask.channel()), wish, page);
    }

    QuestionView about(Engagement.Subject it) {
        return new QuestionView(it.goal(), topic(it.topic()), how(it.format(), it.channel()), "", "");
    }

    private String how(Format format, Channel channel) {
        return texts.get("micromentoring.profile.format." + format.code()) + " \u00b7 " + texts.get("micromentoring.profile.channel." + channel.code());
    }

    /** What became of a request, for the mentee: neutral, a cause only where a colleague was named. */
    String status(Request it) {
        if (it.open()) {
            return text("state." + it.state().code(), moment(it.due()));
        }
        boolean better = it.state() == Request.State.DECLINED && it.ending().cause().equals(Cause.SOMEONE_ELSE.code());
        if (better && known.containsKey(it.ending().colleagueKey()) && !apart.has(it.ending().colleagueKey())) {
            return text("state.colleague", name(it.ending().colleagueKey()));
        }
        return text("state." + it.state().code());
    }

    /** How an engagement ended. */
    String end(Engagement it) {
        boolean mine = it.cause().equals(viewer.is(it.mentorKey()) ? "mentor" : "mentee");
        String when = moments.day(it.ended().orElse(it.plannedEnd()));
        if (it.state() == Engagement.State.LAPSED) {
            return text("ended.by-itself", when);
        }
        if (it.cause().equals("program")) {
            return text("ended.by-nobody", when);
        }
        return mine ? text("ended.by-me", when) : text("ended.by-other", name(viewer.is(it.mentorKey()) ? it.menteeKey() : it.mentorKey()), when);
    }
}
