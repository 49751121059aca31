package org.micromentoring.skill;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All skills and roles as they were a moment ago, in memory; never changes, so keep it for one question only. */
public final class Vocabulary {
    /** A parent above a parent, and so on: how many levels the tree has at most (domain.md section 1). */
    public static final int DEPTH = 5;

    private final SkillTree skills;
    private final RoleList roles;

    private Vocabulary(SkillTree skills, RoleList roles) {
        this.skills = skills;
        this.roles = roles;
    }

    public static Vocabulary of(Collection<Skill> skills, Collection<Role> roles) {
        return new Vocabulary(new SkillTree(skills), new RoleList(roles));
    }

    Vocabulary withSkills(Collection<Skill> other) {
        return new Vocabulary(new SkillTree(other), roles);
    }

    Vocabulary withRoles(Collection<Role> other) {
        return new Vocabulary(skills, new RoleList(other));
    }

    /** The skill of this id, or the one that stands for it after merges; in any other state. */
    public Optional<Skill> skill(long id) {
        return skills.find(id);
    }

    public Optional<Role> role(long id) {
        return roles.find(id);
    }

    /** What to call a topic; empty when there is no such skill or role. */
    public Optional<String> name(Topic topic, Locale locale) {
        return topic.isSkill() ? skill(topic.id()).map(it -> it.name(locale)) : role(topic.id()).map(Role::name);
    }

    /** The topic after merges: what two topics must share to be the same. Empty when there is no such skill or role. */
    public Optional<Topic> resolve(Topic topic) {
        return topic.isSkill() ? skill(topic.id()).map(it -> Topic.skill(it.id())) : role(topic.id()).map(it -> topic);
    }

    /**
     * Ids that count as this skill in a filter: its own, those of narrower skills, retired ones included, and of all
     * that was merged into any of them. Empty for an unknown id.
     */
    public Set<Long> descendants(long id) {
        Set<Long> all = new LinkedHashSet<>();
        skills.find(id).ifPresent(it -> skills.collect(it.id(), all));
        return all;
    }

    /** The skill itself and the wider ones above it, nearest first. Empty for an unknown id. */
    public List<Skill> ancestors(long id) {
        return skills.ancestors(id);
    }

    /** Active skills directly below. */
    public List<Skill> children(long id) {
        return skills.children(id).stream().filter(Skill::active).toList();
    }

    /** Active skills without a parent. */
    public List<Skill> roots() {
        return children(SkillTree.NONE);
    }

    /** Every skill that is not merged into another, retired ones included, by id. */
    public Collection<Skill> skills() {
        return skills.all();
    }

    /** Every role, by id. */
    public Collection<Role> roles() {
        return roles.all();
    }

    /** The skill with exactly this name or synonym in any language, forgiving case, accents and spaces; also a retired one. */
    public Optional<Skill> named(String text) {
        return skills.index().exact(Words.normal(text)).stream().findFirst().flatMap(skills::find);
    }

    /** Roles with exactly this name or synonym: the one of this name first, then those that share the synonym. */
    public List<Role> rolesNamed(String text) {
        return roles.index().exact(Words.normal(text)).stream().flatMap(id -> roles.find(id).stream()).distinct().toList();
    }

    /**
     * Active skills in which every typed word begins a word of a name or synonym, best first; for blank text the
     * first ones by name.
     */
    public List<Skill> suggest(String text, Locale locale, int limit) {
        Map<Long, Integer> ranks = ranks(skills.index(), text, skills.all().stream().map(Skill::id).toList());
        return ranks.keySet().stream().flatMap(id -> skills.find(id).stream()).filter(Skill::active)
            .sorted(Comparator.comparing((Skill it) -> ranks.get(it.id()))
                .thenComparing(it -> Words.normal(it.name(locale))).thenComparing(Skill::id))
            .limit(limit).toList();
    }

    /** The same for roles. */
    public List<Role> suggestRoles(String text, int limit) {
        Map<Long, Integer> ranks = ranks(roles.index(), text, roles.all().stream().map(Role::id).toList());
        return ranks.keySet().stream().flatMap(id -> roles.find(id).stream())
            .sorted(Comparator.comparing((Role it) -> ranks.get(it.id()))
                .thenComparing(it -> Words.normal(it.name())).thenComparing(Role::id))
            .limit(limit).toList();
    }

    /** What was probably meant by a word that is no skill: the best suggestion, else the least typing errors. */
    public Optional<Skill> nearest(String text) {
        Optional<Skill> begun = Words.normal(text).isEmpty() ? Optional.empty() : suggest(text, Locale.ENGLISH, 1).stream().findFirst();
        return begun.or(() -> skills.index().nearest(Words.normal(text)).stream()
            .flatMap(id -> skills.find(id).stream()).filter(Skill::active).findFirst());
    }

    private static Map<Long, Integer> ranks(WordIndex index, String text, List<Long> everything) {
        String normal = Words.normal(text);
        if (!normal.isEmpty()) {
            return index.beginning(normal);
        }
        Map<Long, Integer> ranks = new HashMap<>();
        everything.forEach(id -> ranks.put(id, 0));
        return ranks;
    }
}
