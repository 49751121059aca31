package org.micromentoring.skill;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.micromentoring.kernel.Viewer;

/**
 * View of {@code skill/vocabulary.html.vm}.
 *
 * @param team        may change it
 * @param admin       may import
 * @param roles       shows roles, else skills
 * @param from        number of the first line, of all
 * @param suggestions what waits: for the team from everybody, for others their own
 * @param esco        something came from the ESCO classification
 */
public record VocabularyView(String context, boolean team, boolean admin, boolean roles, String query, List<Line> lines, int from, int to,
    int total, String before, String after, List<Missing> suggestions, boolean esco) {

    private static final String ADDRESS = "/plugins/servlet/mentoring/vocabulary";

    /**
     * A skill or role.
     *
     * @param others its other names, each with its language
     * @param parent the wider skill, where the line does not stand below it
     * @param level  how deep it stands in the tree, from 1
     */
    public record Line(long id, String name, String others, String parent, String synonyms, int level, boolean retired) {
        public boolean hasParent() {
            return !parent.isEmpty();
        }

        public boolean narrower() {
            return level > 1;
        }

        public boolean hasOthers() {
            return !others.isEmpty();
        }
    }

    /** A skill that somebody misses. */
    public record Missing(long id, String name) {
    }

    static VocabularyView of(String context, Viewer viewer, VocabularyList list, List<Suggestion> suggestions, boolean esco) {
        int from = (list.page() - 1) * VocabularyList.SIZE;
        boolean more = from + list.lines().size() < list.total();
        return new VocabularyView(context, viewer.may(Viewer.Right.RUN_PROGRAM), viewer.may(Viewer.Right.ADMINISTER), list.roles(), list.query(),
            list.lines(), list.lines().isEmpty() ? 0 : from + 1, from + list.lines().size(), list.total(),
            list.page() > 1 ? address(context, list, list.page() - 1) : "", more ? address(context, list, list.page() + 1) : "",
            suggestions.stream().map(it -> new Missing(it.id(), it.name())).toList(), esco);
    }

    public boolean skills() {
        return !roles;
    }

    public boolean empty() {
        return lines.isEmpty();
    }

    public boolean hasBefore() {
        return !before.isEmpty();
    }

    public boolean hasAfter() {
        return !after.isEmpty();
    }

    public boolean teamSuggestions() {
        return team && !suggestions.isEmpty();
    }

    public boolean ownSuggestions() {
        return !team && !suggestions.isEmpty();
    }

    private static String address(String context, VocabularyList list, int page) {
        return context + ADDRESS + "?show=" + (list.roles() ? "roles" : "skills") + "&q=" + URLEncoder.encode(list.query(), StandardCharsets.UTF_8)
            + "&page=" + page;
    }
}
