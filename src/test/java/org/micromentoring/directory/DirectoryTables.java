package org.micromentoring.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.java.ao.RawEntity;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.directory.search.MentorFixture;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.AoProfile;
import org.micromentoring.profile.AoProfileRole;
import org.micromentoring.profile.AoProfileSkill;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileFixture;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.program.AoProgram;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.AoReporting;
import org.micromentoring.program.pair.AoPairRule;
import org.micromentoring.program.pair.ReportingStore;
import org.micromentoring.program.pair.PairRuleStore;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.skill.AoRole;
import org.micromentoring.skill.AoRoleWord;
import org.micromentoring.skill.AoSkill;
import org.micromentoring.skill.AoSkillWord;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillFixture;
import org.micromentoring.skill.SkillStore;

/** The room on a database of its own, with a wiki of made-up people and a clock that tests move. */
public final class DirectoryTables implements AutoCloseable {
    @SuppressWarnings("unchecked")
    private static final Class<? extends RawEntity<?>>[] TABLES = new Class[] {AoClaim.class, AoChange.class, AoSkill.class, AoSkillWord.class,
        AoRole.class, AoRoleWord.class, AoProfile.class, AoProfileSkill.class, AoProfileRole.class, AoProgram.class, AoMark.class,
        AoPairRule.class, AoReporting.class};

    final TestEngine engine;
    final SalTransactions transactions;
    final MadeUpPeople people = new MadeUpPeople();
    final Changes changes;
    final Claims claims;
    final ProfileStore profiles;
    final ProgramStore programs;
    final SkillStore skills;
    final MarkStore marks;
    final PairRuleStore rules;
    final ReportingStore managers;
    final Pairs pairs;
    final Map<String, Instant> freeFrom = new HashMap<>();
    private Instant now = ProfileFixture.NOW;
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private DirectoryTables(TestEngine engine) {
        this.engine = engine;
        transactions = new SalTransactions(engine.transactions(), engine.activeObjects());
        changes = new Changes(new ChangeStore(engine.activeObjects()), transactions, clock);
        claims = new Claims(new ClaimStore(engine.activeObjects(), clock));
        profiles = new ProfileStore(engine.activeObjects());
        programs = new ProgramStore(engine.activeObjects());
        skills = new SkillStore(engine.activeObjects());
        marks = new MarkStore(engine.activeObjects(), clock);
        rules = new PairRuleStore(engine.activeObjects());
        managers = new ReportingStore(engine.activeObjects());
        pairs = new Pairs(rules, managers, changes, transactions);
        new Programs(programs, claims, changes, transactions).ensureEvergreen();
    }

    /** Parameters of a test that runs on both databases. */
    static List<Object[]> databases() {
        Supplier<DirectoryTables> h2 = DirectoryTables::h2;
        Supplier<DirectoryTables> postgresql = () -> new DirectoryTables(TestEngine.postgresql("org.micromentoring", TABLES));
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    static DirectoryTables h2() {
        return new DirectoryTables(TestEngine.h2("org.micromentoring", TABLES));
    }

    /** A node of its own over the same tables. */
    DirectoryIndex index() {
        return index(changes);
    }

    DirectoryIndex index(Changes own) {
        MentorReader reader = new MentorReader(store(), people, new Programs(programs, claims, own, transactions), keys -> freeFrom, transactions, clock);
        return new DirectoryIndex(reader, SkillFixture.skills(engine.activeObjects(), own, transactions, clock), own, clock);
    }

    /** Of another node: what this one notes, it does not know at once. */
    Changes otherChanges() {
        return new Changes(new ChangeStore(engine.activeObjects()), transactions, clock);
    }

    DirectoryStore store() {
        return new DirectoryStore(engine.activeObjects(), profiles, claims);
    }

    Directory directory(DirectoryIndex index) {
        return new Directory(index, store(), marks, new GroupMembers(people, clock), people, pairs, transactions, clock);
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
    }

    long skill(String name, long parent) {
        return change("skill", "skill:*", () -> skills.add(new Skill(0, Map.of("en", name), parent == 0 ? Optional.empty() : Optional.of(parent), List.of(),
            Optional.empty(), Skill.State.ACTIVE, Optional.empty())).id());
    }

    /** A person with a published profile. */
    Profile mentor(String name, long... offered) {
        people.add(name);
        return change("mentor", MadeUpPeople.key(name), () -> profiles.add(offering(ProfileFixture.profile(MadeUpPeople.key(name)), offered)));
    }

    void save(Profile before, Profile after) {
        change("mentor", after.personKey(), () -> {
            profiles.save(before, after);
            return true;
        });
    }

    <T> T change(String topic, String subject, Supplier<T> work) {
        return transactions.run(() -> {
            changes.note(topic, subject);
            return work.get();
        });
    }

    static Profile offering(Profile profile, long... offered) {
        List<ProfileSkill> links = java.util.Arrays.stream(offered).mapToObj(ProfileSkill::offered).toList();
        return with(profile, profile.state(), profile.about(), links, profile.pausedUntil());
    }

    static Profile with(Profile it, Profile.State state, Profile.About about, List<ProfileSkill> links, Optional<Instant> pausedUntil) {
        return new Profile(it.id(), it.personKey(), it.programId(), state, about, it.workingTime(), it.offer(), pausedUntil, it.onlyMe(), it.consent(),
            it.revision() + 1, it.changedAt(), links, List.of());
    }

    static Viewer viewer(String name) {
        return Viewer.of(new Person(MadeUpPeople.key(name), name, name), Locale.ENGLISH, MentorFixture.BERLIN, Viewer.Right.TAKE_PART, Viewer.Right.SEE_PEOPLE);
    }

    static Map<String, List<String>> parameters(String name, String value) {
        return Map.of(name, List.of(value));
    }

    static Set<String> names(org.micromentoring.directory.search.Snapshot snapshot) {
        return snapshot.mentors().stream().map(it -> it.person().name()).collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    @Override
    public void close() {
        engine.close();
    }
}
