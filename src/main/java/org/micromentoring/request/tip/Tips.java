package org.micromentoring.request.tip;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.Shown;
import org.micromentoring.program.Members;
import org.micromentoring.program.pair.Apart;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.need.Ask;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;

/** Use cases of suggesting a mentor to a colleague. Whoever suggests learns only that it was sent: also where it is not shown. */
public final class Tips {
    /** How many somebody may send within a day: enough to help, too few to flood. */
    public static final int A_DAY = 10;
    /** Then it is forgotten, looked at or not. */
    private static final Duration KEPT = Duration.ofDays(60);

    private final TipStore store;
    private final Shown shown;
    private final Members members;
    private final People people;
    private final Pairs pairs;
    private final Skills skills;
    private final Transactions transactions;
    private final Clock clock;

    public Tips(TipStore store, Shown shown, Members members, People people, Pairs pairs, Skills skills, Transactions transactions, Clock clock) {
        this.store = store;
        this.shown = shown;
        this.members = members;
        this.people = people;
        this.pairs = pairs;
        this.skills = skills;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends a draft. The same again looks no different from the first time.
     *
     * @param mentorId profile id
     * @param userName log-in name of the colleague
     * @param words    one line; may be empty
     */
    public void send(Viewer viewer, long mentorId, String userName, Topic topic, String words) {
        viewer.mustSeeMentors();
        Typed.text("words", words, Ask.GOAL);
        Topic about = skills.vocabulary().resolve(topic).orElseThrow(() -> Problem.invalid("topic", "micromentoring.request.topic-unknown"));
        Person colleague = (userName.isBlank() ? Optional.<Person>empty() : people.named(userName.strip()))
            .orElseThrow(() -> Problem.invalid("userName", "micromentoring.request.tip.nobody"));
        transactions.run(() -> {
            Profile mentor = mentor(viewer, mentorId);
            if (viewer.is(colleague.key()) || colleague.key().equals(mentor.personKey())) {
                throw Problem.invalid("userName", "micromentoring.request.tip.self");
            }
            // A count: two at the same moment may pass it by one, which harms nobody.
            if (store.sentBy(viewer.key(), clock.instant().minus(Duration.ofDays(1))) >= A_DAY) {
                throw Problem.conflict("micromentoring.request.tip.enough", A_DAY);
            }
            Tip tip = new Tip(0, viewer.key(), colleague.key(), mentor.personKey(), mentor.id(), about, words, clock.instant());
            if (!store.sent(tip)) {
                store.add(tip);
            }
            return true;
        });
    }

    /** The mentor as everybody who takes part may see it. */
    public Profile mentor(Viewer viewer, long mentorId) {
        viewer.mustSeeMentors();
        return transactions.run(() -> shown.byId(viewer.key(), mentorId)).orElseThrow(Problem::notFound);
    }

    /**
     * Drafts for the viewer, the newest first; none from or about somebody whom the viewer never meets, nor about
     * somebody who takes part no more; which the suggester does not learn.
     */
    public List<Tip> mine(Viewer viewer) {
        Apart apart = pairs.from(viewer.key());
        List<Tip> all = transactions.run(() -> store.forColleague(viewer.key())).stream()
            .filter(it -> !apart.has(it.suggesterKey()) && !apart.has(it.mentorKey())).toList();
        Set<String> mentors = all.stream().map(Tip::mentorKey).collect(Collectors.toSet());
        Set<String> there = mentors.isEmpty() ? Set.of() : members.among(mentors, viewer.key()).keySet();
        return all.stream().filter(it -> there.contains(it.mentorKey())).toList();
    }

    /** Sent or not wanted: nobody learns which. Safe to repeat. */
    public void drop(Viewer viewer, long id) {
        String key = viewer.key();
        transactions.run(() -> store.drop(id, key));
    }

    /** Forgets what is old; for the job. */
    public int forgetOld() {
        return transactions.run(() -> store.prune(clock.instant().minus(KEPT)));
    }
}
