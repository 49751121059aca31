package org.micromentoring.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.directory.question.Asked;
import org.micromentoring.directory.question.QueryReader;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Found;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.directory.search.Search;
import org.micromentoring.directory.search.Seeker;
import org.micromentoring.directory.search.Snapshot;
import org.micromentoring.directory.search.Week;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.skill.Topic;

/**
 * Use cases of finding. Costs of a search, whatever the number of mentors: one statement for changes, one for the
 * viewer's marks, one for what the viewer wants to learn unless that is known, and one look-up of the people shown.
 */
public final class Directory {
    private final DirectoryIndex index;
    private final DirectoryStore store;
    private final MarkStore marks;
    private final GroupMembers groups;
    private final People people;
    private final Pairs pairs;
    private final Transactions transactions;
    private final Clock clock;

    public Directory(DirectoryIndex index, DirectoryStore store, MarkStore marks, GroupMembers groups, People people,
        Pairs pairs, Transactions transactions, Clock clock) {
        this.index = index;
        this.store = store;
        this.marks = marks;
        this.groups = groups;
        this.people = people;
        this.pairs = pairs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a search gave, with all that is needed to show it. */
    public record Answer(Asked asked, Found found, Snapshot snapshot, MarkStore.Marked marked) {
    }

    /** All that could be found, for the values of filters. */
    Snapshot snapshot(Viewer viewer) {
        viewer.mustSeeMentors();
        return seen(viewer);
    }

    /** Answers a question as an address, a call or a macro puts it. @param limit where the parameters say nothing */
    public Answer ask(Viewer viewer, Map<String, List<String>> parameters, int limit) {
        viewer.mustSeeMentors();
        Snapshot snapshot = seen(viewer);
        return answer(viewer, snapshot, new QueryReader(snapshot, it -> groups.of(it).isPresent(), parameters).read(limit));
    }

    public Found find(Viewer viewer, DirectoryQuery query) {
        viewer.mustSeeMentors();
        return answer(viewer, seen(viewer), new Asked(query, false, List.of())).found();
    }

    /**
     * Who else could help with a topic: free now, the best match first. Not to be asked inside a transaction that has
     * changed a mentor.
     *
     * @param without user keys of mentors not to be named
     */
    public List<Found.Hit> alternatives(Viewer viewer, Topic topic, Collection<String> without, int limit) {
        viewer.mustSeeMentors();
        Snapshot snapshot = seen(viewer);
        MarkStore.Marked marked = marked(viewer);
        Set<String> nobody = new HashSet<>(without);
        nobody.add(viewer.key());
        Found found = new Search(snapshot, seeker(viewer, snapshot, marked), clock.instant())
            .run(DirectoryQuery.about(topic, true, limit), Set.of(), nobody);
        return present(found).hits();
    }

    /** Without those who are never brought together with the viewer: not found, not counted, in no list of values. */
    private Snapshot seen(Viewer viewer) {
        return index.now().without(pairs.from(viewer.key()));
    }

    private Answer answer(Viewer viewer, Snapshot snapshot, Asked asked) {
        MarkStore.Marked marked = marked(viewer);
        Set<String> members = asked.query().group().flatMap(groups::of).orElse(Set.of());
        Search search = new Search(snapshot, seeker(viewer, snapshot, marked), clock.instant());
        return new Answer(asked, present(search.run(asked.query(), members, Set.of())), snapshot, marked);
    }

    private MarkStore.Marked marked(Viewer viewer) {
        return transactions.run(() -> marks.of(viewer.key()));
    }

    private Seeker seeker(Viewer viewer, Snapshot snapshot, MarkStore.Marked marked) {
        Instant now = clock.instant();
        Optional<Mentor> own = snapshot.mentor(viewer.key());
        List<Long> wanted = own.map(Mentor::wanted).orElseGet(() -> transactions.run(() -> store.wanted(viewer.key())));
        Week week = own.map(Mentor::week).filter(it -> !it.equals(Week.NONE)).orElseGet(() -> Week.of(WorkingTime.usual(viewer.zone()), now));
        return new Seeker(viewer.key(), wanted, week, marked.favourites(), marked.hidden(), now.atZone(viewer.zone()).toLocalDate().toEpochDay());
    }

    /** Names as they are now; who has left since the last look is left out at once. */
    private Found present(Found found) {
        if (found.hits().isEmpty()) {
            return found;
        }
        Map<String, Person> known = people.all(found.hits().stream().map(it -> it.mentor().key()).toList());
        List<Found.Hit> hits = found.hits().stream().filter(it -> known.containsKey(it.mentor().key()))
            .map(it -> it.named(known.get(it.mentor().key()))).collect(Collectors.toList());
        return new Found(hits, found.total() - (found.hits().size() - hits.size()), found.wider());
    }
}
