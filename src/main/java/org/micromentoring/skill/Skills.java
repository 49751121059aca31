package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.History;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

/** Use cases of skills. Everybody who takes part reads, the program team writes. */
public final class Skills {
    private final SkillStore store;
    private final SourceStore sources;
    private final LiveVocabulary vocabulary;
    private final OneWriter writer;
    private final Changes changes;
    private final HistoryStore history;
    private final Consumer<SkillMerged> merged;

    public Skills(SkillStore store, SourceStore sources, LiveVocabulary vocabulary, OneWriter writer, Changes changes, HistoryStore history,
        Consumer<SkillMerged> merged) {
        this.store = store;
        this.sources = sources;
        this.vocabulary = vocabulary;
        this.writer = writer;
        this.changes = changes;
        this.history = history;
        this.merged = merged;
    }

    /** All skills and roles, from memory; see {@link LiveVocabulary#now}. */
    public Vocabulary vocabulary() {
        return vocabulary.now();
    }

    /** The vocabulary for somebody who takes part or looks after it. */
    public Vocabulary vocabularyFor(Viewer viewer) {
        if (!viewer.may(Viewer.Right.RUN_PROGRAM)) {
            viewer.mustTakePart();
        }
        return vocabulary.now();
    }

    public Skill add(Viewer viewer, SkillDraft typed) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        SkillDraft draft = typed.checked();
        return writer.alone(() -> {
            Skill skill = new Skill(0, draft.names(), draft.parent(), draft.synonyms(), Optional.empty(), Skill.State.ACTIVE, Optional.empty());
            Skill checked = checked(skill, store.all());
            Skill added = store.add(checked);
            note(viewer, added, "", "added");
            return added;
        });
    }

    /** Sets names, parent and synonyms. */
    public Skill change(Viewer viewer, long id, SkillDraft typed) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        SkillDraft draft = typed.checked();
        return writer.alone(() -> {
            Map<Long, Skill> all = store.all();
            Skill before = live(all, id);
            Skill after = checked(before.withNames(draft.names()).withSynonyms(draft.synonyms()).withParent(draft.parent()), all);
            store.save(before, after);
            changes.note(LiveVocabulary.CHANGES, Topic.skill(id).toString());
            return after;
        });
    }

    /** Keeps the skill for whoever has it and offers it to nobody else. */
    public Skill retire(Viewer viewer, long id) {
        return changeState(viewer, id, Skill.State.RETIRED, "retired");
    }

    public Skill restore(Viewer viewer, long id) {
        return changeState(viewer, id, Skill.State.ACTIVE, "restored");
    }

    /** Lets one skill stand for another for ever: names and synonyms become synonyms, narrower skills and source ids move over. */
    public Skill merge(Viewer viewer, long from, long into) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return writer.alone(() -> {
            Map<Long, Skill> all = store.all();
            Skill before = live(all, from);
            Skill target = Optional.ofNullable(all.get(into)).filter(it -> it.active() && into != from)
                .orElseThrow(() -> Problem.invalid("into", "micromentoring.skill.merge.into"));
            boolean below = SkillRules.line(target, all).contains(from);
            Skill joined = (below ? target.withParent(before.parent()) : target).withSynonyms(joinedSynonyms(target, before));
            all.put(from, before.merged(into));
            all.put(into, joined);
            SkillRules.mustBeTree(all, "into");
            store.save(before, before.merged(into));
            store.save(target, joined);
            sources.move(Topic.skill(from), Topic.skill(into));
            merged.accept(new SkillMerged(from, into));
            note(viewer, before.merged(into), before.state().name(), "merged into " + into);
            changes.note(LiveVocabulary.CHANGES, Topic.skill(into).toString());
            return joined;
        });
    }

    private Skill changeState(Viewer viewer, long id, Skill.State state, String cause) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return writer.alone(() -> {
            Skill before = live(store.all(), id);
            if (before.state() == state) {
                return before;
            }
            Skill after = before.withState(state);
            store.save(before, after);
            note(viewer, after, before.state().name(), cause);
            return after;
        });
    }

    /** The skill with its parent resolved, after a look at everything it could clash with. */
    private Skill checked(Skill skill, Map<Long, Skill> all) {
        SkillRules.wordsMustBeFree(skill, all.values());
        Skill placed = skill.withParent(skill.parent().map(id -> Vocabulary.of(all.values(), List.of()).skill(id).map(Skill::id)
            .orElseThrow(() -> Problem.invalid("parent", "micromentoring.skill.parent.unknown"))));
        Map<Long, Skill> after = new LinkedHashMap<>(all);
        after.put(placed.id(), placed);
        SkillRules.mustBeTree(after, "parent");
        return placed;
    }

    private static Skill live(Map<Long, Skill> all, long id) {
        Skill skill = Optional.ofNullable(all.get(id)).orElseThrow(Problem::notFound);
        if (skill.state() == Skill.State.MERGED) {
            throw Problem.conflict("micromentoring.skill.merged");
        }
        return skill;
    }

    private static List<String> joinedSynonyms(Skill target, Skill from) {
        List<String> synonyms = new ArrayList<>(target.synonyms());
        from.names().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
            .filter(name -> synonyms.stream().noneMatch(it -> Words.normal(it).equals(Words.normal(name)))).forEach(synonyms::add);
        synonyms.addAll(from.synonyms());
        return synonyms;
    }

    private void note(Viewer viewer, Skill skill, String from, String cause) {
        history.add(new History("skill", skill.id(), viewer.key(), from, skill.state().name(), cause));
        changes.note(LiveVocabulary.CHANGES, Topic.skill(skill.id()).toString());
    }
}
