package org.micromentoring.skill;

import java.util.List;
import java.util.Optional;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;

/** Whoever takes part may say which skill is missing; the program team accepts or drops it. */
public final class Suggestions {
    /** Waiting at a time, of one person. */
    static final int AT_A_TIME = 5;
    private static final int SHOWN = 200;

    private final SuggestionStore store;
    private final Skills skills;
    private final Claims claims;
    private final Transactions transactions;

    public Suggestions(SuggestionStore store, Skills skills, Claims claims, Transactions transactions) {
        this.store = store;
        this.skills = skills;
        this.claims = claims;
        this.transactions = transactions;
    }

    public Suggestion suggest(Viewer viewer, String name) {
        viewer.mustTakePart();
        Spelling.must("name", name);
        skills.vocabulary().named(name).ifPresent(it -> {
            throw Problem.invalid("name", "micromentoring.skill.suggest.exists", it.name(viewer.locale()));
        });
        return transactions.run(() -> {
            Optional<Suggestion> same = store.of(viewer.key(), SHOWN).stream()
                .filter(it -> it.state() == Suggestion.State.WAITING && Words.normal(it.name()).equals(Words.normal(name))).findFirst();
            return same.orElseGet(() -> {
                Suggestion added = store.add(viewer.key(), name);
                claims.takeLowest("suggest:" + viewer.key(), AT_A_TIME, added.holder())
                    .orElseThrow(() -> Problem.conflict("micromentoring.skill.suggest.many", AT_A_TIME));
                return added;
            });
        });
    }

    /** What the viewer suggested, newest first. */
    public List<Suggestion> mine(Viewer viewer) {
        viewer.mustTakePart();
        return transactions.run(() -> store.of(viewer.key(), SHOWN));
    }

    /** What waits for the program team, oldest first, at most 200. */
    public List<Suggestion> waiting(Viewer viewer) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return transactions.run(() -> store.waiting(SHOWN));
    }

    /** What still waits: for the team from everybody, for others their own. */
    public List<Suggestion> open(Viewer viewer) {
        return viewer.may(Viewer.Right.RUN_PROGRAM) ? waiting(viewer)
            : mine(viewer).stream().filter(it -> it.state() == Suggestion.State.WAITING).toList();
    }

    /** Makes it a skill, as the team spells it. */
    public Skill accept(Viewer viewer, long id, SkillDraft draft) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        return transactions.run(() -> {
            release(id);
            Skill added = skills.add(viewer, draft);
            store.close(id, Suggestion.State.ACCEPTED, Optional.of(added.id()));
            return added;
        });
    }

    public void drop(Viewer viewer, long id) {
        viewer.must(Viewer.Right.RUN_PROGRAM);
        transactions.run(() -> {
            release(id);
            store.close(id, Suggestion.State.DROPPED, Optional.empty());
            return true;
        });
    }

    private void release(long id) {
        Suggestion suggestion = store.find(id).orElseThrow(Problem::notFound);
        if (suggestion.state() != Suggestion.State.WAITING) {
            throw Problem.conflict("micromentoring.skill.suggest.done");
        }
        claims.mustRelease(suggestion.holder());
    }
}
