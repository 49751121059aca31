package org.micromentoring.program.pair;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table of pair rules. The digest of kind and people is unique: the same rule is made once. */
@Preload
@Table("PAIR_RULE")
public interface AoPairRule extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getRuleDigest();

    void setRuleDigest(String digest);

    /** BLOCK or TEAM. */
    @NotNull
    @StringLength(20)
    String getRuleKind();

    void setRuleKind(String kind);

    /** Who made the rule: of a block the one who does not want to meet the other. */
    @NotNull
    @Indexed
    @StringLength(255)
    String getMakerKey();

    void setMakerKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getOneKey();

    void setOneKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getOtherKey();

    void setOtherKey(String key);

    /** Of the program team, for its own eyes. */
    @StringLength(450)
    String getCauseWords();

    void setCauseWords(String words);

    @NotNull
    long getMadeAt();

    void setMadeAt(long millis);
}
