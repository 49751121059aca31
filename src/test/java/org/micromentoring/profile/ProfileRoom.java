package org.micromentoring.profile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.program.Members;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.ReportingStore;
import org.micromentoring.program.pair.PairRuleStore;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.RoleStore;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillFixture;
import org.micromentoring.skill.SkillStore;
import org.micromentoring.skill.Skills;

/** The whole room on one database, with two skills, a retired one, a role, and a clock that can be moved. */
public final class ProfileRoom implements AutoCloseable {
    public final TestEngine engine;
    public final SalTransactions transactions;
    public final MovingClock clock = new MovingClock();
    final List<ProfileChanged> told = new ArrayList<>();
    public final ProfileStore store;
    final HistoryStore history;
    final Claims claims;
    public final Changes changes;
    public final Skills skills;
    public final Ledger ledger;
    public final Programs programs;
    public final PairRuleStore pairRules;
    public final Pairs pairs;
    public final Profiles profiles;
    public final Pauses pauses;
    public final long auditing;
    public final long writing;
    public final long retired;
    public final long auditor;

    /** Stands still until moved. */
    public static final class MovingClock extends Clock {
        private Instant now = ProfileFixture.NOW;

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public ProfileRoom(Supplier<TestEngine> open) {
        engine = open.get();
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        store = new ProfileStore(engine.activeObjects());
        history = new HistoryStore(engine.activeObjects(), clock);
        claims = new Claims(new ClaimStore(engine.activeObjects(), clock));
        changes = new Changes(new ChangeStore(engine.activeObjects()), transactions, clock);
        SkillStore skillStore = new SkillStore(engine.activeObjects());
        RoleStore roleStore = new RoleStore(engine.activeObjects());
        auditing = transactions.run(() -> skillStore.add(skill("Auditing", Skill.State.ACTIVE))).id();
        writing = transactions.run(() -> skillStore.add(skill("Writing", Skill.State.ACTIVE))).id();
        retired = transactions.run(() -> skillStore.add(skill("Telex", Skill.State.RETIRED))).id();
        auditor = transactions.run(() -> roleStore.add(new Role(0, "Auditor", List.of(), Optional.empty()))).id();
        skills = SkillFixture.skills(engine.activeObjects(), changes, transactions, clock);
        ledger = new Ledger(store, claims, history, changes, told::add, clock);
        programs = new Programs(new ProgramStore(engine.activeObjects()), claims, changes, transactions);
        pairRules = new PairRuleStore(engine.activeObjects());
        pairs = new Pairs(pairRules, new ReportingStore(engine.activeObjects()), changes, transactions);
        profiles = new Profiles(store, ledger, programs, new Shown(store, new Members(new FixedPeople(ProfileFixture.ANN, ProfileFixture.BEN), programs), pairs), skills, transactions, clock);
        pauses = new Pauses(store, ledger, transactions, clock);
    }

    Profile stored(String personKey) {
        return transactions.run(() -> store.of(personKey)).orElseThrow();
    }

    private static Skill skill(String name, Skill.State state) {
        return new Skill(0, Map.of("en", name), Optional.empty(), List.of(), Optional.empty(), state, Optional.empty());
    }

    @Override
    public void close() {
        engine.close();
    }
}
