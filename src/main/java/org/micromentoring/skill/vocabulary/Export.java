package org.micromentoring.skill.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Vocabulary;

/** The whole vocabulary as our own CSV; read into an empty one it comes back equal. */
public final class Export {
    private final Ledger ledger;
    private final Transactions transactions;

    public Export(Ledger ledger, Transactions transactions) {
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /** What to write, for the program team. */
    public Known read(Viewer viewer) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return transactions.run(ledger::known);
    }

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    public static void write(Known known, Writer out) {
        Vocabulary vocabulary = known.vocabulary();
        List<String> languages = List.copyOf(languages(vocabulary));
        Map<String, List<String>> sources = sources(known);
        try {
            out.write('\ufeff');
            CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(List.of("type"));
            languages.forEach(language -> header.add("name_" + language));
            header.addAll(List.of("parent", "synonyms", "source", "state"));
            rows.printRecord(header);
            for (Skill skill : vocabulary.skills().stream().sorted(Comparator.comparing(Skill::id)).toList()) {
                rows.printRecord(row(skill, languages, vocabulary, sources.getOrDefault("skill:" + skill.id(), List.of())));
            }
            for (Role role : vocabulary.roles()) {
                rows.printRecord(row(role, languages, sources.getOrDefault("role:" + role.id(), List.of())));
            }
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Skill skill, List<String> languages, Vocabulary vocabulary, List<String> sources) {
        List<String> cells = new ArrayList<>(List.of("skill"));
        languages.forEach(language -> cells.add(Formula.guarded(skill.names().getOrDefault(language, ""))));
        cells.add(Formula.guarded(skill.parent().flatMap(vocabulary::skill).map(it -> it.name(Locale.ENGLISH)).orElse("")));
        cells.add(Formula.guarded(String.join("\n", skill.synonyms())));
        cells.add(Formula.guarded(String.join("\n", sources)));
        cells.add(skill.state().name().toLowerCase(Locale.ROOT));
        return cells;
    }

    private static List<String> row(Role role, List<String> languages, List<String> sources) {
        List<String> cells = new ArrayList<>(List.of("role"));
        languages.forEach(language -> cells.add(language.equals("en") ? Formula.guarded(role.name()) : ""));
        cells.addAll(List.of("", Formula.guarded(String.join("\n", role.synonyms())), Formula.guarded(String.join("\n", sources)), ""));
        return cells;
    }

    /** English first. */
    private static TreeSet<String> languages(Vocabulary vocabulary) {
        TreeSet<String> languages = new TreeSet<>(Comparator.comparing((String it) -> !it.equals("en")).thenComparing(it -> it));
        languages.add("en");
        vocabulary.skills().forEach(skill -> languages.addAll(skill.names().keySet()));
        return languages;
    }

    private static Map<String, List<String>> sources(Known known) {
        Map<String, List<String>> sources = new HashMap<>();
        known.sources().keySet().stream().sorted()
            .forEach(source -> sources.computeIfAbsent(known.sources().get(source).toString(), topic -> new ArrayList<>()).add(source));
        return sources;
    }
}
