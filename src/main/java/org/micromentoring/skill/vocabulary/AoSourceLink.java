package org.micromentoring.skill.vocabulary;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Which group of a classification is below which; kept because the groups come in a file of their own. */
@Preload
@Table("SOURCE_LINK")
public interface AoSourceLink extends RawEntity<String> {
    @NotNull
    @PrimaryKey("CHILD_SOURCE")
    @StringLength(255)
    String getChildSource();

    @NotNull
    @StringLength(255)
    String getParentSource();

    void setParentSource(String source);
}
