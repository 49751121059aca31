package org.micromentoring.program;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;

/** The program on a database of its own; the wiki knows the groups staff, guests and hr. */
public final class ProgramFixture implements AutoCloseable {
    public static final Viewer ADMIN = Viewer.of(new Person("key-ada", "ada", "Ada"), Locale.ENGLISH, ZoneOffset.UTC, Viewer.Right.ADMINISTER);
    public static final Viewer PERSON = Viewer.of(new Person("key-bob", "bob", "Bob"), Locale.ENGLISH, ZoneOffset.UTC, Viewer.Right.TAKE_PART);
    private static final Map<String, String> GROUPS = Map.of("staff", "staff", "guests", "guests", "hr", "hr", "STAFF", "staff");

    private final TestEngine engine;
    private final SalTransactions transactions;
    private final Changes changes;
    private final Claims claims;
    private final HistoryStore history;
    private final ProgramStore store;

    private ProgramFixture(TestEngine engine) {
        this.engine = engine;
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        changes = new Changes(new ChangeStore(engine.activeObjects()), transactions, Clock.systemUTC());
        claims = new Claims(new ClaimStore(engine.activeObjects(), Clock.systemUTC()));
        history = new HistoryStore(engine.activeObjects(), Clock.systemUTC());
        store = new ProgramStore(engine.activeObjects());
    }

    public static ProgramFixture h2() {
        return new ProgramFixture(TestEngine.h2("org.micromentoring", AoClaim.class, AoChange.class, AoHistory.class, AoProgram.class));
    }

    public static ProgramFixture postgresql() {
        return new ProgramFixture(TestEngine.postgresql("org.micromentoring", AoClaim.class, AoChange.class, AoHistory.class, AoProgram.class));
    }

    /** Parameters of a test that runs on both databases. */
    static List<Object[]> databases() {
        Supplier<ProgramFixture> h2 = ProgramFixture::h2;
        Supplier<ProgramFixture> postgresql = ProgramFixture::postgresql;
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    public Programs programs() {
        return new Programs(store, claims, changes, transactions);
    }

    public ProgramEditor editor() {
        return new ProgramEditor(store, claims, changes, history, transactions, name -> Optional.ofNullable(GROUPS.get(name)));
    }

    Changes changes() {
        return changes;
    }

    SalTransactions transactions() {
        return transactions;
    }

    List<History> history(Program program) {
        return transactions.run(() -> history.of("program", program.id()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
