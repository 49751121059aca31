package org.micromentoring.skill;

import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.vocabulary.Imports;

/** The vocabulary: to read for everybody who takes part, to look after for the program team. */
public final class VocabularyPage extends PageDoor {
    private static final long serialVersionUID = 1L;

    private final transient Skills skills;
    private final transient Suggestions suggestions;
    private final transient Imports imports;

    @Inject
    public VocabularyPage(Shell shell, Skills skills, Suggestions suggestions, Imports imports) {
        super(shell);
        this.skills = skills;
        this.suggestions = suggestions;
        this.imports = imports;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        VocabularyList list = VocabularyList.of(skills.vocabularyFor(viewer), parameter(request, "show").equals("roles"),
            parameter(request, "q"), parameter(request, "page"), viewer);
        VocabularyView view = VocabularyView.of(request.getContextPath(), viewer, list, suggestions.open(viewer), imports.anyFromEsco());
        return Page.of("micromentoring.skill.page.title", "skill/vocabulary", view, "web-skill");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
