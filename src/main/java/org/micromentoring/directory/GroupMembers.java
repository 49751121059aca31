package org.micromentoring.directory;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Turn;

/** Who is in a group, asked of the wiki at most once in five minutes a node: a macro on a busy page names the same group each time. */
public final class GroupMembers {
    private static final long FRESH = Duration.ofMinutes(5).toMillis();
    private static final int MOST = 50;

    /** @param names empty when there is no such group */
    private record Known(Optional<Set<String>> names, long at) {
    }

    private final People people;
    private final Clock clock;
    private final Turn turn = new Turn();
    private final Map<String, Known> known = new LinkedHashMap<>();

    public GroupMembers(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Log-in names; empty when there is no such group. */
    public Optional<Set<String>> of(String group) {
        if (!turn.take(Turn.PATIENCE)) {
            return asked(group);
        }
        try {
            return remembered(group);
        } finally {
            turn.end();
        }
    }

    private Optional<Set<String>> remembered(String group) {
        Known remembered = known.get(group);
        if (remembered != null && Math.abs(clock.millis() - remembered.at()) < FRESH) {
            return remembered.names();
        }
        Optional<Set<String>> names = asked(group);
        known.remove(group);
        known.put(group, new Known(names, clock.millis()));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return names;
    }

    private Optional<Set<String>> asked(String group) {
        return people.groupExists(group) ? Optional.of(people.membersOf(group)) : Optional.empty();
    }
}
