package org.micromentoring.profile;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of the skills that profiles offer or want. */
@Preload
@Table("PROFILE_SKILL")
@Indexes(@Index(name = "skillKind", methodNames = {"getSkillId", "getLinkKind"}))
public interface AoProfileSkill extends Entity {
    @NotNull
    @Indexed
    long getProfileId();

    void setProfileId(long id);

    @NotNull
    long getSkillId();

    void setSkillId(long id);

    /** OFFERED or WANTED. */
    @NotNull
    @StringLength(20)
    String getLinkKind();

    void setLinkKind(String kind);

    int getSkillLevel();

    void setSkillLevel(int level);

    @StringLength(200)
    String getLinkNote();

    void setLinkNote(String note);
}
