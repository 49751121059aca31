package org.micromentoring.skill;

import java.util.List;
import java.util.Optional;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

/** Use cases of roles. Everybody who takes part reads them in the vocabulary, the program team writes. */
public final class Roles {
    private final RoleStore store;
    private final OneWriter writer;
    private final Changes changes;

    public Roles(RoleStore store, OneWriter writer, Changes changes) {
        this.store = store;
        this.writer = writer;
        this.changes = changes;
    }

    public Role add(Viewer viewer, String name, List<String> synonyms) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        Role role = checked(new Role(0, name, synonyms, Optional.empty()));
        return writer.alone(() -> {
            mustBeFree(role);
            Role added = store.add(role);
            changes.note(LiveVocabulary.CHANGES, Topic.role(added.id()).toString());
            return added;
        });
    }

    public Role change(Viewer viewer, long id, String name, List<String> synonyms) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return writer.alone(() -> {
            Role before = store.find(id).orElseThrow(Problem::notFound);
            Role after = checked(new Role(id, name, synonyms, before.source()));
            mustBeFree(after);
            store.save(after);
            changes.note(LiveVocabulary.CHANGES, Topic.role(id).toString());
            return after;
        });
    }

    private static Role checked(Role role) {
        String name = Spelling.must("name", role.name());
        return new Role(role.id(), name, Spelling.synonyms(role.synonyms(), List.of(name)), role.source());
    }

    private void mustBeFree(Role role) {
        store.holder(Words.normal(role.name())).filter(id -> id != role.id()).ifPresent(id -> {
            throw Problem.invalid("name", "micromentoring.skill.role.taken", role.name());
        });
    }
}
