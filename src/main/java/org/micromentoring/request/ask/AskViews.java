package org.micromentoring.request.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.program.Program;
import org.micromentoring.request.Others.Other;
import org.micromentoring.request.ask.AskView.LinkView;
import org.micromentoring.request.ask.AskView.MentorView;
import org.micromentoring.request.ask.AskView.OptionView;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Fills the form in, so that only the goal sentence is left to write. */
final class AskViews {
    private final Viewer viewer;
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final Asked asked;
    private final String contextPath;
    private final String root;
    private final boolean mayAct;

    AskViews(Viewer viewer, Texts texts, Vocabulary vocabulary, Asked asked, String contextPath, boolean mayAct) {
        this.viewer = viewer;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.asked = asked;
        this.contextPath = contextPath;
        this.root = contextPath + "/plugins/servlet/mentoring";
        this.mayAct = mayAct;
    }

    /** @param others who could be asked, the best match first; empty while the topic is not known */
    AskView view(Optional<Topic> topic, List<Topic> choices, List<Other> others, Program.Limits limits, Instant now) {
        List<MentorView> mentors = mentors(others, limits.parallelRequests());
        String until = mentors.stream().filter(MentorView::chosen).max(Comparator.comparingLong(MentorView::at))
            .map(it -> text("until", it.due())).orElse("");
        LocalDate today = now.atZone(viewer.zone()).toLocalDate();
        String page = asked.page() == 0 ? "" : contextPath + "/pages/viewpage.action?pageId=" + asked.page();
        return new AskView(root + "/ask", mayAct, asked.goal(), topic.map(Topic::toString).orElse(""), topic.map(this::name).orElse(""),
            asked.typed(), choices.stream().map(it -> new LinkView(name(it), address(it))).toList(), mentors, until, formats(topic), channels(),
            today.toString(), today.plusDays(limits.maxDays()).toString(), limits.parallelRequests(), asked.page(), page, asked.mentor(),
            asked.tip(), topic.map(this::help).orElse(List.of()));
    }

    /** Came with one in mind: that one. Else as many as may be asked at once. */
    private List<MentorView> mentors(List<Other> others, int most) {
        boolean one = others.stream().anyMatch(it -> it.id() == asked.mentor());
        Moments moments = new Moments(viewer);
        List<MentorView> views = new ArrayList<>();
        for (Other it : others) {
            boolean chosen = one ? it.id() == asked.mentor() : views.size() < most;
            views.add(new MentorView(it.id(), it.person().name(), it.headline(), root + "/profile/" + it.id(), moments.moment(it.due()),
                it.due().toEpochMilli(), chosen));
        }
        return views;
    }

    private List<OptionView> formats(Optional<Topic> topic) {
        Format usual = topic.filter(it -> !it.isSkill()).isPresent() ? Format.INTERVIEW : Format.ONE_OFF;
        return Arrays.stream(Format.values())
            .map(it -> new OptionView(it.code(), texts.get("micromentoring.profile.format." + it.code()), it == usual)).toList();
    }

    private List<OptionView> channels() {
        return Arrays.stream(Channel.values())
            .map(it -> new OptionView(it.code(), texts.get("micromentoring.profile.channel." + it.code()), it == Channel.CALL)).toList();
    }

    /** Nobody offers it: ask for the wider skill, name a colleague, or be the first. */
    private List<LinkView> help(Topic topic) {
        List<LinkView> ways = new ArrayList<>();
        if (topic.isSkill()) {
            vocabulary.ancestors(topic.id()).stream().filter(it -> it.id() != topic.id()).filter(Skill::active).limit(1)
                .forEach(it -> ways.add(new LinkView(text("nobody.wider", it.name(viewer.locale())), address(Topic.skill(it.id())))));
        }
        ways.add(new LinkView(text("nobody.directory", name(topic)), root + "/directory?" + (topic.isSkill() ? "skill=" : "role=") + topic.id()));
        if (topic.isSkill()) {
            ways.add(new LinkView(text("nobody.invite"), root + "/invite?skill=" + topic.id()));
        }
        ways.add(new LinkView(text("nobody.offer"), root + "/profile"));
        return ways;
    }

    private String address(Topic topic) {
        StringBuilder address = new StringBuilder(root).append("/ask?").append(topic.isSkill() ? "skill=" : "role=").append(topic.id());
        append(address, "mentor", asked.mentor() == 0 ? "" : String.valueOf(asked.mentor()));
        append(address, "page", asked.page() == 0 ? "" : String.valueOf(asked.page()));
        append(address, "goal", asked.goal());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private String name(Topic topic) {
        return vocabulary.name(topic, viewer.locale()).orElse("");
    }

    private String text(String key, Object... arguments) {
        return texts.with("micromentoring.request." + key, List.of(arguments));
    }
}
