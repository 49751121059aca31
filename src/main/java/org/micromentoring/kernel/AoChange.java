package org.micromentoring.kernel;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What changed when, for the snapshots that each node holds in memory. Rows are only added, so they block nobody. */
@Preload
@Table("CHANGE_STAMP")
@Indexes(@Index(name = "topicTime", methodNames = {"getChangeTopic", "getChangedAt"}))
public interface AoChange extends Entity {
    @NotNull
    @StringLength(30)
    String getChangeTopic();

    void setChangeTopic(String topic);

    @NotNull
    @StringLength(255)
    String getSubject();

    void setSubject(String subject);

    @NotNull
    long getChangedAt();

    void setChangedAt(long millis);
}
