package org.micromentoring.profile.show;

import java.util.Optional;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/**
 * Whose profile a macro shows.
 *
 * @param user     the macro's parameter: a log-in name, or a user key as some versions of the wiki store it; may be empty
 * @param spaceKey of the page; a personal space is called "~" and the owner's log-in name
 */
record Whose(People people, String user, String spaceKey) {
    private static final String PERSONAL = "~";

    /** Empty only when the parameter names nobody. */
    Optional<Person> person(Viewer viewer) {
        String name = user.strip();
        if (!name.isEmpty()) {
            return people.named(name).or(() -> people.find(name));
        }
        Optional<Person> owner = spaceKey.startsWith(PERSONAL) ? people.named(spaceKey.substring(1)) : Optional.empty();
        return Optional.of(owner.orElseGet(viewer::person));
    }
}
