package org.micromentoring.engagement;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of engagements. */
@Preload
@Table("ENGAGEMENT")
@Indexes({@Index(name = "mentorState", methodNames = {"getMentorKey", "getEngagementState"}),
    @Index(name = "menteeState", methodNames = {"getMenteeKey", "getEngagementState"})})
public interface AoEngagement extends Entity {
    @NotNull
    long getProgramId();

    void setProgramId(long id);

    @NotNull
    @Indexed
    long getNeedId();

    void setNeedId(long id);

    @NotNull
    @StringLength(20)
    String getOriginKind();

    void setOriginKind(String kind);

    @NotNull
    long getOriginId();

    void setOriginId(long id);

    @NotNull
    @StringLength(255)
    String getMentorKey();

    void setMentorKey(String key);

    @NotNull
    @StringLength(255)
    String getMenteeKey();

    void setMenteeKey(String key);

    @NotNull
    @StringLength(40)
    String getTopicCode();

    void setTopicCode(String topic);

    @NotNull
    @StringLength(20)
    String getHelpFormat();

    void setHelpFormat(String format);

    @NotNull
    @StringLength(20)
    String getHelpChannel();

    void setHelpChannel(String channel);

    @StringLength(StringLength.UNLIMITED)
    String getGoalSentence();

    void setGoalSentence(String goal);

    @NotNull
    long getStartedAt();

    void setStartedAt(long millis);

    @NotNull
    @Indexed
    long getPlannedEndAt();

    void setPlannedEndAt(long millis);

    @NotNull
    @StringLength(20)
    String getEngagementState();

    void setEngagementState(String state);

    long getEndedAt();

    void setEndedAt(long millis);

    /** Until when both are asked whether to go on; 0 while nobody is asked. */
    @Indexed
    long getQuestionDueAt();

    void setQuestionDueAt(long millis);

    /** When the mentor said to go on; 0 until then. */
    long getMentorKeepsAt();

    void setMentorKeepsAt(long millis);

    /** When the mentee said to go on; 0 until then. */
    long getMenteeKeepsAt();

    void setMenteeKeepsAt(long millis);

    @StringLength(40)
    String getEndCause();

    void setEndCause(String cause);

    @StringLength(StringLength.UNLIMITED)
    String getEndWords();

    void setEndWords(String words);
}
