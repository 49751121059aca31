package org.micromentoring.host.boot;

import java.util.List;
import org.micromentoring.host.people.Groups;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.wiki.WikiSite;

/** A handful of people, so that somebody can log in; the password of each is the user name. */
final class FirstPeople implements Part {
    @Override
    public void start(Node node) {
        WikiSite site = node.services().get(WikiSite.class);
        if (site.people().count() == 0) {
            site.peopleChanges().add(List.of(
                    person("admin", "Ada Admin", true, List.of(Groups.SYSTEM_ADMINS, Groups.USERS)),
                    person("mia", "Mia Mentor", true, List.of(Groups.USERS)),
                    person("noel", "Noel N\u00e9e", true, List.of(Groups.USERS)),
                    person("guest", "Gus Guest", false, List.of())));
        }
    }

    @Override
    public List<String> greeting() {
        return List.of("Log in as admin, mia, noel or guest; the password is the user name.");
    }

    private static NewUser person(String name, String fullName, boolean licensed, List<String> groups) {
        return new NewUser("key-" + name, name, fullName, name + "@example.org", "en_GB", "Europe/Berlin", true, licensed, false, "", "", "", name, groups);
    }
}
