package org.micromentoring.skill;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Where skills and roles came from: each source id stands for exactly one topic, several may stand for the same. */
@Preload
@Table("SOURCE")
public interface AoSource extends RawEntity<String> {
    @NotNull
    @PrimaryKey("SOURCE_ID")
    @StringLength(255)
    String getSourceId();

    @NotNull
    @Indexed
    @StringLength(30)
    String getSourceTopic();

    void setSourceTopic(String topic);
}
