package org.micromentoring.profile.show;

import java.util.List;

/**
 * The form of one's own profile, filled.
 *
 * @param consent version of the text that is agreed to by publishing
 */
public record FormView(int revision, String consent, String headline, String jobTitle, String department, String location,
    String languages, String zone, String from, String to, int capacity, int talksPerWeek, List<SkillRow> offered, List<SkillRow> wanted,
    List<RoleRow> roles, List<Choice> formats, List<Choice> channels, List<Choice> days, List<Choice> onlyMe, List<Choice> levels) {

    /** A box to tick, or an option. */
    public record Choice(String value, String label, boolean chosen) {
    }

    /** A skill of the list, with its level and note folded away. */
    public record SkillRow(long id, String name, String note, List<Choice> levels) {
    }

    /** A role of the list. */
    public record RoleRow(long id, String name) {
    }
}
