package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.BEN;
import static org.micromentoring.profile.ProfileFixture.NOW;
import static org.micromentoring.profile.ProfileFixture.viewer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.Program;
import org.micromentoring.program.ProgramDraft;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.program.pair.PairFixture;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillFixture;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

public class SkillProfilesTest {
    private final Viewer ann = viewer(ANN);
    private final Viewer ben = viewer(BEN);
    private final Instant soon = NOW.plusSeconds(86_400);
    private ProfileRoom room;
    private SkillProfiles profiles;
    private Profile published;

    @Before
    public void start() {
        room = new ProfileRoom(ProfileFixture::postgresql);
        profiles = with(new FixedPeople(ANN, BEN));
        published = room.profiles.save(ann, 0, it -> it.edited(new Profile.About("Hello", "Finance", "Hamburg", "Auditor", List.of("de")),
            it.workingTime(), it.offer(), Set.of(Section.DEPARTMENT, Section.JOB_TITLE),
            List.of(ProfileSkill.offered(room.writing), new ProfileSkill(room.auditing, ProfileSkill.Kind.OFFERED, 4, "n"), ProfileSkill.wanted(room.writing)),
            List.of(new ProfileRole(room.auditor))), Optional.of("1"));
    }

    @After
    public void stop() {
        room.close();
    }

    @Test
    public void whoIsKeptApartSeesNoProfileByIdNorByPerson() {
        PairFixture.block(room.pairRules, room.changes, room.transactions, ANN.key(), BEN.key());
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> profiles.of(ben, published.id())).kind());
        assertEquals(Optional.empty(), profiles.of(ben, Optional.of(ANN)));
        assertEquals(published.id(), profiles.of(ann, published.id()).id());
    }

    @Test
    public void showsWhatIsOfferedBestKnownFirstAndNothingThatIsKept() {
        SeenProfile seen = profiles.of(ben, published.id());
        assertEquals(List.of("Auditing", "Writing"), seen.skills().stream().map(SeenProfile.Named::name).toList());
        assertEquals(List.of("Auditor"), seen.roles().stream().map(SeenProfile.Named::name).toList());
        assertEquals(new Profile.About("Hello", "", "Hamburg", "", List.of("de")), seen.about());
        assertEquals(OptionalInt.of(5 * 480), seen.sharedMinutes());
        assertEquals(ANN, seen.person());
    }

    @Test
    public void countsThePlacesThatEngagementsHold() {
        assertEquals(new Availability(Availability.Kind.FREE, 2, Optional.empty()), profiles.of(ben, published.id()).availability());
        take(1);
        assertEquals(new Availability(Availability.Kind.FREE, 1, Optional.empty()), profiles.of(ben, published.id()).availability());
        take(2);
        assertEquals(new Availability(Availability.Kind.FULL, 0, Optional.of(soon)), profiles.of(ben, published.id()).availability());
        room.profiles.save(ann, published.revision(), it -> it.edited(it.about(), it.workingTime(),
            new Profile.Offer(it.offer().formats(), it.offer().channels(), 1, 1), it.onlyMe(), it.skills(), it.roles()), Optional.empty());
        assertEquals("lowered below use", Availability.Kind.FULL, profiles.of(ben, published.id()).availability().kind());
    }

    @Test
    public void whoIsPausedIsNotAvailableHoweverManyPlacesAreFree() {
        room.pauses.pause(ann, Optional.empty());
        assertEquals(new Availability(Availability.Kind.AWAY, 0, Optional.empty()), profiles.of(ben, published.id()).availability());
    }

    @Test
    public void hidesSharedHoursWhenAskedTo() {
        room.profiles.save(ann, published.revision(), it -> it.edited(it.about(), it.workingTime(), it.offer(), Set.of(Section.HOURS),
            it.skills(), it.roles()), Optional.empty());
        assertEquals(OptionalInt.empty(), profiles.of(ben, published.id()).sharedMinutes());
    }

    @Test
    public void aPersonWhoIsGoneIsNotFound() {
        assertThrows(Problem.class, () -> with(new FixedPeople(BEN)).of(ben, published.id()));
    }

    @Test
    public void whoLostTheGroupThatTakesPartIsNotFoundButSeesTheirOwn() {
        room.transactions.run(() -> {
            Program program = new ProgramStore(room.engine.activeObjects()).add("Program");
            new ProgramStore(room.engine.activeObjects()).save(program.id(), new ProgramDraft(0, List.of("staff"), List.of(), program.limits()));
            return true;
        });
        assertThrows(Problem.class, () -> profiles.of(ben, published.id()));
        assertEquals(Optional.empty(), profiles.of(ben, Optional.of(ANN)));
        assertEquals(true, profiles.of(ann, published.id()).own());
    }

    @Test
    public void twoSkillsThatWereMergedAreOneAtTheHigherLevel() {
        Skill auditing = SkillFixture.skill(1, "Auditing");
        Skill merged = new Skill(2, Map.of("en", "Audits"), Optional.empty(), List.of(), Optional.empty(), Skill.State.MERGED, Optional.of(1L));
        List<SeenProfile.Named> named = SkillProfiles.named(List.of(new ProfileSkill(1, ProfileSkill.Kind.OFFERED, 2, ""),
            new ProfileSkill(2, ProfileSkill.Kind.OFFERED, 4, "")), Vocabulary.of(List.of(auditing, merged), List.of()), Locale.ENGLISH);
        assertEquals(List.of(new SeenProfile.Named(Topic.skill(1), "Auditing", 4, "")), named);
    }

    @Test
    public void somebodyWithoutAPublishedProfileLooksLikeSomebodyWithout() {
        assertEquals(Optional.empty(), profiles.of(ben, Optional.of(BEN)));
        room.pauses.leave(ann);
        assertEquals(Optional.empty(), profiles.of(ben, Optional.of(ANN)));
        assertEquals("one's own is always there", false, profiles.of(ann, Optional.of(ANN)).orElseThrow().listed());
    }

    private SkillProfiles with(FixedPeople people) {
        Places places = new Places(room.claims, mentor -> mentor.equals(ANN.key()) ? Optional.of(soon) : Optional.empty());
        return new SkillProfiles(room.profiles, places, people, room.skills, room.transactions, room.clock);
    }

    private void take(int number) {
        room.transactions.run(() -> {
            String subject = Places.subject(ANN.key());
            room.claims.take(subject + "#" + number, subject, "engagement:" + number);
            return true;
        });
    }
}
