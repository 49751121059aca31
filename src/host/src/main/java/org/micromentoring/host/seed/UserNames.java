package org.micromentoring.host.seed;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** User names in plain letters, each given once. */
final class UserNames {
    private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('ä', "ae"), Map.entry('ö', "oe"), Map.entry('ü', "ue"),
            Map.entry('ł', "l"), Map.entry('ı', "i"), Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('æ', "ae"), Map.entry('ø', "o"));
    private final Set<String> taken = new HashSet<>();

    UserNames(Set<String> taken) {
        this.taken.addAll(taken);
    }

    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return Normalizer.normalize(out, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    String free(Culture.Name given, Culture.Name family) {
        String wanted = given.plain() + "." + family.plain();
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + n;
        }
        return name;
    }
}
