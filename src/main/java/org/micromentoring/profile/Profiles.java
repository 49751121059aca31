package org.micromentoring.profile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.Program;
import org.micromentoring.program.Programs;
import org.micromentoring.skill.Skills;

/** Use cases of a profile: see it, write one's own, publish it. */
public final class Profiles {
    /** Version of the text that people agree to; a new text gets a new one. */
    public static final String CONSENT = "1";
    /** What a beginner most likely wants to give: both end by themselves. */
    private static final Set<Format> FORMATS = Set.of(Format.ONE_OFF, Format.SHORT);
    private static final Set<Channel> CHANNELS = Set.of(Channel.CALL, Channel.WRITING);

    private final ProfileStore store;
    private final Ledger ledger;
    private final Programs programs;
    private final Shown shown;
    private final Skills skills;
    private final Transactions transactions;
    private final Clock clock;

    public Profiles(ProfileStore store, Ledger ledger, Programs programs, Shown shown, Skills skills, Transactions transactions, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.programs = programs;
        this.shown = shown;
        this.skills = skills;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The viewer's own profile; before the first save a draft, id 0, with what the wiki knows. */
    public Profile mine(Viewer viewer) {
        return transactions.run(() -> store.of(viewer.key())).orElseGet(() -> draft(viewer.mustTakePart()));
    }

    /** The same with names, for its owner. */
    public OwnProfile named(Viewer viewer, Profile own) {
        return OwnProfile.of(own, skills.vocabulary(), viewer);
    }

    /** Somebody's profile as stored; show others only {@link Profile#aboutForOthers} and never wanted skills or hours. */
    public Profile seen(Viewer viewer, long id) {
        viewer.mustSeeMentors();
        return transactions.run(() -> shown.byId(viewer.key(), id).or(() -> store.of(viewer.key()).filter(it -> it.id() == id)))
            .orElseThrow(Problem::notFound);
    }

    /** The same by owner; empty when there is none, or none that this viewer may see. */
    public Optional<Profile> seenOf(Viewer viewer, String personKey) {
        viewer.mustSeeMentors();
        return transactions.run(() -> viewer.is(personKey) ? store.of(personKey) : shown.of(viewer.key(), personKey));
    }

    /**
     * Saves the viewer's profile, all or nothing; the first save makes a draft.
     *
     * @param revision the one the viewer has read, 0 before the first save; another one is a conflict
     * @param edit     what the viewer changed, on what is stored
     * @param consent  version of the text agreed to, to publish in the same step; empty to leave the state as it is
     */
    public Profile save(Viewer viewer, int revision, UnaryOperator<Profile> edit, Optional<String> consent) {
        viewer.mustTakePart();
        ProfileRules rules = new ProfileRules(skills.vocabulary());
        return transactions.run(() -> ledger.changeOrAdd(viewer.key(), stored -> {
            Profile before = stored.orElseGet(() -> draft(viewer));
            if (before.revision() != revision) {
                throw Problem.conflict("micromentoring.profile.fault.changed-elsewhere");
            }
            Profile saved = rules.checked(before, edit.apply(before));
            return consent.map(version -> published(saved, version)).orElse(saved);
        }));
    }

    /** Shows the profile to everyone who takes part; without effect on one that is shown already. */
    public Profile publish(Viewer viewer, String consent) {
        viewer.mustTakePart();
        return transactions.run(() -> ledger.changeOrAdd(viewer.key(), stored -> published(stored.orElseGet(() -> draft(viewer)), consent)));
    }

    /** Takes a skill into the viewer's own profile, or draft, unless it is there already. */
    public Profile offer(Viewer viewer, long skillId) {
        viewer.mustTakePart();
        ProfileRules rules = new ProfileRules(skills.vocabulary());
        return transactions.run(() -> ledger.changeOrAdd(viewer.key(), stored -> {
            Profile before = stored.orElseGet(() -> draft(viewer));
            List<ProfileSkill> more = new ArrayList<>(before.skills());
            more.add(ProfileSkill.offered(skillId));
            return rules.checked(before, before.withSkills(more));
        }));
    }

    private Profile published(Profile profile, String consent) {
        if (profile.state() == Profile.State.SUSPENDED) {
            throw Problem.notAllowed("micromentoring.profile.fault.suspended");
        }
        if (profile.listed()) {
            return profile;
        }
        ProfileRules.mustBePublishable(profile);
        if (!CONSENT.equals(consent)) {
            throw Problem.invalid("consent", "micromentoring.profile.fault.consent");
        }
        return profile.agreed(new Profile.Consent(clock.instant(), consent)).in(Profile.State.ACTIVE, Optional.empty());
    }

    private Profile draft(Viewer viewer) {
        Program program = programs.current();
        Program.Limits limits = program.limits();
        String language = viewer.locale().getLanguage();
        Profile.About about = new Profile.About("", "", "", "", language.isEmpty() ? List.of() : List.of(language));
        return new Profile(0, viewer.key(), program.id(), Profile.State.DRAFT, about, WorkingTime.usual(viewer.zone()),
            new Profile.Offer(FORMATS, CHANNELS, limits.capacity(), limits.talksPerWeek()), Optional.empty(), Set.of(), Optional.empty(),
            0, clock.instant(), List.of(), List.of());
    }
}
