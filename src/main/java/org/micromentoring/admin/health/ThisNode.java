package org.micromentoring.admin.health;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.micromentoring.directory.DirectoryIndex;

/** What this node says of itself. */
public final class ThisNode {
    private static final int LONGEST = 60;

    private final String version;
    private final DirectoryIndex index;
    private final Clock clock;
    private final String name = name();

    public ThisNode(String version, DirectoryIndex index, Clock clock) {
        this.version = version;
        this.index = index;
        this.clock = clock;
    }

    public NodeReport report() {
        DirectoryIndex.Age age = index.age();
        return new NodeReport(name, clock.instant(), version, age.readAt(), age.mentors());
    }

    /** The machine's name where it tells one, and what tells two nodes on one machine apart. */
    private static String name() {
        String machine = Optional.ofNullable(System.getenv("HOSTNAME")).filter(it -> !it.isBlank()).orElse("node");
        return machine.substring(0, Math.min(machine.length(), LONGEST)) + "-" + UUID.randomUUID().toString().substring(0, 4);
    }
}
