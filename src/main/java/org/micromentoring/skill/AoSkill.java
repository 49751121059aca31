package org.micromentoring.skill;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of skills. Names are stored {@code language=name} and synonyms as they are, one a line. */
@Preload
@Table("SKILL")
public interface AoSkill extends Entity {
    @StringLength(StringLength.UNLIMITED)
    String getSkillNames();

    void setSkillNames(String names);

    @StringLength(StringLength.UNLIMITED)
    String getSkillSynonyms();

    void setSkillSynonyms(String synonyms);

    /** 0 without one. */
    @NotNull
    long getParentId();

    void setParentId(long id);

    @StringLength(255)
    String getSourceId();

    void setSourceId(String source);

    @NotNull
    @StringLength(30)
    String getSkillState();

    void setSkillState(String state);

    /** 0 unless merged. */
    @NotNull
    long getMergedIntoId();

    void setMergedIntoId(long id);
}
