package org.micromentoring.skill;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Normalised forms of names and synonyms; the primary key keeps them unique over all skills. */
@Preload
@Table("SKILL_WORD")
public interface AoSkillWord extends RawEntity<String> {
    @NotNull
    @PrimaryKey("WORD_KEY")
    @StringLength(255)
    String getWordKey();

    @NotNull
    @Indexed
    long getSkillId();

    void setSkillId(long id);
}
