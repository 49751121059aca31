package org.micromentoring.profile.invite;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table of invitations. The digest of inviter, invited and skill is unique: the same invitation is sent once. */
@Preload
@Table("INVITATION")
public interface AoInvitation extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getInviteDigest();

    void setInviteDigest(String digest);

    @NotNull
    @Indexed
    @StringLength(255)
    String getInviterKey();

    void setInviterKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getInvitedKey();

    void setInvitedKey(String key);

    @NotNull
    long getSkillId();

    void setSkillId(long id);

    @NotNull
    @StringLength(30)
    String getInviteState();

    void setInviteState(String state);

    @NotNull
    @Indexed
    long getSentAt();

    void setSentAt(long millis);
}
