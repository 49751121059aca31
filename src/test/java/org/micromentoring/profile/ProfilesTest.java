package org.micromentoring.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.profile.ProfileFixture.ANN;
import static org.micromentoring.profile.ProfileFixture.BEN;
import static org.micromentoring.profile.ProfileFixture.BERLIN;
import static org.micromentoring.profile.ProfileFixture.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.engine.Recording;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

@RunWith(Parameterized.class)
public class ProfilesTest {
    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return ProfileFixture.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<TestEngine> open;

    private ProfileRoom room;
    private Profiles profiles;
    private final Viewer ann = viewer(ANN);
    private final Viewer ben = viewer(BEN);

    @Before
    public void start() {
        room = new ProfileRoom(open);
        profiles = room.profiles;
    }

    @After
    public void stop() {
        room.close();
    }

    @Test
    public void beginsWithADraftOfWhatTheWikiKnowsAndStoresNothing() {
        Profile draft = profiles.mine(ann);
        assertEquals(0, draft.id());
        assertEquals(Profile.State.DRAFT, draft.state());
        assertEquals(List.of("en"), draft.about().languages());
        assertEquals(BERLIN, draft.workingTime().zone());
        assertEquals(2, draft.offer().capacity());
        assertFalse(draft.offer().formats().isEmpty());
        assertTrue(room.transactions.run(() -> room.store.of(ANN.key())).isEmpty());
    }

    @Test
    public void publishesWithOneSkillAndConsentInOneStep() {
        Profile published = profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
        assertEquals(Profile.State.ACTIVE, published.state());
        assertEquals(Optional.of(new Profile.Consent(ProfileFixture.NOW, "1")), published.consent());
        assertEquals(published, room.stored(ANN.key()));
        assertEquals(List.of(new ProfileChanged(ANN.key(), true, Profile.State.ACTIVE)), room.told);
        assertEquals(1, room.history.of(Ledger.KIND, published.id()).size());
        assertEquals(Set.of(ANN.key()), room.changes.follow("mentor").news());
    }

    @Test
    public void savesADraftThatNobodyHearsOf() {
        Profile draft = profiles.save(ann, 0, offering(room.auditing), Optional.empty());
        assertEquals(Profile.State.DRAFT, draft.state());
        assertEquals(List.of(), room.told);
        assertEquals(Set.of(), room.changes.follow("mentor").news());
        refused(Problem.Kind.NOT_FOUND, "", () -> profiles.seen(ben, draft.id()));
        assertEquals(draft, profiles.seen(ann, draft.id()));
    }

    @Test
    public void doesNotPublishWithoutConsentOrWithoutAnythingToAskFor() {
        refused(Problem.Kind.INVALID, "consent", () -> profiles.save(ann, 0, offering(room.auditing), Optional.of("")));
        refused(Problem.Kind.INVALID, "offered", () -> profiles.publish(ann, "1"));
        refused(Problem.Kind.INVALID, "formats", () -> profiles.save(ann, 0, it -> offering(room.auditing).apply(it.edited(it.about(),
            it.workingTime(), new Profile.Offer(Set.of(), it.offer().channels(), 2, 2), it.onlyMe(), it.skills(), it.roles())), Optional.of("1")));
        assertTrue("nothing half done", room.transactions.run(() -> room.store.of(ANN.key())).isEmpty());
    }

    @Test
    public void aRoleIsEnoughToPublish() {
        UnaryOperator<Profile> role = it -> it.edited(it.about(), it.workingTime(), it.offer(), it.onlyMe(), List.of(),
            List.of(new ProfileRole(room.auditor)));
        assertEquals(Profile.State.ACTIVE, profiles.save(ann, 0, role, Optional.of("1")).state());
    }

    @Test
    public void aPublishedProfileCannotLoseAllThatItOffers() {
        Profile published = profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
        refused(Problem.Kind.INVALID, "offered", () -> profiles.save(ann, published.revision(), it -> it.withSkills(List.of()), Optional.empty()));
        assertEquals(published, room.stored(ANN.key()));
    }

    @Test
    public void theSecondOfTwoTabsIsToldAndMixesNothing() {
        Profile first = profiles.save(ann, 0, offering(room.auditing), Optional.empty());
        profiles.save(ann, first.revision(), offering(room.writing), Optional.empty());
        refused(Problem.Kind.CONFLICT, "", () -> profiles.save(ann, first.revision(), it -> it.withSkills(List.of()), Optional.empty()));
        assertEquals(List.of(ProfileSkill.offered(room.writing)), room.stored(ANN.key()).offered());
    }

    @Test
    public void savingTheSameAgainChangesNothing() {
        Profile first = profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
        assertEquals(first, profiles.save(ann, first.revision(), it -> it, Optional.empty()));
        assertEquals(first, profiles.publish(ann, "1"));
        assertEquals(1, room.told.size());
    }

    @Test
    public void tellsOfAnEditOfAPublishedProfileWithoutAnotherHistoryRow() {
        Profile first = profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
        profiles.save(ann, first.revision(), offering(room.writing), Optional.empty());
        assertEquals(2, room.told.size());
        assertEquals(1, room.history.of(Ledger.KIND, first.id()).size());
    }

