package org.micromentoring.directory.view;

import java.util.List;

/**
 * The filters; lists hold only what somebody offers.
 *
 * @param list       id of the list of skill names, unique on the page
 * @param skills     chosen ones
 * @param skillNames those most offered
 * @param more       whether one of the further filters is in use
 * @param kept       parameters that the form carries on unseen
 */
public record FormView(String action, String text, String list, List<Choice> skills, List<String> skillNames, List<Choice> levels,
    List<Choice> formats, List<Choice> channels, List<Choice> languages, List<Choice> departments, List<Choice> locations,
    List<Choice> orders, boolean free, boolean hours, boolean favourites, boolean more, List<Choice> kept) {
    /** Where no form is shown. */
    static final FormView NONE = new FormView("", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        false, false, false, false, List.of());

    public boolean hasSkills() {
        return !skills.isEmpty();
    }

    public boolean hasLanguages() {
        return languages.size() > 1;
    }

    public boolean hasDepartments() {
        return departments.size() > 1;
    }

    public boolean hasLocations() {
        return locations.size() > 1;
    }
}
