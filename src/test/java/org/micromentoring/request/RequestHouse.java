package org.micromentoring.request;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.java.ao.RawEntity;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.engagement.AoEngagement;
import org.micromentoring.engagement.Confirming;
import org.micromentoring.engagement.EngagementEnded;
import org.micromentoring.engagement.EngagementErasure;
import org.micromentoring.engagement.EngagementStore;
import org.micromentoring.engagement.Engagements;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.kernel.AoChange;
import org.micromentoring.kernel.AoClaim;
import org.micromentoring.kernel.AoHistory;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.AoProfile;
import org.micromentoring.profile.AoProfileRole;
import org.micromentoring.profile.AoProfileSkill;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Places;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.ProfileRole;
import org.micromentoring.profile.ProfileSkill;
import org.micromentoring.profile.ProfileStore;
import org.micromentoring.profile.Shown;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.program.AoProgram;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.program.Members;
import org.micromentoring.program.Programs;
import org.micromentoring.program.pair.AoReporting;
import org.micromentoring.program.pair.AoPairRule;
import org.micromentoring.program.pair.ReportingImport;
import org.micromentoring.program.pair.ReportingStore;
import org.micromentoring.program.pair.PairRuleStore;
import org.micromentoring.program.pair.PairRules;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.apart.Parting;
import org.micromentoring.request.need.AoNeed;
import org.micromentoring.request.need.Ask;
import org.micromentoring.request.need.NeedStore;
import org.micromentoring.request.sent.AoRequest;
import org.micromentoring.request.sent.NeedClaims;
import org.micromentoring.request.sent.RequestStore;
import org.micromentoring.request.tip.AoTip;
import org.micromentoring.request.tip.TipStore;
import org.micromentoring.request.tip.Tips;
import org.micromentoring.skill.AoRole;
import org.micromentoring.skill.AoRoleWord;
import org.micromentoring.skill.AoSkill;
import org.micromentoring.skill.AoSkillWord;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.RoleStore;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillFixture;
import org.micromentoring.skill.SkillStore;
import org.micromentoring.skill.Skills;
import org.micromentoring.skill.Topic;

/** The rooms engagement and request with all below them, on real tables; and people to play with. */
public final class RequestHouse implements AutoCloseable {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Tuesday, ten in Berlin. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @SuppressWarnings("unchecked")
    private static final Class<? extends RawEntity<?>>[] TABLES = new Class[] {AoClaim.class, AoChange.class, AoHistory.class, AoProgram.class,
        AoSkill.class, AoSkillWord.class, AoRole.class, AoRoleWord.class, AoProfile.class, AoProfileSkill.class, AoProfileRole.class,
        AoEngagement.class, AoNeed.class, AoRequest.class, AoTip.class, AoPairRule.class, AoReporting.class};

    public final TestEngine engine;
    public final MovingClock clock = new MovingClock(NOW);
    public final Colleagues people = new Colleagues();
    public final List<EngagementEnded> ended = new ArrayList<>();
    public final SalTransactions transactions;
    public final HistoryStore history;
    public final ProfileStore profiles;
    public final EngagementStore engagementStore;
    public final NeedStore needStore;
    public final RequestStore requestStore;
    public final Engagements engagements;
    public final Confirming confirming;
    public final Needs needs;
    public final Requests requests;
    public final Accepting accepting;
    public final Overdue overdue;
    public final Voiding voiding;
    public final Inbox inbox;
    public final Leaving leaving;
    public final EngagementErasure engagementErasure;
    public final Tips tips;
    public final TipStore tipStore;
    public final Pairs pairs;
    public final PairRuleStore ruleStore;
    public final Changes changes;
    private final Claims claims;
    public final PairRules pairRules;
    public final ReportingStore reporting;
    public final ReportingImport reportingImport;
    public final Skills skills;
    /** Offered by every mentor. */
    public final Topic audits;
    /** A narrower one. */
    public final Topic samples;
    public final Topic auditor;

