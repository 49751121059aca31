package org.micromentoring.kernel;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The person asking, in one request: answers every "may ...?". A right is looked up when first asked and then kept,
 * so one viewer belongs to one request and one thread.
 */
public final class Viewer {
    /** What somebody may do here. */
    public enum Right {
        /** Is signed in, licensed and in a group that takes part. */
        TAKE_PART,
        /** May see who other people are: the site's people directory permission. */
        SEE_PEOPLE,
        /** Belongs to the program team, or administers the wiki. */
        RUN_PROGRAM,
        /** Administers the wiki. */
        ADMINISTER
    }

    private final Optional<Person> person;
    private final Locale locale;
    private final ZoneId zone;
    private final Predicate<Right> rights;
    private final Map<Right, Boolean> known = new EnumMap<>(Right.class);

    public Viewer(Optional<Person> person, Locale locale, ZoneId zone, Predicate<Right> rights) {
        this.person = Objects.requireNonNull(person);
        this.locale = Objects.requireNonNull(locale);
        this.zone = Objects.requireNonNull(zone);
        this.rights = Objects.requireNonNull(rights);
    }

    /** A signed-in viewer with exactly these rights, for jobs and tests. */
    public static Viewer of(Person person, Locale locale, ZoneId zone, Right... rights) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        held.addAll(Arrays.asList(rights));
        return new Viewer(Optional.of(person), locale, zone, held::contains);
    }

    public boolean signedIn() {
        return person.isPresent();
    }

    /** @throws Problem not found, for an anonymous viewer */
    public Person person() {
        return person.orElseThrow(Problem::notFound);
    }

    /** The user key. @throws Problem not found, for an anonymous viewer */
    public String key() {
        return person().key();
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean is(String personKey) {
        return person.filter(it -> it.key().equals(personKey)).isPresent();
    }

    public boolean may(Right right) {
        return person.isPresent() && known.computeIfAbsent(right, rights::test);
    }

    /** May see mentors: takes part and may see people at all. */
    public boolean maySeeMentors() {
        return may(Right.TAKE_PART) && may(Right.SEE_PEOPLE);
    }

    /** @throws Problem not found, so that nothing tells a hidden thing from a missing one */
    public Viewer must(Right right) {
        if (!may(right)) {
            throw Problem.notFound();
        }
        return this;
    }

    /** @throws Problem not allowed, for somebody who does not take part */
    public Viewer mustTakePart() {
        if (!may(Right.TAKE_PART)) {
            throw Problem.notAllowed("micromentoring.kernel.not-taking-part");
        }
        return this;
    }

    /** @throws Problem not allowed, for somebody who does not take part or may not see people */
    public Viewer mustSeeMentors() {
        mustTakePart();
        if (!may(Right.SEE_PEOPLE)) {
            throw Problem.notAllowed("micromentoring.kernel.people-hidden");
        }
        return this;
    }
}
