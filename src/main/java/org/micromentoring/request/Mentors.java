package org.micromentoring.request;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Due;
import org.micromentoring.request.sent.Request;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;

/** Who may be asked, and how much time each side has. */
public final class Mentors {
    private final ProfileStore profiles;
    private final Shown shown;
    private final Programs programs;
    private final Pairs pairs;
    private final People people;
    private final Skills skills;
    private final Clock clock;

    public Mentors(ProfileStore profiles, Shown shown, Programs programs, Pairs pairs, People people, Skills skills, Clock clock) {
        this.profiles = profiles;
        this.shown = shown;
        this.programs = programs;
        this.pairs = pairs;
        this.people = people;
        this.skills = skills;
        this.clock = clock;
    }

    /**
     * The chosen mentors, each checked, in the order of their keys: in that order their claims are taken.
     *
     * @param ids   profile ids
     * @param named people whom another mentor named for this need: they need not offer the topic
     */
    List<Profile> askable(Collection<Long> ids, String menteeKey, Topic topic, Set<String> named) {
        Map<Long, Profile> found = shown.byId(menteeKey, ids);
        List<Profile> chosen = new ArrayList<>();
        for (long id : ids) {
            Profile mentor = Optional.ofNullable(found.get(id)).orElseThrow(Mentors::unknown);
            if (mentor.personKey().equals(menteeKey)) {
                throw Problem.invalid("mentors", "micromentoring.request.not-oneself");
            }
            if (!mentor.active()) {
                throw Problem.conflict("micromentoring.request.mentor-away");
            }
            if (!named.contains(mentor.personKey()) && !offers(mentor, topic)) {
                throw Problem.invalid("mentors", "micromentoring.request.topic-not-offered");
            }
            chosen.add(mentor);
        }
        // Once more in this transaction: a rule may be younger than what this node remembers.
        if (!pairs.allowedNow(menteeKey, chosen.stream().map(Profile::personKey).toList())) {
            throw unknown();
        }
        chosen.sort((one, two) -> one.personKey().compareTo(two.personKey()));
        return chosen;
    }

    private static Problem unknown() {
        return Problem.invalid("mentors", "micromentoring.request.mentor-unknown");
    }

    /** The skill itself or a narrower one; a role as it is. The vocabulary is asked only when the answer is not at hand. */
    private boolean offers(Profile mentor, Topic topic) {
        if (!topic.isSkill()) {
            return mentor.roles().stream().anyMatch(it -> it.roleId() == topic.id());
        }
        if (mentor.offered().stream().anyMatch(it -> it.skillId() == topic.id())) {
            return true;
        }
        Set<Long> wanted = skills.vocabulary().descendants(topic.id());
        return mentor.offered().stream().anyMatch(it -> wanted.contains(it.skillId()));
    }

    /**
     * User key of an active mentor whom the mentor of this request names; empty for anybody else. Whether the mentee may
     * meet them is not asked here: the mentor would learn of it; the mentee is not shown whom they may not meet.
     */
    Optional<String> activeKey(String userName, Request request) {
        return people.named(userName.strip()).map(Person::key).filter(it -> !request.isWith(it))
            .filter(it -> shown.of(request.mentorKey(), it).filter(Profile::active).isPresent());
    }

    Instant mentorDue(Profile mentor, int answerDays, Optional<Instant> wantedBy) {
        return Due.answer(mentor.workingTime(), clock.instant(), answerDays, wantedBy);
    }

    Instant mentorDue(String mentorKey, Need need) {
        Profile mentor = profiles.of(mentorKey).orElseThrow(Problem::notFound);
        return mentorDue(mentor, programs.current().limits().answerDays(), need.ask().wantedBy());
    }

    /** In the mentee's own working time, where the mentee has a profile; else in office hours of the mentee's zone. */
    Instant menteeDue(Need need) {
        WorkingTime time = profiles.of(need.menteeKey()).map(Profile::workingTime).orElseGet(() -> WorkingTime.usual(
            people.find(need.menteeKey()).map(people::zoneOf).orElse(ZoneOffset.UTC)));
        return Due.answer(time, clock.instant(), programs.current().limits().answerDays(), need.ask().wantedBy());
    }
}
