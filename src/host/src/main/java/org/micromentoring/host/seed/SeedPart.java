package org.micromentoring.host.seed;

import java.util.ArrayList;
import java.util.List;
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
    public List<String> greeting() {
        List<String> lines = new ArrayList<>(List.of("", "Log in as (the password is the user name):"));
        DemoPeople.ROLES.forEach(role -> lines.add(String.format("  %-12s %s", role.name(), role.purpose())));
        return lines;
    }
}
