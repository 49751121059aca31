package org.micromentoring.skill.vocabulary;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** Tables of imports and of the links between groups. */
public final class ImportStore {
    private final ActiveObjects ao;
    private final Clock clock;

    public ImportStore(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    Import add(boolean esco, int rows) {
        long now = clock.millis();
        return of(ao.create(AoImport.class, new DBParam("IMPORT_STATE", Import.State.RUNNING.name()), new DBParam("FROM_ESCO", esco),
            new DBParam("ROWS_TOTAL", rows), new DBParam("STARTED_AT", now), new DBParam("SEEN_AT", now)));
    }

    Optional<Import> find(long id) {
        return id < 1 || id > Integer.MAX_VALUE ? Optional.empty() : Optional.ofNullable(ao.get(AoImport.class, (int) id)).map(ImportStore::of);
    }

    Optional<Import> latest() {
        return first(Query.select().order("ID DESC").limit(1));
    }

    Optional<Import> running() {
        return first(Query.select().where("IMPORT_STATE = ?", Import.State.RUNNING.name()).order("ID DESC").limit(1));
    }

    boolean anyFromEsco() {
        return ao.count(AoImport.class, Query.select().where("FROM_ESCO = ?", true)) > 0;
    }

    void save(long id, Import.State state, Counts counts) {
        AoImport row = ao.get(AoImport.class, (int) id);
        row.setImportState(state.name());
        row.setAddedCount(counts.added());
        row.setMergedCount(counts.merged());
        row.setUnchangedCount(counts.unchanged());
        row.setRefusedCount(counts.refused());
        row.setSkippedCount(counts.skipped());
        row.setDroppedCount(counts.droppedSynonyms());
        row.setSeenAt(clock.millis());
        row.save();
    }

    /** Child key to parent key. */
    Map<String, String> links() {
        Map<String, String> links = new HashMap<>();
        for (AoSourceLink row : ao.find(AoSourceLink.class)) {
            links.put(row.getChildSource(), row.getParentSource());
        }
        return links;
    }

    void addLink(String child, String parent) {
        ao.create(AoSourceLink.class, new DBParam("CHILD_SOURCE", child), new DBParam("PARENT_SOURCE", parent));
    }

    private Optional<Import> first(Query query) {
        List<Import> found = new ArrayList<>();
        Arrays.stream(ao.find(AoImport.class, query)).map(ImportStore::of).forEach(found::add);
        return found.stream().findFirst();
    }

    private static Import of(AoImport row) {
        Import.State state = Arrays.stream(Import.State.values()).filter(it -> it.name().equals(row.getImportState()))
            .findFirst().orElse(Import.State.UNKNOWN);
        Counts counts = new Counts(row.getAddedCount(), row.getMergedCount(), row.getUnchangedCount(), row.getRefusedCount(),
            row.getSkippedCount(), row.getDroppedCount());
        return new Import(row.getID(), state, row.isFromEsco(), row.getRowsTotal(), counts,
            Instant.ofEpochMilli(row.getStartedAt()), Instant.ofEpochMilli(row.getSeenAt()));
    }
}
