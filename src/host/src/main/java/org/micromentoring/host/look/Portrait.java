package org.micromentoring.host.look;

import java.util.Arrays;
import java.util.List;

/** Stands in for photographs: initials on a colour that depends on the name only. */
public final class Portrait {
    private static final List<String> COLOURS = List.of("#0c66e4", "#1f845a", "#5e4db2", "#a54800", "#ae2e24", "#206a83", "#943d73", "#44546f");

    private Portrait() {
    }

    /** The first letters of the first and the last word; one for a single word. */
    public static String initials(String fullName) {
        List<String> words = Arrays.stream(fullName.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "?";
        }
        String first = letter(words.get(0));
        return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
    }

    public static String svg(String fullName) {
        String colour = COLOURS.get(Math.floorMod(fullName.hashCode(), COLOURS.size()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" width=\"48\" height=\"48\"><rect width=\"48\" height=\"48\" fill=\"" + colour
                + "\"/><text x=\"24\" y=\"31\" font-family=\"sans-serif\" font-size=\"19\" fill=\"#fff\" text-anchor=\"middle\">"
                + Html.text(initials(fullName)) + "</text></svg>";
    }

    /** Nobody in particular. */
    public static String empty() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 48 48\" width=\"48\" height=\"48\"><rect width=\"48\" height=\"48\" fill=\"#8590a2\"/>"
                + "<circle cx=\"24\" cy=\"19\" r=\"8\" fill=\"#fff\"/><path d=\"M8 44c0-10 7-15 16-15s16 5 16 15z\" fill=\"#fff\"/></svg>";
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
