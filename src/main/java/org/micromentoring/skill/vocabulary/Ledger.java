package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.micromentoring.kernel.Changes;
import org.micromentoring.skill.LiveVocabulary;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.RoleStore;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.SkillStore;
import org.micromentoring.skill.SourceStore;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

/** Reads what is there and writes what was planned. */
public class Ledger {
    /** Planned id to real id. */
    record Made(Map<Long, Long> skills, Map<Long, Long> roles) {
        static Made nothing() {
            return new Made(new HashMap<>(), new HashMap<>());
        }
    }

    private final SkillStore skills;
    private final RoleStore roles;
    private final SourceStore sources;
    private final ImportStore imports;
    private final Changes changes;

    public Ledger(SkillStore skills, RoleStore roles, SourceStore sources, ImportStore imports, Changes changes) {
        this.skills = skills;
        this.roles = roles;
        this.sources = sources;
        this.imports = imports;
        this.changes = changes;
    }

    /** Everything there is, in four statements. */
    Known known() {
        return new Known(Vocabulary.of(skills.all().values(), roles.all().values()), sources.all(), imports.links());
    }

    boolean isEmpty() {
        return skills.isEmpty() && roles.isEmpty();
    }

    /**
     * Writes steps, which must come in the order of the plan; call it in a transaction.
     *
     * @param made what earlier calls made; this call adds its own
     */
    void write(List<Step> steps, Made made) {
        boolean anySkill = false;
        boolean anyRole = false;
        for (Step step : steps) {
            Step.Write write = step.write().orElse(null);
            if (write instanceof Step.Link link) {
                imports.addLink(link.child(), link.parent());
            } else if (write instanceof Step.Entry entry && entry.role()) {
                anyRole = true;
                writeRole(entry, made.roles());
            } else if (write instanceof Step.Entry entry) {
                anySkill = true;
                writeSkill(entry, made.skills());
            }
        }
        if (anySkill) {
            changes.note(LiveVocabulary.CHANGES, LiveVocabulary.ALL_SKILLS);
        }
        if (anyRole) {
            changes.note(LiveVocabulary.CHANGES, LiveVocabulary.ALL_ROLES);
        }
    }

    private void writeSkill(Step.Entry entry, Map<Long, Long> made) {
        Optional<Long> parent = entry.parent() == 0 ? Optional.empty() : Optional.of(made.getOrDefault(entry.parent(), entry.parent()));
        long id;
        if (entry.created()) {
            Skill.State state = entry.retired() ? Skill.State.RETIRED : Skill.State.ACTIVE;
            id = skills.add(new Skill(0, entry.names(), parent, entry.synonyms(), entry.sources().stream().findFirst(), state, Optional.empty())).id();
            made.put(entry.target(), id);
        } else {
            id = made.getOrDefault(entry.target(), entry.target());
            skills.find(id).ifPresent(before -> skills.save(before, before.joined(entry.names(), entry.synonyms(), entry.sources())));
        }
        entry.sources().forEach(source -> sources.add(source, Topic.skill(id)));
    }

    private void writeRole(Step.Entry entry, Map<Long, Long> made) {
        long id;
        if (entry.created()) {
            id = roles.add(new Role(0, entry.names().get("en"), entry.synonyms(), entry.sources().stream().findFirst())).id();
            made.put(entry.target(), id);
        } else {
            id = made.getOrDefault(entry.target(), entry.target());
            roles.find(id).filter(before -> !entry.synonyms().isEmpty()).ifPresent(before -> roles.save(new Role(id, before.name(),
                Stream.concat(before.synonyms().stream(), entry.synonyms().stream()).toList(), before.source())));
        }
        entry.sources().forEach(source -> sources.add(source, Topic.role(id)));
    }
}
