package org.micromentoring.profile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.RawEntity;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.invite.AoInvitation;
import org.micromentoring.program.AoProgram;
import org.micromentoring.program.pair.AoReporting;
import org.micromentoring.program.pair.AoPairRule;
import org.micromentoring.skill.AoRole;
import org.micromentoring.skill.AoRoleWord;
import org.micromentoring.skill.AoSkill;
import org.micromentoring.skill.AoSkillWord;

/** People, profiles and tables for tests of this room. */
public final class ProfileFixture {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final Person ANN = new Person("key-ann", "ann", "Ann Archer");
    public static final Person BEN = new Person("key-ben", "ben", "Ben B\u00f8rgesen");

    private ProfileFixture() {
    }

    /** Both databases, for a parameterized test. */
    public static List<Object[]> databases() {
        Supplier<TestEngine> h2 = () -> TestEngine.h2("org.micromentoring", entities());
        Supplier<TestEngine> postgresql = ProfileFixture::postgresql;
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    public static TestEngine postgresql() {
        return TestEngine.postgresql("org.micromentoring", entities());
    }

    /** The published profile of a person, as Ben sees it. */
    public static SeenProfile seen(ProfileRoom room, Viewer owner) {
        Places places = new Places(room.claims, mentor -> Optional.empty());
        return new SkillProfiles(room.profiles, places, new FixedPeople(ANN, BEN), room.skills, room.transactions, room.clock)
            .of(viewer(BEN), room.profiles.mine(owner).id());
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>>[] entities() {
        return new Class[] {AoProfile.class, AoProfileSkill.class, AoProfileRole.class, AoClaim.class, AoChange.class, AoHistory.class,
            AoProgram.class, AoInvitation.class, AoSkill.class, AoSkillWord.class, AoRole.class, AoRoleWord.class, AoPairRule.class, AoReporting.class};
    }

    public static Viewer viewer(Person person) {
        return Viewer.of(person, Locale.ENGLISH, BERLIN, Viewer.Right.TAKE_PART, Viewer.Right.SEE_PEOPLE);
    }

    /** Offers skill 7, wants skill 8, talks about role 3; nine to five in Berlin. */
    public static Profile profile(String personKey) {
        return new Profile(0, personKey, 1, Profile.State.ACTIVE,
            new Profile.About("Audits without tears", "Finance", "Hamburg", "Auditor", List.of("de", "en")),
            WorkingTime.usual(BERLIN), new Profile.Offer(Set.of(Format.ONE_OFF, Format.REVIEW), Set.of(Channel.CALL), 2, 1),
            Optional.empty(), Set.of(Section.LOCATION), Optional.of(new Profile.Consent(NOW, "1")), 1, NOW,
            List.of(new ProfileSkill(7, ProfileSkill.Kind.OFFERED, 3, "samples"), ProfileSkill.wanted(8)), List.of(new ProfileRole(3)));
    }
}
