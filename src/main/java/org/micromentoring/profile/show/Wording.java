package org.micromentoring.profile.show;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Section;

/** The parts of a profile in the reader's words. */
final class Wording {
    private final Texts texts;
    private final Viewer viewer;

    Wording(Texts texts, Viewer viewer) {
        this.texts = texts;
        this.viewer = viewer;
    }

    String text(String key, Object... arguments) {
        return texts.with(key, List.of(arguments));
    }

    String format(Format format) {
        return texts.get("micromentoring.profile.format." + format.code());
    }

    String channel(Channel channel) {
        return texts.get("micromentoring.profile.channel." + channel.code());
    }

    String section(Section section) {
        return texts.get("micromentoring.profile.section." + section.code());
    }

    /** @param level 1 to 4 */
    String level(int level) {
        return texts.get("micromentoring.profile.level." + Math.max(1, Math.min(4, level)));
    }

    /** A language in the reader's language: "pt-BR" is "Portuguese (Brazil)". */
    String language(String code) {
        return Locale.forLanguageTag(code).getDisplayName(viewer.locale());
    }

    /** "free now", "free from about Tue, 24 Nov 2026", "not available now" ... */
    String availability(Availability availability) {
        String key = "micromentoring.profile.availability." + availability.kind().code();
        return availability.from().map(from -> text(key + ".from", new Moments(viewer).day(from))).orElseGet(() -> texts.get(key));
    }

    <E> String joined(Collection<E> some, Function<E, String> word) {
        return some.stream().map(word).collect(Collectors.joining(", "));
    }
}
