package org.micromentoring.house;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text files of all rooms, by language; the language of the file without a suffix is the empty string. */
final class Texts {
    private Texts() {
    }

    static List<Path> files() {
        return House.files(House.TEXTS, ".properties");
    }

    static String roomOf(Path file) {
        return file.getFileName().toString().replaceFirst("(_\\w+)?\\.properties$", "");
    }

    static String languageOf(Path file) {
        String name = file.getFileName().toString().replace(".properties", "");
        return name.contains("_") ? name.substring(name.indexOf('_') + 1) : "";
    }

    static String name(String language) {
        return language.isEmpty() ? "en" : language;
    }

    static Collection<String> languages() {
        Collection<String> languages = new TreeSet<>();
        files().forEach(file -> languages.add(languageOf(file)));
        return languages;
    }

    static Collection<String> rooms() {
        Collection<String> rooms = new TreeSet<>();
        files().forEach(file -> rooms.add(roomOf(file)));
        return rooms;
    }

    /** All texts of one language. */
    static Map<String, String> of(String language) {
        Map<String, String> texts = new TreeMap<>();
        files().stream().filter(file -> languageOf(file).equals(language)).forEach(file -> texts.putAll(in(file)));
        return texts;
    }

    /** As Confluence reads them: byte for byte. */
    static Map<String, String> in(Path file) {
        Properties properties = new Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            properties.load(reader);
        } catch (java.io.IOException e) {
            throw new AssertionError(House.at(file) + ": cannot be read", e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Line of a key in a file. */
    static String at(Path file, String key) {
        int line = 0;
        for (String text : House.read(file).split("\n", -1)) {
            line++;
            if (text.startsWith(key + "=") || text.startsWith(key + " ")) {
                return House.at(file, line);
            }
        }
        return House.at(file);
    }
}
