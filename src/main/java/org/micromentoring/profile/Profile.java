package org.micromentoring.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person offers and wants; one a person, whatever programs there are.
 *
 * @param id          names the mentor in addresses and REST; 0 before it is stored
 * @param personKey   user key of the owner
 * @param pausedUntil when a pause ends by itself; empty while not paused, and for an open-ended pause
 * @param onlyMe      sections narrowed to the owner
 * @param consent     empty before the owner agreed to be shown
 * @param revision    counts the changes; whoever saves sends back the one that was read
 */
public record Profile(long id, String personKey, long programId, State state, About about, WorkingTime workingTime,
    Offer offer, Optional<Instant> pausedUntil, Set<Section> onlyMe, Optional<Consent> consent, int revision,
    Instant changedAt, List<ProfileSkill> skills, List<ProfileRole> roles) {

    /** Life of a profile: domain.md section 3. */
    public enum State {
        DRAFT, ACTIVE, PAUSED, RETIRED, INACTIVE, SUSPENDED, UNKNOWN;

        public static State of(String stored) {
            return Arrays.stream(values()).filter(it -> it.name().equals(stored)).findFirst().orElse(UNKNOWN);
        }
    }

    /**
     * Who the owner is, in own words; each may be empty.
     *
     * @param languages BCP 47 codes, the first one preferred
     */
    public record About(String headline, String department, String location, String jobTitle, List<String> languages) {
        public About {
            languages = List.copyOf(languages);
        }
    }

    /**
     * How much help and of which kind.
     *
     * @param capacity     engagements at a time, 0 to 20
     * @param talksPerWeek single talks a week, 0 to 20
     */
    public record Offer(Set<Format> formats, Set<Channel> channels, int capacity, int talksPerWeek) {
        public static final int MOST = 20;

        public Offer {
            formats = ordered(Format.class, formats);
            channels = ordered(Channel.class, channels);
        }
    }

    /** @param version of the text that was agreed to */
    public record Consent(Instant at, String version) {
    }

    public Profile {
        onlyMe = ordered(Section.class, onlyMe);
        skills = List.copyOf(skills);
        roles = List.copyOf(roles);
    }

    /** Whether others may find it: published and not taken back, perhaps not available now. */
    public boolean listed() {
        return state == State.ACTIVE || state == State.PAUSED;
    }

    /** May be asked now, if there is room. */
    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean shows(Section section) {
        return !onlyMe.contains(section);
    }

    public List<ProfileSkill> offered() {
        return skills.stream().filter(ProfileSkill::isOffered).toList();
    }

    public List<ProfileSkill> wanted() {
        return skills.stream().filter(it -> !it.isOffered()).toList();
    }

    /** Offers something that somebody could ask for. */
    public boolean offersSomething() {
        return !offered().isEmpty() || !roles.isEmpty();
    }

    /** About, without what the owner keeps for themselves: the only form that other people may see. */
    public About aboutForOthers() {
        return new About(about.headline(), shows(Section.DEPARTMENT) ? about.department() : "",
            shows(Section.LOCATION) ? about.location() : "", shows(Section.JOB_TITLE) ? about.jobTitle() : "", about.languages());
    }

    /** Another content; state, consent and owner stay. */
    public Profile edited(About other, WorkingTime time, Offer much, Set<Section> hidden, List<ProfileSkill> links, List<ProfileRole> topics) {
        return new Profile(id, personKey, programId, state, other, time, much, pausedUntil, hidden, consent, revision, changedAt, links, topics);
    }

    public Profile withSkills(List<ProfileSkill> other) {
        return edited(about, workingTime, offer, onlyMe, other, roles);
    }

    Profile in(State other, Optional<Instant> until) {
        return new Profile(id, personKey, programId, other, about, workingTime, offer, until, onlyMe, consent, revision, changedAt, skills, roles);
    }

    Profile agreed(Consent given) {
        return new Profile(id, personKey, programId, state, about, workingTime, offer, pausedUntil, onlyMe, Optional.of(given), revision,
            changedAt, skills, roles);
    }

    Profile numbered(long number) {
        return new Profile(number, personKey, programId, state, about, workingTime, offer, pausedUntil, onlyMe, consent, revision, changedAt,
            skills, roles);
    }

    Profile stamped(int number, Instant at) {
        return new Profile(id, personKey, programId, state, about, workingTime, offer, pausedUntil, onlyMe, consent, number, at, skills, roles);
    }

    static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> some) {
        EnumSet<E> all = EnumSet.noneOf(type);
        all.addAll(some);
        return Collections.unmodifiableSet(all);
    }
}