    @Test
    public void refusesWhatIsNotInTheVocabulary() {
        refused(Problem.Kind.INVALID, "offered", () -> profiles.save(ann, 0, offering(999), Optional.empty()));
        refused(Problem.Kind.INVALID, "offered", () -> profiles.save(ann, 0, offering(room.retired), Optional.empty()));
        refused(Problem.Kind.INVALID, "wanted", () -> profiles.save(ann, 0, it -> it.withSkills(List.of(ProfileSkill.wanted(999))), Optional.empty()));
        refused(Problem.Kind.INVALID, "roles", () -> profiles.save(ann, 0, it -> it.edited(it.about(), it.workingTime(), it.offer(),
            it.onlyMe(), it.skills(), List.of(new ProfileRole(999))), Optional.empty()));
    }

    @Test
    public void takesASkillIntoTheDraftOnce() {
        profiles.offer(ann, room.auditing);
        Profile again = profiles.offer(ann, room.auditing);
        assertEquals(List.of(ProfileSkill.offered(room.auditing)), again.offered());
        assertEquals(Profile.State.DRAFT, again.state());
    }

    @Test
    public void isClosedToWhoDoesNotTakePartOrMayNotSeePeople() {
        Viewer outsider = Viewer.of(ANN, Locale.ENGLISH, BERLIN);
        refused(Problem.Kind.NOT_ALLOWED, "", () -> profiles.save(outsider, 0, offering(room.auditing), Optional.of("1")));
        refused(Problem.Kind.NOT_ALLOWED, "", () -> profiles.publish(outsider, "1"));
        refused(Problem.Kind.NOT_ALLOWED, "", () -> profiles.mine(outsider));
        refused(Problem.Kind.NOT_ALLOWED, "", () -> profiles.seen(Viewer.of(ANN, Locale.ENGLISH, BERLIN, Viewer.Right.TAKE_PART), 1));
    }

    @Test
    public void showsAPublishedProfileToEveryoneWhoTakesPart() {
        Profile published = profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
        assertEquals(published, profiles.seen(ben, published.id()));
        refused(Problem.Kind.NOT_FOUND, "", () -> profiles.seen(ben, published.id() + (1L << 32)));
    }

    @Test
    public void publishesInAFixedNumberOfStatements() {
        room.skills.vocabulary();
        try (Recording recording = room.engine.sqlLog().recordThisThread()) {
            profiles.save(ann, 0, offering(room.auditing), Optional.of("1"));
            assertTrue(String.join("\n", recording.statementsBesidesSequences()), recording.countBesidesSequences() <= 9);
        }
    }

    @Test
    public void twoNodesPublishingAtOnceMakeOneProfile() throws Exception {
        for (int i = 0; i < 10; i++) {
            Viewer one = viewer(new Person("key-race" + i, "race" + i, "Race"));
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                threads.add(new Thread(() -> {
                    try {
                        room.transactions.retrying(() -> profiles.offer(one, room.auditing));
                    } catch (RuntimeException e) {
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            failures.forEach(failure -> assertEquals(failure.toString(), Problem.Kind.CONFLICT, ((Problem) failure).kind()));
            assertEquals(1, room.engine.activeObjects().count(AoProfile.class, "PERSON_KEY = ?", "key-race" + i));
            assertEquals(List.of(ProfileSkill.offered(room.auditing)), room.stored("key-race" + i).offered());
        }
    }

    @Test
    public void ofTwoTabsThatSaveAtOnceExactlyOneWins() throws Exception {
        Profile first = profiles.save(ann, 0, offering(room.auditing), Optional.empty());
        for (int i = 0; i < 10; i++) {
            int revision = room.stored(ANN.key()).revision();
            AtomicInteger won = new AtomicInteger();
            List<Thread> threads = new ArrayList<>();
            for (String words : List.of("one" + i, "two" + i)) {
                threads.add(new Thread(() -> {
                    try {
                        room.transactions.retrying(() -> profiles.save(ann, revision, saying(words), Optional.empty()));
                        won.incrementAndGet();
                    } catch (Problem conflict) {
                        assertEquals(Problem.Kind.CONFLICT, conflict.kind());
                    }
                }));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            Profile stored = room.stored(ANN.key());
            assertEquals(1, won.get());
            assertEquals(revision + 1, stored.revision());
            assertEquals("the words of one tab only", stored.about().headline(), stored.about().department());
        }
        assertEquals(first.id(), room.stored(ANN.key()).id());
    }

    private static UnaryOperator<Profile> saying(String words) {
        return it -> it.edited(new Profile.About(words, words, "", "", List.of()), it.workingTime(), it.offer(), it.onlyMe(), it.skills(), it.roles());
    }

    private static UnaryOperator<Profile> offering(long skill) {
        return it -> it.withSkills(List.of(ProfileSkill.offered(skill)));
    }

    private static void refused(Problem.Kind kind, String field, Runnable attempt) {
        Problem problem = assertThrows(Problem.class, attempt::run);
        assertEquals(kind, problem.kind());
        assertEquals(field, problem.field());
    }
}
