package org.micromentoring.host.seed;

import java.util.List;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.people.Settings;
import org.micromentoring.host.wiki.WikiSite;

/** Fills an empty database with the organisation and its wiki; does nothing on one that was filled before. */
public final class Seed {
    private static final String DONE = "seed.people";

    private Seed() {
    }

    /** Says true when this node did it. */
    public static boolean fill(WikiSite site, int people) {
        Settings settings = site.settings();
        if (!settings.writeFirst(DONE, Integer.toString(people))) {
            return false;
        }
        List<NewUser> everybody = Organisation.people(people);
        site.peopleChanges().add(everybody);
        new SeedPages(site.wikiChanges()).write();
        return true;
    }
}
