package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** Every text in every language, written so that the host can read it, and none too many. */
public class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyRoomSpeaksEveryLanguage() {
        for (String language : Texts.languages()) {
            for (String room : Texts.rooms()) {
                Path file = House.TEXTS.resolve(room + (language.isEmpty() ? "" : "_" + language) + ".properties");
                if (!java.nio.file.Files.exists(file)) {
                    breaches.add(House.at(file) + ": missing");
                }
            }
        }
        if (!Texts.languages().contains("de")) {
            breaches.add("src/main/resources/i18n/micromentoring: German is missing");
        }
        none(breaches);
    }

    @Test
    public void everyKeyIsThereInEveryLanguageWithTheSamePlaces() {
        for (Path file : Texts.files()) {
            for (Path other : Texts.files()) {
                if (Texts.roomOf(file).equals(Texts.roomOf(other)) && !file.equals(other)) {
                    Map<String, String> texts = Texts.in(other);
                    Texts.in(file).forEach((key, text) -> {
                        if (!texts.containsKey(key)) {
                            breaches.add(House.at(other) + ": no text " + key);
                        } else if (!places(text).equals(places(texts.get(key)))) {
                            breaches.add(Texts.at(other, key) + ": " + key + " has places " + places(texts.get(key)) + ", elsewhere " + places(text));
                        }
                    });
                }
            }
        }
        none(breaches);
    }

    @Test
    public void everyKeyBelongsToTheRoomOfItsFileAndIsThereOnce() {
        Map<String, String> seen = new HashMap<>();
        for (Path file : Texts.files()) {
            String prefix = "micromentoring." + Texts.roomOf(file) + ".";
            Set<String> here = new TreeSet<>();
            int number = 0;
            for (String line : House.read(file).split("\n", -1)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String key = line.split("[=: ]", 2)[0];
                if (!key.startsWith(prefix) && !key.startsWith(House.PLUGIN + ".") && !jobText(key)) {
                    breaches.add(House.at(file, number) + ": " + key + " must begin with " + prefix);
                }
                String elsewhere = seen.putIfAbsent(Texts.languageOf(file) + key, House.at(file, number));
                if (!here.add(key) || elsewhere != null) {
                    breaches.add(House.at(file, number) + ": " + key + " is there twice" + (elsewhere == null ? "" : ", also " + elsewhere));
                }
                if (line.endsWith("\\") || line.endsWith(" ")) {
                    breaches.add(House.at(file, number) + ": one text one line, without blanks at its end");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void filesArePureAscii() {
        for (Path file : Texts.files()) {
            int number = 0;
            for (String line : House.read(file).split("\n", -1)) {
                number++;
                if (line.chars().anyMatch(c -> c > 126 || c < 32 && c != '\t')) {
                    breaches.add(House.at(file, number) + ": write what is not ASCII as \\uXXXX");
                }
                if (Pattern.compile("\\\\u(?![0-9a-fA-F]{4})").matcher(line).find()) {
                    breaches.add(House.at(file, number) + ": broken \\u");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void apostrophesAreDoubledWhereThereAreArgumentsAndOnlyThere() {
        for (Path file : Texts.files()) {
            Texts.in(file).forEach((key, text) -> {
                boolean single = text.replace("''", "").contains("'");
                if (!places(text).isEmpty() && single) {
                    breaches.add(Texts.at(file, key) + ": double the apostrophe, the text has arguments");
                }
                if (places(text).isEmpty() && text.contains("''")) {
                    breaches.add(Texts.at(file, key) + ": one apostrophe is enough, the text has no arguments");
                }
                if (text.isBlank()) {
                    breaches.add(Texts.at(file, key) + ": empty");
                }
                if (text.contains("{") && places(text).isEmpty()) {
                    breaches.add(Texts.at(file, key) + ": a brace, but no place for an argument");
                }
            });
        }
        none(breaches);
    }

    @Test
    public void everyKeyThatIsUsedExists() {
        Map<String, String> english = Texts.of("");
        for (TextUse use : TextUse.all()) {
            if (use.prefix() && english.keySet().stream().noneMatch(key -> key.startsWith(use.key()))) {
                breaches.add(use.at() + ": no text begins with " + use.key());
            } else if (!use.prefix() && !english.containsKey(use.key())) {
                breaches.add(use.at() + ": no text " + use.key());
            } else if (use.arguments() >= 0 && !use.prefix() && places(english.get(use.key())).size() != use.arguments()) {
                breaches.add(use.at() + ": " + use.key() + " is given " + use.arguments() + " argument(s), but has places "
                    + places(english.get(use.key())));
            }
        }
        none(breaches);
    }

    @Test
    public void everyTextIsUsed() {
        List<TextUse> uses = TextUse.all();
        for (Path file : Texts.files()) {
            if (!Texts.languageOf(file).isEmpty()) {
                continue;
            }
            for (String key : Texts.in(file).keySet()) {
                boolean used = uses.stream().anyMatch(use -> use.prefix() ? key.startsWith(use.key()) : key.equals(use.key()));
                if (!used && !macroText(key) && !jobText(key)) {
                    breaches.add(Texts.at(file, key) + ": nothing uses " + key);
                }
            }
        }
        none(breaches);
    }

    /** The list of scheduled jobs looks these up by the key of the module. */
    private static boolean jobText(String key) {
        return new Descriptor().all("job-config").stream().anyMatch(job -> key.equals("scheduledjob.desc." + job.getAttribute("key")));
    }

    /** The macro browser looks these up by name. */
    private static boolean macroText(String key) {
        return new Descriptor().all("xhtml-macro").stream().anyMatch(macro -> {
            String prefix = House.PLUGIN + "." + macro.getAttribute("name") + ".";
            boolean parameter = Descriptor.all(macro, "parameter").stream()
                .anyMatch(it -> key.startsWith(prefix + "param." + it.getAttribute("name") + "."));
            return key.equals(prefix + "label") || key.equals(prefix + "desc") || parameter;
        });
    }

    static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
