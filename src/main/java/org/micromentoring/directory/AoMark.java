package org.micromentoring.directory;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of what somebody marked about a mentor, for their own eyes only. */
@Preload
@Table("MARK")
public interface AoMark extends Entity {
    @NotNull
    @Indexed
    @StringLength(255)
    String getPersonKey();

    void setPersonKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getMentorKey();

    void setMentorKey(String key);

    /** FAVOURITE or HIDDEN. */
    @NotNull
    @StringLength(20)
    String getMarkKind();

    void setMarkKind(String kind);

    @NotNull
    long getMarkedAt();

    void setMarkedAt(long millis);
}
