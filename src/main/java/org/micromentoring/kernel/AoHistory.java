package org.micromentoring.kernel;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Who changed what state when; kept 12 months. */
@Preload
@Table("HISTORY")
@Indexes(@Index(name = "object", methodNames = {"getObjectKind", "getObjectId"}))
public interface AoHistory extends Entity {
    @NotNull
    @StringLength(30)
    String getObjectKind();

    void setObjectKind(String kind);

    @NotNull
    long getObjectId();

    void setObjectId(long id);

    @NotNull
    @Indexed
    @StringLength(255)
    String getActorKey();

    void setActorKey(String key);

    @StringLength(30)
    String getFromState();

    void setFromState(String state);

    @NotNull
    @StringLength(30)
    String getToState();

    void setToState(String state);

    @StringLength(60)
    String getChangeCause();

    void setChangeCause(String cause);

    @NotNull
    @Indexed
    long getChangedAt();

    void setChangedAt(long millis);
}
