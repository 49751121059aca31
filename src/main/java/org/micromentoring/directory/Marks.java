package org.micromentoring.directory;

import org.micromentoring.directory.search.Mentor;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Transactions;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.Pairs;

/** Use cases of favourites and of hiding somebody silently. */
public final class Marks {
    /** Marks a person; keeps the table and each search small. */
    static final int MOST = 500;

    private final MarkStore store;
    private final DirectoryIndex index;
    private final Pairs pairs;
    private final Transactions transactions;

    public Marks(MarkStore store, DirectoryIndex index, Pairs pairs, Transactions transactions) {
        this.store = store;
        this.index = index;
        this.pairs = pairs;
        this.transactions = transactions;
    }

    /**
     * Marks a mentor, or does nothing when that is done already.
     *
     * @param mentor the profile's id
     * @throws Problem not found, for an unlisted mentor and for oneself; conflict, above {@value #MOST} marks of a kind
     */
    public void set(Viewer viewer, long mentor, Mark mark) {
        String key = other(viewer, mentor);
        transactions.run(() -> {
            MarkStore.Marked marked = store.of(viewer.key());
            if (!marked.of(mark).contains(key)) {
                if (marked.of(mark).size() >= MOST) {
                    throw Problem.conflict("micromentoring.directory.marks.full", MOST);
                }
                store.add(viewer.key(), key, mark);
            }
            return true;
        });
    }

    /** Takes a mark away, if there is one. */
    public void clear(Viewer viewer, long mentor, Mark mark) {
        String key = other(viewer, mentor);
        transactions.run(() -> {
            store.remove(viewer.key(), key, mark);
            return true;
        });
    }

    private String other(Viewer viewer, long mentor) {
        viewer.mustSeeMentors();
        return index.now().mentor(mentor).map(Mentor::key).filter(key -> !viewer.is(key) && pairs.allowed(viewer.key(), key)).orElseThrow(Problem::notFound);
    }
}
