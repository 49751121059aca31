package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.micromentoring.kernel.Claims;
import org.micromentoring.skill.OneWriter;

/**
 * One import on its way, chunk by chunk, each all or nothing. A chunk that somebody else's change got in the way of is
 * planned again from what is there now.
 */
final class Run {
    /** Rows that one transaction writes: short enough to let others write in between. */
    static final int CHUNK = 200;

    private final long id;
    private final List<Row> rows;
    private final Ledger ledger;
    private final ImportStore store;
    private final Claims claims;
    private final OneWriter writer;
    private final Set<String> done = new HashSet<>();
    private Counts counts = Counts.NONE;
    private List<Step> plan = List.of();
    private Ledger.Made made = Ledger.Made.nothing();
    private boolean stale = true;
    private boolean finished;

    Run(long id, List<Row> rows, Ledger ledger, ImportStore store, Claims claims, OneWriter writer) {
        this.id = id;
        this.rows = rows;
        this.ledger = ledger;
        this.store = store;
        this.claims = claims;
        this.writer = writer;
    }

    /** Does the next chunk in one transaction; to be called again when a race was lost. */
    void chunk() {
        List<Step> chunk = writer.alone(() -> {
            claims.mustRelease(Import.holder(id));
            if (stale) {
                plan = Planner.plan(rows, ledger.known());
                made = Ledger.Made.nothing();
            }
            stale = true;
            List<Step> next = next();
            ledger.write(next, made);
            boolean last = done.size() + next.size() == rows.size();
            store.save(id, last ? Import.State.DONE : Import.State.RUNNING, counts.plus(Counts.of(next)));
            if (!last) {
                claims.take(Imports.CLAIM, Imports.CLAIM, Import.holder(id));
            }
            return next;
        });
        stale = false;
        counts = counts.plus(Counts.of(chunk));
        chunk.forEach(step -> done.add(step.row().id()));
        finished = done.size() == rows.size();
    }

    /** Rows that write nothing cost nothing. */
    private List<Step> next() {
        List<Step> next = new ArrayList<>();
        int writing = 0;
        for (Step step : plan) {
            if (writing == CHUNK) {
                break;
            }
            if (!done.contains(step.row().id())) {
                next.add(step);
                writing += step.write().isPresent() ? 1 : 0;
            }
        }
        return next;
    }

    boolean finished() {
        return finished;
    }

    /** Ends it before its end; a claim that is gone says that another node has taken over. */
    void end(Import.State state) {
        writer.alone(() -> {
            if (claims.release(Import.holder(id)) == 1) {
                store.save(id, state, counts);
            }
            return true;
        });
    }
}
