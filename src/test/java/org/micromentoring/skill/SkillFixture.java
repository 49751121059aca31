package org.micromentoring.skill;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Skills and roles as tests need them. */
public final class SkillFixture {
    private SkillFixture() {
    }

    public static Skill skill(long id, String name, String... synonyms) {
        return new Skill(id, Map.of("en", name), Optional.empty(), List.of(synonyms), Optional.empty(), Skill.State.ACTIVE, Optional.empty());
    }

    public static Skill below(long parent, Skill skill) {
        return skill.withParent(Optional.of(parent));
    }

    /** The use cases over the tables of another room's test; nobody is told of merges. */
    public static Skills skills(ActiveObjects ao, Changes changes, Transactions transactions, Clock clock) {
        SkillStore store = new SkillStore(ao);
        OneWriter writer = new OneWriter(new Claims(new ClaimStore(ao, clock)), transactions);
        LiveVocabulary live = new LiveVocabulary(store, new RoleStore(ao), changes, transactions, clock);
        return new Skills(store, new SourceStore(ao), live, writer, changes, new HistoryStore(ao, clock), merged -> { });
    }

    /** Looks after the program. */
    public static Viewer team() {
        return viewer("team", Viewer.Right.TAKE_PART, Viewer.Right.RUN_PROGRAM);
    }

    public static Viewer participant(String key) {
        return viewer(key, Viewer.Right.TAKE_PART);
    }

    public static Viewer viewer(String key, Viewer.Right... rights) {
        return Viewer.of(new Person(key, key, key), Locale.ENGLISH, ZoneOffset.UTC, rights);
    }

    public static Role role(long id, String name, String... synonyms) {
        return new Role(id, name, List.of(synonyms), Optional.empty());
    }
}
