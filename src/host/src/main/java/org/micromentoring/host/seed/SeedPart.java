package org.micromentoring.host.seed;

import java.util.ArrayList;
import java.util.List;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.Options;
import org.micromentoring.host.boot.Part;
import org.micromentoring.host.wiki.WikiSite;

/**
 * Fills the host before the plugin comes; once the plugin answers, lets people publish profiles and says whom to log in as.
 * Tests that want a pool without mentors set {@code -Dhost.profiles=off}.
 */
public final class SeedPart implements Part {
    private static final String PROFILES = "seed.profiles";
    private boolean filled;

    @Override
    public void start(Node node) {
        if (node.options().node() == 1) {
            filled = Seed.fill(node.services().get(WikiSite.class), node.options().people());
        }
    }

    @Override
    public void ready(Node node) {
        if (node.options().node() != 1) {
            return;
        }
        if (filled && !"off".equals(System.getProperty("host.profiles")) && node.services().get(WikiSite.class).settings().writeFirst(PROFILES, "on")) {
            String site = "http://localhost:" + node.options().port() + Options.CONTEXT_PATH;
            new PublishProfiles(new PluginRest(site), System.out).run(Organisation.people(node.options().people()));
        }
    }

    @Override
    public List<String> greeting() {
        List<String> lines = new ArrayList<>(List.of("", "Log in as (the password is the user name):"));
        DemoPeople.ROLES.forEach(role -> lines.add(String.format("  %-12s %s", role.name(), role.purpose())));
        return lines;
    }
}
