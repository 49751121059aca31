package org.micromentoring.program.pair;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of who reports to whom, as it was imported. The digest of both is the primary key, which saves a sequence read a row. */
@Preload
@Table("MANAGER_PAIR")
public interface AoReporting extends RawEntity<String> {
    @NotNull
    @PrimaryKey("PAIR_DIGEST")
    @StringLength(64)
    String getPairDigest();

    @NotNull
    @Indexed
    @StringLength(255)
    String getEmployeeKey();

    void setEmployeeKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getManagerKey();

    void setManagerKey(String key);

    /** Of the import that brought it; the newest in the table is that of the last import. */
    @NotNull
    @Indexed
    long getImportedAt();

    void setImportedAt(long millis);
}
