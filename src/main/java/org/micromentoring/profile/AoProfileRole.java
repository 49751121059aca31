package org.micromentoring.profile;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** Table of the roles that profiles can talk about. */
@Preload
@Table("PROFILE_ROLE")
public interface AoProfileRole extends Entity {
    @NotNull
    @Indexed
    long getProfileId();

    void setProfileId(long id);

    @NotNull
    @Indexed
    long getRoleId();

    void setRoleId(long id);
}
