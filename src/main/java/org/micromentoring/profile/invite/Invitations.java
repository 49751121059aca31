package org.micromentoring.profile.invite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.Profiles;
import org.micromentoring.program.pair.Apart;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Vocabulary;

/**
 * Use cases of naming a colleague. Whoever invites learns only that it was sent, whatever became of it: also where the two
 * are never brought together, and the colleague is not shown it.
 */
public final class Invitations {
    /** How many somebody may send within a day: enough to help, too few to flood. */
    public static final int A_DAY = 10;
    /** Then it is forgotten, answered or not. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final int LONGEST_NAME = 255;

    private final InvitationStore store;
    private final Profiles profiles;
    private final People people;
    private final Pairs pairs;
    private final Skills skills;
    private final Transactions transactions;
    private final Clock clock;

    public Invitations(InvitationStore store, Profiles profiles, People people, Pairs pairs, Skills skills, Transactions transactions, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.people = people;
        this.pairs = pairs;
        this.skills = skills;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Invites a colleague to offer a skill. Sending the same again, or to somebody who offers it already, looks no
     * different from the first time.
     *
     * @param userName log-in name of the colleague
     */
    public void invite(Viewer viewer, long skillId, String userName) {
        viewer.mustSeeMentors();
        Skill skill = skills.vocabulary().skill(skillId).filter(Skill::active)
            .orElseThrow(() -> Problem.invalid("skill", "micromentoring.profile.fault.skill"));
        Person invited = colleague(userName.strip()).orElseThrow(() -> Problem.invalid("userName", "micromentoring.profile.invite.nobody"));
        if (viewer.is(invited.key())) {
            throw Problem.invalid("userName", "micromentoring.profile.invite.self");
        }
        Instant now = clock.instant();
        Invitation invitation = Invitation.open(viewer.key(), invited.key(), skill.id(), now);
        transactions.run(() -> {
            // A count: two at the same moment may pass it by one, which harms nobody.
            if (store.sentBy(viewer.key(), now.minus(Duration.ofDays(1))) >= A_DAY) {
                throw Problem.conflict("micromentoring.profile.invite.enough", A_DAY);
            }
            if (!store.sent(invitation)) {
                store.add(invitation);
            }
            return true;
        });
    }

    /** What colleagues think the viewer can help with and the viewer does not offer yet; one entry a skill, newest first. */
    public List<OpenInvitation> openFor(Viewer viewer) {
        if (!viewer.may(Viewer.Right.TAKE_PART)) {
            return List.of();
        }
        Apart apart = pairs.from(viewer.key());
        List<Invitation> open = transactions.run(() -> store.openOf(viewer.key(), clock.instant().minus(KEPT))).stream()
            .filter(it -> !apart.has(it.inviter())).toList();
        return open.isEmpty() ? List.of() : named(viewer, open);
    }

    /** Takes the skill into the viewer's own profile, or draft; published only where the profile is. */
    public void take(Viewer viewer, long id) {
        Invitation invitation = own(viewer, id);
        transactions.run(() -> {
            profiles.offer(viewer, invitation.skillId());
            store.answer(viewer.key(), invitation.skillId(), Invitation.State.TAKEN);
            return true;
        });
    }

    /** No, thanks: seen by nobody. */
    public void dismiss(Viewer viewer, long id) {
        Invitation invitation = own(viewer, id);
        transactions.run(() -> {
            store.answer(viewer.key(), invitation.skillId(), Invitation.State.DISMISSED);
            return true;
        });
    }

    /** Forgets what is old; for the job. @return rows gone */
    public int forgetOld() {
        return transactions.run(() -> store.prune(clock.instant().minus(KEPT)));
    }

    private Optional<Person> colleague(String userName) {
        boolean possible = !userName.isEmpty() && userName.length() <= LONGEST_NAME && userName.indexOf('\0') < 0;
        return possible ? people.named(userName) : Optional.empty();
    }

    private Invitation own(Viewer viewer, long id) {
        String key = viewer.mustTakePart().key();
        return transactions.run(() -> store.find(id)).filter(it -> it.invited().equals(key) && pairs.allowed(key, it.inviter())).orElseThrow(Problem::notFound);
    }

    private List<OpenInvitation> named(Viewer viewer, List<Invitation> open) {
        Vocabulary vocabulary = skills.vocabulary();
        Set<Long> offered = profiles.mine(viewer).offered().stream().map(ProfileSkill::skillId).collect(Collectors.toSet());
        Map<String, Person> inviters = people.all(open.stream().map(Invitation::inviter).distinct().toList());
        Map<Long, OpenInvitation> bySkill = new LinkedHashMap<>();
        for (Invitation it : open) {
            Person from = inviters.get(it.inviter());
            vocabulary.skill(it.skillId()).filter(skill -> skill.active() && from != null && !offered.contains(skill.id()))
                .ifPresent(skill -> bySkill.putIfAbsent(skill.id(), new OpenInvitation(it.id(), skill.id(), skill.name(viewer.locale()), from.name())));
        }
        return List.copyOf(bySkill.values());
    }
}
