package org.micromentoring.directory.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.directory.search.Reason;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** What is known of a mentor, in words of the viewer's language. */
public final class Speech {
    private static final String KEY = "micromentoring.directory.";
    private static final Duration WEEK = Duration.ofDays(6);

    private final Viewer viewer;
    private final Texts texts;
    private final Vocabulary vocabulary;
    private final Clock clock;

    public Speech(Viewer viewer, Texts texts, Vocabulary vocabulary, Clock clock) {
        this.viewer = viewer;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    String text(String key) {
        return texts.get(KEY + key);
    }

    String text(String key, Object argument) {
        return texts.get(KEY + key, argument);
    }

    String text(String key, Object first, Object second) {
        return texts.get(KEY + key, first, second);
    }

    /** Empty for a topic that is gone. */
    public String topic(Topic topic) {
        return vocabulary.name(topic, viewer.locale()).orElse("");
    }

    public String availability(Availability availability) {
        Optional<String> day = availability.from().filter(it -> it.isAfter(clock.instant())).map(this::day);
        return switch (availability.kind()) {
            case FREE -> text(availability.free() == 1 ? "free.one" : "free.now");
            case FULL -> day.map(it -> text("free.from", it)).orElseGet(() -> text("free.full"));
            case AWAY -> day.map(it -> text("paused.until", it)).orElseGet(() -> text("paused.open"));
        };
    }

    /** Within the week the day of the week says enough. */
    private String day(Instant instant) {
        if (Duration.between(clock.instant(), instant).compareTo(WEEK) < 0) {
            return instant.atZone(viewer.zone()).getDayOfWeek().getDisplayName(TextStyle.FULL, viewer.locale());
        }
        return new Moments(viewer).day(instant);
    }

    public String reason(Reason reason) {
        String name = reason.topic().map(this::topic).orElse("");
        return switch (reason.kind()) {
            case ASKED -> text("why.part", name, reason.wider().map(this::topic).orElse(""));
            case WANTED -> reason.wider().map(wider -> text("why.wanted-part", name, topic(wider))).orElseGet(() -> text("why.wanted", name));
            case HOURS -> text("why.hours");
            case FREE -> text("why.free");
        };
    }

    String formats(Collection<Format> formats) {
        return formats.stream().map(this::format).collect(Collectors.joining(", "));
    }

    String format(Format format) {
        return texts.get("micromentoring.profile.format." + format.code());
    }

    String channel(Channel channel) {
        return texts.get("micromentoring.profile.channel." + channel.code());
    }

    public String language(String code) {
        String name = Locale.forLanguageTag(code).getDisplayName(viewer.locale());
        return name.isEmpty() ? code : name;
    }

    String languages(Collection<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    String level(int level) {
        return texts.get("micromentoring.profile.level." + level);
    }
}
