package org.micromentoring.kernel;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of claims; the key is the primary key, which saves a sequence read. */
@Preload
@Table("CLAIM")
public interface AoClaim extends RawEntity<String> {
    @NotNull
    @PrimaryKey("CLAIM_KEY")
    @StringLength(255)
    String getClaimKey();

    @NotNull
    @Indexed
    @StringLength(255)
    String getSubject();

    void setSubject(String subject);

    @NotNull
    @Indexed
    @StringLength(255)
    String getHolder();

    void setHolder(String holder);

    @NotNull
    long getTakenAt();

    void setTakenAt(long millis);
}
