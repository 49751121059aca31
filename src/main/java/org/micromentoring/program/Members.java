package org.micromentoring.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;

/** Who of others takes part: has an account that may use the wiki, and is in a group that takes part. Of the viewer, the viewer says it. */
public final class Members {
    /** People asked for at once. */
    private static final int CHUNK = 500;

    private final People people;
    private final Programs programs;

    public Members(People people, Programs programs) {
        this.people = people;
        this.programs = programs;
    }

    /**
     * Those of a few who take part, by user key, as the wiki says now. For somebody who is gone the wiki is asked about
     * the one who wants to know, so that time does not tell whether there is such a person.
     */
    public Map<String, Person> among(Collection<String> keys, String askingKey) {
        List<String> asked = new ArrayList<>(keys);
        asked.add(askingKey);
        Map<String, Person> known = people.all(asked);
        Map<String, Person> members = new HashMap<>();
        for (String key : keys) {
            Optional<Person> found = Optional.ofNullable(known.get(key));
            found.or(() -> Optional.ofNullable(known.get(askingKey))).filter(this::takesPart).flatMap(it -> found).ifPresent(it -> members.put(key, it));
        }
        return members;
    }

    /** Those of many, for jobs: groups are looked up as a whole. */
    public Set<String> among(Collection<String> keys) {
        Program program = programs.current();
        Set<String> admitted = new HashSet<>();
        program.eligibleGroups().forEach(group -> admitted.addAll(people.membersOf(group)));
        List<String> all = List.copyOf(new HashSet<>(keys));
        Set<String> members = new HashSet<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            people.all(all.subList(from, Math.min(all.size(), from + CHUNK))).values().stream()
                .filter(it -> program.everybody() || admitted.contains(it.userName())).filter(people::mayUseWiki)
                .forEach(it -> members.add(it.key()));
        }
        return members;
    }

    /** Both are asked, so that it takes the same time for whoever is refused. */
    private boolean takesPart(Person person) {
        boolean admitted = programs.admits(() -> people.groupsOf(person));
        return people.mayUseWiki(person) && admitted;
    }
}
