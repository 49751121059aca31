package org.micromentoring.skill;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of skills that people miss. */
@Preload
@Table("SKILL_SUGGESTION")
public interface AoSuggestion extends Entity {
    @NotNull
    @Indexed
    @StringLength(255)
    String getSuggesterKey();

    void setSuggesterKey(String key);

    @NotNull
    @StringLength(450)
    String getSuggestedName();

    void setSuggestedName(String name);

    @NotNull
    @Indexed
    @StringLength(30)
    String getSuggestionState();

    void setSuggestionState(String state);

    /** The skill it became; 0 without one. */
    @NotNull
    long getSkillId();

    void setSkillId(long id);

    @NotNull
    long getSuggestedAt();

    void setSuggestedAt(long millis);
}
