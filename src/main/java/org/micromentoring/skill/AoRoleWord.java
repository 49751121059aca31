package org.micromentoring.skill;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Normalised names of roles; the primary key keeps them unique. */
@Preload
@Table("ROLE_WORD")
public interface AoRoleWord extends RawEntity<String> {
    @NotNull
    @PrimaryKey("WORD_KEY")
    @StringLength(255)
    String getWordKey();

    @NotNull
    @Indexed
    long getRoleId();

    void setRoleId(long id);
}
