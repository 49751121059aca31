package org.micromentoring.program;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.program.ProgramFixture.ADMIN;
import static org.micromentoring.program.ProgramFixture.PERSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.Problem;

@RunWith(Parameterized.class)
public class ProgramEditorTest {
    private static final Program.Limits LIMITS = Program.Limits.DEFAULT;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return ProgramFixture.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<ProgramFixture> open;

    private ProgramFixture fixture;
    private ProgramEditor editor;

    @Before
    public void start() {
        fixture = open.get();
        fixture.programs().ensureEvergreen();
        editor = fixture.editor();
    }

    @After
    public void stop() {
        fixture.close();
    }

    @Test
    public void everybodyTakesPartAndNobodyIsOnTheTeamAtFirst() {
        Program program = editor.read(ADMIN);
        assertTrue(program.everybody());
        assertTrue(fixture.programs().admits(Set::of));
        assertFalse(fixture.programs().hasTeamIn(() -> Set.of("staff")));
        assertEquals(LIMITS, program.limits());
    }

    @Test
    public void namedGroupsTakeEffectAtOnce() {
        save(List.of(" staff "), List.of("hr"), LIMITS);
        assertTrue(fixture.programs().admits(() -> Set.of("staff", "x")));
        assertFalse(fixture.programs().admits(() -> Set.of("guests")));
        assertTrue(fixture.programs().hasTeamIn(() -> Set.of("hr")));
    }

    @Test
    public void aGroupIsKeptAsTheWikiWritesIt() {
        assertEquals(List.of("staff"), save(List.of("STAFF", "staff"), List.of(), LIMITS).eligibleGroups());
    }

    @Test
    public void anUnknownGroupIsRefusedWithItsFieldAndNothingIsSaved() {
        Problem groups = assertThrows(Problem.class, () -> save(List.of("staff", "stuff"), List.of(), LIMITS));
        assertEquals("groups", groups.field());
        assertEquals(List.of("stuff"), groups.arguments());
        Problem team = assertThrows(Problem.class, () -> save(List.of(), List.of("<b>hr"), LIMITS));
        assertEquals("team", team.field());
        assertTrue(editor.read(ADMIN).everybody());
    }

    @Test
    public void aGroupWithALineBreakOrTooManyGroupsAreRefused() {
        assertEquals(Problem.Kind.INVALID, assertThrows(Problem.class, () -> save(List.of("staff\nhr"), List.of(), LIMITS)).kind());
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= ProgramDraft.MOST_GROUPS; i++) {
            many.add("g" + i);
        }
        assertEquals("team", assertThrows(Problem.class, () -> save(List.of(), many, LIMITS)).field());
    }

    @Test
    public void eachLimitHasBounds() {
        assertEquals("answerDays", refused(new Program.Limits(0, 3, 2, 2, 2, 14)));
        assertEquals("parallelRequests", refused(new Program.Limits(2, 4, 2, 2, 2, 14)));
        assertEquals("openNeeds", refused(new Program.Limits(2, 3, 6, 2, 2, 14)));
        assertEquals("capacity", refused(new Program.Limits(2, 3, 2, 0, 2, 14)));
        assertEquals("talksPerWeek", refused(new Program.Limits(2, 3, 2, 2, -1, 14)));
        assertEquals("maxDays", refused(new Program.Limits(2, 3, 2, 2, 2, 61)));
        Program.Limits lowest = new Program.Limits(1, 1, 1, 1, 1, 7);
        assertEquals(lowest, save(List.of(), List.of(), lowest).limits());
        assertEquals(lowest, fixture.programs().current().limits());
    }

    @Test
    public void onlyAdministratorsReadOrSave() {
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> editor.read(PERSON)).kind());
        ProgramDraft draft = new ProgramDraft(1, List.of(), List.of(), LIMITS);
        assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, () -> editor.save(PERSON, draft)).kind());
    }

    @Test
    public void eachChangeIsInTheHistoryAndTellsTheSnapshots() {
        Changes.Follower follower = fixture.changes().follow("program");
        follower.news();
        Program saved = save(List.of("staff"), List.of("hr"), LIMITS);
        save(List.of("staff"), List.of("hr"), LIMITS);
        assertEquals(List.of("groups", "team"), fixture.history(saved).stream().map(History::cause).toList());
        assertEquals(Set.of("key-ada"), Set.copyOf(fixture.history(saved).stream().map(History::actor).toList()));
        assertEquals(Set.of(String.valueOf(saved.id())), follower.news());
    }

    @Test
    public void theSecondOfTwoEditorsIsToldAndOverwritesNothing() {
        ProgramDraft stale = new ProgramDraft(editor.read(ADMIN).version(), List.of("hr"), List.of(), LIMITS);
        save(List.of("staff"), List.of(), LIMITS);
        assertEquals(Problem.Kind.CONFLICT, assertThrows(Problem.class, () -> editor.save(ADMIN, stale)).kind());
        assertEquals(List.of("staff"), editor.read(ADMIN).eligibleGroups());
        save(List.of("guests"), List.of(), LIMITS);
        assertEquals("a refused save leaves the lock free", List.of("guests"), editor.read(ADMIN).eligibleGroups());
    }

    @Test
    public void ofTwoWhoSaveInTheSameMomentOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                Program before = editor.read(ADMIN);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> saves = new ArrayList<>();
                for (int days = 1; days <= 2; days++) {
                    Program.Limits limits = new Program.Limits(days + 2 * (round % 2 + 1), 3, 2, 2, 2, 14);
                    ProgramDraft draft = new ProgramDraft(before.version(), List.of(), List.of(), limits);
                    saves.add(threads.submit(saving(together, draft)));
                }
                assertTrue("exactly one wins", saves.get(0).get() ^ saves.get(1).get());
                assertEquals(before.version() + 1, editor.read(ADMIN).version());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Boolean> saving(CyclicBarrier together, ProgramDraft draft) {
        return () -> {
            together.await();
            try {
                fixture.transactions().retrying(() -> editor.save(ADMIN, draft));
                return true;
            } catch (Problem lost) {
                assertEquals(Problem.Kind.CONFLICT, lost.kind());
                return false;
            }
        };
    }

    private Program save(List<String> groups, List<String> team, Program.Limits limits) {
        return editor.save(ADMIN, new ProgramDraft(editor.read(ADMIN).version(), groups, team, limits));
    }

    private String refused(Program.Limits limits) {
        return assertThrows(Problem.class, () -> save(List.of(), List.of(), limits)).field();
    }
}