    private RequestHouse(TestEngine engine) {
        this.engine = engine;
        ActiveObjects ao = engine.activeObjects();
        transactions = new SalTransactions(engine.transactions(), ao);
        claims = new Claims(new ClaimStore(ao, clock));
        history = new HistoryStore(ao, clock);
        changes = new Changes(new ChangeStore(ao), transactions, Clock.systemUTC());
        Programs programs = new Programs(new ProgramStore(ao), claims, changes, transactions);
        SkillStore skillStore = new SkillStore(ao);
        RoleStore roleStore = new RoleStore(ao);
        programs.ensureEvergreen();
        programs.current();
        audits = Topic.skill(transactions.run(() -> skillStore.add(skill("Audits", Optional.empty()))).id());
        samples = Topic.skill(transactions.run(() -> skillStore.add(skill("Audit samples", Optional.of(audits.id())))).id());
        auditor = Topic.role(transactions.run(() -> roleStore.add(new Role(0, "Auditor", List.of(), Optional.empty()))).id());
        skills = SkillFixture.skills(ao, changes, transactions, clock);
        profiles = new ProfileStore(ao);
        engagementStore = new EngagementStore(ao);
        needStore = new NeedStore(ao);
        requestStore = new RequestStore(ao);
        engagements = new Engagements(engagementStore, claims, history, changes, transactions, clock, ended::add);
        NeedClaims needClaims = new NeedClaims(claims);
        Steps steps = new Steps(requestStore, needClaims, history);
        ruleStore = new PairRuleStore(ao);
        reporting = new ReportingStore(ao);
        reportingImport = new ReportingImport(reporting, people, claims, changes, history, transactions, clock);
        pairs = new Pairs(ruleStore, reporting, changes, transactions);
        Members members = new Members(people, programs);
        Shown shown = new Shown(profiles, members, pairs);
        Mentors mentors = new Mentors(profiles, shown, programs, pairs, people, skills, clock);
        needs = new Needs(needStore, requestStore, mentors, steps, needClaims, history, engagements, programs, transactions, clock);
        requests = new Requests(requestStore, needStore, steps, mentors, transactions, clock);
        accepting = new Accepting(requestStore, needStore, profiles, pairs, steps, needClaims, history, engagements, transactions, clock);
        overdue = new Overdue(needStore, requestStore, steps, needClaims, history, transactions, clock);
        inbox = new Inbox(requestStore, needStore, engagements, transactions, clock);
        leaving = new Leaving(needStore, requestStore, steps, needClaims, history, clock);
        engagementErasure = new EngagementErasure(engagementStore, engagements);
        tipStore = new TipStore(ao);
        tips = new Tips(tipStore, shown, members, people, pairs, skills, transactions, clock);
        voiding = new Voiding(requestStore, profiles, members, pairs, steps, needClaims, transactions, clock);
        confirming = new Confirming(engagements, engagementStore, pairs, claims, history, transactions, clock);
        Parting parting = new Parting(requestStore, steps, needClaims, engagements, clock);
        pairRules = new PairRules(ruleStore, people, changes, history, transactions, clock, parting::made);
    }

    public static RequestHouse h2() {
        return new RequestHouse(TestEngine.h2("org.micromentoring", TABLES));
    }

    public static RequestHouse postgresql() {
        return new RequestHouse(TestEngine.postgresql("org.micromentoring", TABLES));
    }

    /** Parameters of a test that runs on both. */
    public static List<Object[]> databases() {
        Supplier<RequestHouse> h2 = RequestHouse::h2;
        Supplier<RequestHouse> postgresql = RequestHouse::postgresql;
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgresql", postgresql});
    }

    /** Somebody who takes part. */
    public static Viewer viewer(Person person) {
        return Viewer.of(person, Locale.ENGLISH, BERLIN, Viewer.Right.TAKE_PART, Viewer.Right.SEE_PEOPLE);
    }

    public static Viewer viewer(String name) {
        return viewer(Colleagues.person(name));
    }

    /** Publishes a mentor of audits and the role, nine to five in Berlin. @return the profile's id */
    public long mentor(String name, int capacity) {
        return mentor(name, capacity, Profile.State.ACTIVE, audits);
    }

    public long mentor(String name, int capacity, Profile.State state, Topic offered) {
        Profile profile = new Profile(0, Colleagues.person(name).key(), 1, state, new Profile.About("", "", "", "", List.of("en")),
            WorkingTime.usual(BERLIN), new Profile.Offer(Set.of(Format.values()), Set.of(Channel.values()), capacity, 2),
            Optional.empty(), Set.of(), Optional.of(new Profile.Consent(NOW, "1")), 1, NOW,
            List.of(ProfileSkill.offered(offered.id())), List.of(new ProfileRole(auditor.id())));
        return transactions.run(() -> profiles.add(profile)).id();
    }

    /** As the owner would; without the claim of the profile's own use cases. */
    public void profile(String name, UnaryOperator<Profile> change) {
        transactions.run(() -> {
            Profile before = profiles.of(Colleagues.person(name).key()).orElseThrow();
            profiles.save(before, change.apply(before));
            return true;
        });
    }

    /** How many of these places are free. */
    public int mentorPlaces(String name, int capacity) {
        String places = Places.subject(Colleagues.person(name).key());
        return capacity - transactions.run(() -> claims.held(List.of(places))).getOrDefault(places, 0);
    }

    public static Profile withCapacity(Profile it, int capacity) {
        return new Profile(it.id(), it.personKey(), it.programId(), it.state(), it.about(), it.workingTime(),
            new Profile.Offer(it.offer().formats(), it.offer().channels(), capacity, it.offer().talksPerWeek()), it.pausedUntil(),
            it.onlyMe(), it.consent(), it.revision(), it.changedAt(), it.skills(), it.roles());
    }

    public static Profile withState(Profile it, Profile.State state) {
        return new Profile(it.id(), it.personKey(), it.programId(), state, it.about(), it.workingTime(), it.offer(), it.pausedUntil(),
            it.onlyMe(), it.consent(), it.revision(), it.changedAt(), it.skills(), it.roles());
    }

    public Ask ask(Topic topic) {
        return new Ask(topic, "Review an audit sample on Thursday", 0, Format.ONE_OFF, Channel.CALL, 5, Optional.empty());
    }

    /** A short engagement, as REST would start it: the whole use case is run again after a lost race. */
    public <T> T asRest(Supplier<T> useCase) {
        return transactions.retrying(useCase);
    }

    private static Skill skill(String name, Optional<Long> parent) {
        return new Skill(0, Map.of("en", name), parent, List.of(), Optional.empty(), Skill.State.ACTIVE, Optional.empty());
    }

    @Override
    public void close() {
        engine.close();
    }
}
