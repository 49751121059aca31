package org.micromentoring.request.sent;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of requests. */
@Preload
@Table("REQUEST")
@Indexes({@Index(name = "mentorState", methodNames = {"getMentorKey", "getRequestState"}),
    @Index(name = "stateDue", methodNames = {"getRequestState", "getDueAt"})})
public interface AoRequest extends Entity {
    @NotNull
    @Indexed
    long getNeedId();

    void setNeedId(long id);

    @NotNull
    @StringLength(255)
    String getMentorKey();

    void setMentorKey(String key);

    @NotNull
    @Indexed
    @StringLength(255)
    String getMenteeKey();

    void setMenteeKey(String key);

    @NotNull
    @StringLength(40)
    String getTopicCode();

    void setTopicCode(String topic);

    @NotNull
    @StringLength(20)
    String getRequestState();

    void setRequestState(String state);

    @NotNull
    long getSentAt();

    void setSentAt(long millis);

    @NotNull
    long getDueAt();

    void setDueAt(long millis);

    /** 0 while open. */
    long getAnsweredAt();

    void setAnsweredAt(long millis);

    @StringLength(StringLength.UNLIMITED)
    String getQuestionWords();

    void setQuestionWords(String words);

    @StringLength(StringLength.UNLIMITED)
    String getAnswerWords();

    void setAnswerWords(String words);

    @StringLength(40)
    String getEndCause();

    void setEndCause(String cause);

    @StringLength(StringLength.UNLIMITED)
    String getEndWords();

    void setEndWords(String words);

    @StringLength(255)
    String getColleagueKey();

    void setColleagueKey(String key);

    long getSupersededBy();

    void setSupersededBy(long id);
}
