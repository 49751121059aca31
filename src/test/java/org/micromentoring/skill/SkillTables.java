package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.java.ao.RawEntity;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.skill.vocabulary.AoImport;
import org.micromentoring.skill.vocabulary.AoSourceLink;

/** The room's tables, fresh, on one of the two databases. */
public final class SkillTables implements AutoCloseable {
    @SuppressWarnings("unchecked")
    private static final Class<? extends RawEntity<?>>[] TABLES = new Class[] {
        AoClaim.class, AoChange.class, AoHistory.class, AoSkill.class, AoSkillWord.class, AoRole.class, AoRoleWord.class, AoSource.class,
        AoSuggestion.class, AoImport.class, AoSourceLink.class};

    private final TestEngine engine;
    private final SalTransactions transactions;
    private final Changes changes;

    private SkillTables(TestEngine engine) {
        this.engine = engine;
        this.transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        this.changes = new Changes(new ChangeStore(engine.activeObjects()), transactions, Clock.systemUTC());
    }

    public static SkillTables h2() {
        return new SkillTables(TestEngine.h2("org.micromentoring", TABLES));
    }

    public static SkillTables postgresql() {
        return new SkillTables(TestEngine.postgresql("org.micromentoring", TABLES));
    }

    /** Parameters of a test that runs on both. */
    public static List<Object[]> databases() {
        Supplier<SkillTables> h2 = SkillTables::h2;
        Supplier<SkillTables> postgresql = SkillTables::postgresql;
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    public TestEngine engine() {
        return engine;
    }

    public ActiveObjects objects() {
        return engine.activeObjects();
    }

    public SalTransactions transactions() {
        return transactions;
    }

    public Changes changes() {
        return changes;
    }

    public Claims claims() {
        return new Claims(new ClaimStore(objects(), Clock.systemUTC()));
    }

    public SkillStore skills() {
        return new SkillStore(objects());
    }

    public RoleStore roles() {
        return new RoleStore(objects());
    }

    public SourceStore sources() {
        return new SourceStore(objects());
    }

    public HistoryStore history() {
        return new HistoryStore(objects(), Clock.systemUTC());
    }

    public OneWriter writer() {
        return new OneWriter(claims(), transactions);
    }

    public Skills useCases(Consumer<SkillMerged> merged) {
        return new Skills(skills(), sources(), live(), writer(), changes, history(), merged);
    }

    public LiveVocabulary live() {
        return new LiveVocabulary(skills(), roles(), changes, transactions, Clock.systemUTC());
    }

    public <T> T run(Supplier<T> work) {
        return transactions.run(work);
    }

    @Override
    public void close() {
        engine.close();
    }
}
