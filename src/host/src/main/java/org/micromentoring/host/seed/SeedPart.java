package org.micromentoring.host.seed;

import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Part;
import org.micromentoring.host.wiki.WikiSite;

/** Fills the host before the plugin comes; once the plugin answers, lets people publish profiles and says whom to log in as. */
public final class SeedPart implements Part {
    private boolean filled;

    @Override
    public void start(Node node) {
        if (node.options().node() == 1) {
            filled = Seed.fill(node.services().get(WikiSite.class), node.options().people());
        }
    }

    @Override
    public void ready(Node node) {
        if (node.options().node() == 1) {
            System.out.println(welcome());
        }
    }

    private static String welcome() {
        StringBuilder out = new StringBuilder(String.format("%n  Log in as (the password is the user name):%n"));
        DemoPeople.ROLES.forEach(role -> out.append(String.format("    %-12s %s%n", role.name(), role.purpose())));
        return out.toString();
    }
}
