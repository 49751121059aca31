package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.micromentoring.kernel.Viewer;

/**
 * One page of the vocabulary, as a list: the whole of it as a tree, or what was looked for, best first.
 *
 * @param roles whether it is about roles
 * @param query what was looked for
 * @param page  number of the page, from 1
 * @param total entries on all pages
 */
record VocabularyList(boolean roles, String query, int page, int total, List<VocabularyView.Line> lines) {
    static final int SIZE = 100;
    /** Level of a line that stands outside the tree and so says where it belongs. */
    private static final int FLAT = 0;

    static VocabularyList of(Vocabulary vocabulary, boolean roles, String query, String page, Viewer viewer) {
        int number = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        List<VocabularyView.Line> all = roles
            ? vocabulary.suggestRoles(query, Integer.MAX_VALUE).stream().map(VocabularyList::line).toList()
            : skills(vocabulary, query, viewer);
        List<VocabularyView.Line> some = all.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
        return new VocabularyList(roles, query, number, all.size(), some);
    }

    private static List<VocabularyView.Line> skills(Vocabulary vocabulary, String query, Viewer viewer) {
        Locale locale = viewer.locale();
        List<VocabularyView.Line> lines = new ArrayList<>();
        if (!Words.normal(query).isEmpty()) {
            vocabulary.suggest(query, locale, Integer.MAX_VALUE).forEach(it -> lines.add(line(it, FLAT, vocabulary, locale)));
            return lines;
        }
        sorted(vocabulary.roots(), locale).forEach(root -> add(root, 1, vocabulary, locale, lines));
        if (viewer.may(Viewer.Right.RUN_PROGRAM)) {
            sorted(vocabulary.skills().stream().filter(it -> !it.active()).toList(), locale)
                .forEach(retired -> lines.add(line(retired, FLAT, vocabulary, locale)));
        }
        return lines;
    }

    private static void add(Skill skill, int level, Vocabulary vocabulary, Locale locale, List<VocabularyView.Line> lines) {
        lines.add(line(skill, level, vocabulary, locale));
        sorted(vocabulary.children(skill.id()), locale).forEach(child -> add(child, level + 1, vocabulary, locale, lines));
    }

    private static List<Skill> sorted(List<Skill> skills, Locale locale) {
        return skills.stream().sorted(Comparator.comparing((Skill it) -> Words.normal(it.name(locale))).thenComparing(Skill::id)).toList();
    }

    private static VocabularyView.Line line(Skill skill, int level, Vocabulary vocabulary, Locale locale) {
        String shown = skill.name(locale);
        String others = skill.names().entrySet().stream().filter(it -> !it.getValue().equals(shown)).sorted(java.util.Map.Entry.comparingByKey())
            .map(it -> it.getKey() + ": " + it.getValue()).collect(Collectors.joining(", "));
        String parent = level == FLAT ? skill.parent().flatMap(vocabulary::skill).map(it -> it.name(locale)).orElse("") : "";
        return new VocabularyView.Line(skill.id(), shown, others, parent, String.join(", ", skill.synonyms()), Math.max(1, Math.min(level, Vocabulary.DEPTH)), !skill.active());
    }

    private static VocabularyView.Line line(Role role) {
        return new VocabularyView.Line(role.id(), role.name(), "", "", String.join(", ", role.synonyms()), 1, false);
    }
}
