package org.micromentoring.skill.vocabulary;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of imports and how far they are, so that any node can say. Who ran it is in the history. */
@Preload
@Table("VOCABULARY_IMPORT")
public interface AoImport extends Entity {
    @NotNull
    @StringLength(30)
    String getImportState();

    void setImportState(String state);

    boolean isFromEsco();

    void setFromEsco(boolean esco);

    int getRowsTotal();

    void setRowsTotal(int rows);

    int getAddedCount();

    void setAddedCount(int rows);

    int getMergedCount();

    void setMergedCount(int rows);

    int getUnchangedCount();

    void setUnchangedCount(int rows);

    int getRefusedCount();

    void setRefusedCount(int rows);

    int getSkippedCount();

    void setSkippedCount(int rows);

    int getDroppedCount();

    void setDroppedCount(int synonyms);

    @NotNull
    long getStartedAt();

    void setStartedAt(long millis);

    /** When its node last wrote something. */
    @NotNull
    long getSeenAt();

    void setSeenAt(long millis);
}
