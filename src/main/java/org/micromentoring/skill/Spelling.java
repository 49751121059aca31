package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/** What may be typed as a name or synonym; it is kept exactly as typed. */
public final class Spelling {
    /** Characters of a name or synonym, as a browser counts them; the longest label of the ESCO classification has 108. */
    public static final int LONGEST = 150;
    /** Synonyms of one skill or role; the ESCO classification has up to 90. */
    public static final int SYNONYMS = 100;
    static final int LANGUAGES = 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");

    private Spelling() {
    }

    /** @return the key of the text that says what is wrong; empty when nothing is */
    public static Optional<String> fault(String text) {
        if (Words.normal(text).isEmpty()) {
            return Optional.of("micromentoring.skill.name.blank");
        }
        if (text.length() > LONGEST || Words.normal(text).length() > Words.KEY) {
            return Optional.of("micromentoring.skill.name.long");
        }
        return text.codePoints().anyMatch(Spelling::unfit) ? Optional.of("micromentoring.skill.name.control") : Optional.empty();
    }

    public static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    /** @throws Problem naming the field */
    static String must(String field, String text) {
        fault(text).ifPresent(key -> {
            throw Problem.invalid(field, key, LONGEST);
        });
        return text;
    }

    /** @throws Problem naming {@code names} or {@code names.<language>} */
    static Map<String, String> names(Map<String, String> names) {
        if (names.isEmpty()) {
            throw Problem.invalid("names", "micromentoring.skill.name.blank");
        }
        if (names.size() > LANGUAGES || !names.keySet().stream().allMatch(Spelling::isLanguage)) {
            throw Problem.invalid("names", "micromentoring.skill.name.language", LANGUAGES);
        }
        new TreeMap<>(names).forEach((language, name) -> must("names." + language, name));
        return names;
    }

    /**
     * Synonyms that say something new; the rest is left out without a word.
     *
     * @throws Problem naming {@code synonyms}
     */
    static List<String> synonyms(List<String> synonyms, List<String> names) {
        if (synonyms.size() > SYNONYMS) {
            throw Problem.invalid("synonyms", "micromentoring.skill.synonyms.many", SYNONYMS);
        }
        List<String> known = new ArrayList<>(names.stream().map(Words::normal).toList());
        List<String> kept = new ArrayList<>();
        for (String synonym : synonyms) {
            String normal = Words.normal(must("synonyms", synonym));
            if (!known.contains(normal)) {
                known.add(normal);
                kept.add(synonym);
            }
        }
        return kept;
    }

    /** Besides what no text may hold: controls and separators, because a line feed parts the synonyms. */
    private static boolean unfit(int c) {
        int type = Character.getType(c);
        return !Typed.storable(c) || type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
