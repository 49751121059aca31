package org.micromentoring.skill;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of roles. Synonyms are stored one a line; roles may share one, so none of them is a key. */
@Preload
@Table("ROLE")
public interface AoRole extends Entity {
    @NotNull
    @StringLength(450)
    String getRoleName();

    void setRoleName(String name);

    @StringLength(StringLength.UNLIMITED)
    String getRoleSynonyms();

    void setRoleSynonyms(String synonyms);

    @StringLength(255)
    String getSourceId();

    void setSourceId(String source);
}
