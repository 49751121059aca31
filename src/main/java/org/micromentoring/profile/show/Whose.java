package org.micromentoring.profile.show;

import java.util.Optional;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/**
 * Whose profile a macro shows.
 *
 * @param user     the macro's parameter: a log-in name, or a user key as some versions of the wiki store it; may be empty
 * @param spaceKey of the page; a personal space is called "~" and the owner's log-in name, or user key
 */
record Whose(People people, String user, String spaceKey) {
    private static final String PERSONAL = "~";

    /** Empty when the parameter names nobody, or when the owner of the personal space is gone. */
    Optional<Person> person(Viewer viewer) {
        String name = user.strip();
        if (!name.isEmpty()) {
            return known(name);
        }
        return spaceKey.startsWith(PERSONAL) ? known(spaceKey.substring(1)) : Optional.of(viewer.person());
    }

    private Optional<Person> known(String nameOrKey) {
        // Both are asked, so that time does not tell who is there.
        Optional<Person> byKey = people.find(nameOrKey);
        return people.named(nameOrKey).or(() -> byKey);
    }
}
