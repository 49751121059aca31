package org.micromentoring.host.seed;

import java.util.Arrays;
import java.util.List;

/** Names that belong together, with language and zones. */
record Culture(int weight, String locale, List<String> zones, List<Name> given, List<Name> family) {

    /** As written, and in letters that fit a user name. */
    record Name(String written, String plain) {
        static Name of(String text) {
            String[] parts = text.split("=", 2);
            return new Name(parts[0], UserNames.plain(parts[parts.length - 1]));
        }
    }

    static Culture of(String line) {
        String[] parts = line.split("\\|");
        return new Culture(Integer.parseInt(parts[0].strip()), parts[1], List.of(parts[2].split(",")), names(parts[3]), names(parts[4]));
    }

    private static List<Name> names(String text) {
        return Arrays.stream(text.split(",")).map(Name::of).toList();
    }

    /** East Asian names put the family first. */
    String fullName(Name givenName, Name familyName) {
        return switch (locale) {
            case "ja_JP" -> familyName.written() + " " + givenName.written();
            case "zh_CN", "ko_KR" -> familyName.written() + givenName.written();
            default -> givenName.written() + " " + familyName.written();
        };
    }
}
