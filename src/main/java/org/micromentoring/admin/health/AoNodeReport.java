package org.micromentoring.admin.health;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of what each node last said of itself. */
@Preload
@Table("NODE_REPORT")
public interface AoNodeReport extends RawEntity<String> {
    @NotNull
    @PrimaryKey("NODE_KEY")
    @StringLength(100)
    String getNodeKey();

    void setNodeKey(String key);

    long getReportedAt();

    void setReportedAt(long millis);

    @StringLength(100)
    String getPluginVersion();

    void setPluginVersion(String version);

    long getIndexReadAt();

    void setIndexReadAt(long millis);

    int getIndexMentors();

    void setIndexMentors(int mentors);
}
