package org.micromentoring.request.tip;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table of mentors suggested to colleagues; a row goes when the colleague sent or dropped the draft. */
@Preload
@Table("TIP")
public interface AoTip extends Entity {
    @NotNull
    @Unique
    @StringLength(64)
    String getTipDigest();

    void setTipDigest(String digest);

    @NotNull
    @Indexed
    @StringLength(255)
    String getSuggesterKey();

    void setSuggesterKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getColleagueKey();

    void setColleagueKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getMentorKey();

    void setMentorKey(String key);

    @NotNull
    long getMentorId();

    void setMentorId(long id);

    @NotNull
    @StringLength(40)
    String getTopicCode();

    void setTopicCode(String topic);

    @StringLength(StringLength.UNLIMITED)
    String getTipWords();

    void setTipWords(String words);

    @NotNull
    @Indexed
    long getSentAt();

    void setSentAt(long millis);
}
