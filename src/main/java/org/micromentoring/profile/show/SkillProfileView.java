package org.micromentoring.profile.show;

import java.util.List;

/**
 * Views of {@code profile/skill-profile.html.vm} and of the macro's card: somebody's profile in words.
 *
 * @param id        of the profile
 * @param address   of the profile's page
 * @param place     job title, department and location, as far as shown
 * @param free      whether there is room now
 * @param hours     shared working time; empty when hidden
 * @param own       the reader looks at their own
 * @param secret    own, and nobody else can find it
 * @param buttons   whether to offer what can be done: not in exports and previews
 * @param ask       address of the form that asks this mentor
 */
public record SkillProfileView(long id, String name, String address, String headline, String place, String availability, boolean free,
    List<TopicView> skills, List<TopicView> roles, String formats, String channels, String languages, String hours,
    boolean own, boolean secret, boolean buttons, String ask, String edit) {

    /**
     * A skill or role with a way to ask about it.
     *
     * @param level what the mentor can do for others; empty for a role
     */
    public record TopicView(String name, String level, String note, String ask) {
        public boolean hasLevel() {
            return !level.isEmpty();
        }

        public boolean hasNote() {
            return !note.isBlank();
        }
    }

    public boolean hasHeadline() {
        return !headline.isBlank();
    }

    public boolean hasPlace() {
        return !place.isEmpty();
    }

    public boolean hasSkills() {
        return !skills.isEmpty();
    }

    public boolean hasRoles() {
        return !roles.isEmpty();
    }

    public boolean empty() {
        return skills.isEmpty() && roles.isEmpty();
    }

    public boolean hasFormats() {
        return !formats.isEmpty();
    }

    public boolean hasChannels() {
        return !channels.isEmpty();
    }

    public boolean hasLanguages() {
        return !languages.isEmpty();
    }

    public boolean hasHours() {
        return !hours.isEmpty();
    }

    /** Somebody else's, and there are buttons. */
    public boolean askable() {
        return buttons && !own;
    }

    /** Address of the form that suggests this mentor to a colleague. */
    public String suggest() {
        return ask.replace("/ask?mentor=", "/suggest?mentor=");
    }

    /** One's own, and there are buttons. */
    public boolean editable() {
        return buttons && own;
    }
}
