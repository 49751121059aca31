package org.micromentoring.skill;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked about: a skill or a role, written {@code skill:<id>} or {@code role:<id>}. */
public record Topic(Kind kind, long id) {
    public enum Kind { SKILL, ROLE }

    private static final Pattern FORM = Pattern.compile("(skill|role):([1-9][0-9]{0,17})");

    public Topic {
        if (id < 1) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }

    public static Topic skill(long id) {
        return new Topic(Kind.SKILL, id);
    }

    public static Topic role(long id) {
        return new Topic(Kind.ROLE, id);
    }

    /** Empty for anything that {@link #toString} does not write. */
    public static Optional<Topic> parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
            ? Optional.of(new Topic("skill".equals(form.group(1)) ? Kind.SKILL : Kind.ROLE, Long.parseLong(form.group(2))))
            : Optional.empty();
    }

    public boolean isSkill() {
        return kind == Kind.SKILL;
    }

    @Override
    public String toString() {
        return (isSkill() ? "skill:" : "role:") + id;
    }
}
