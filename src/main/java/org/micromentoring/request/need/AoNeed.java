package org.micromentoring.request.need;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of needs. */
@Preload
@Table("NEED")
@Indexes({@Index(name = "menteeState", methodNames = {"getMenteeKey", "getNeedState"}),
    @Index(name = "stateDue", methodNames = {"getNeedState", "getDueAt"})})
public interface AoNeed extends Entity {
    @NotNull
    long getProgramId();

    void setProgramId(long id);

    int getMaxDays();

    void setMaxDays(int days);

    @NotNull
    @StringLength(255)
    String getMenteeKey();

    void setMenteeKey(String key);

    @NotNull
    @StringLength(40)
    String getTopicCode();

    void setTopicCode(String topic);

    @StringLength(StringLength.UNLIMITED)
    String getGoalSentence();

    void setGoalSentence(String goal);

    long getPageId();

    void setPageId(long id);

    @NotNull
    @StringLength(20)
    String getHelpFormat();

    void setHelpFormat(String format);

    @NotNull
    @StringLength(20)
    String getHelpChannel();

    void setHelpChannel(String channel);

    int getPlannedDays();

    void setPlannedDays(int days);

    /** 0 for no hurry. */
    long getWantedByAt();

    void setWantedByAt(long millis);

    @NotNull
    @StringLength(20)
    String getNeedState();

    void setNeedState(String state);

    @NotNull
    long getFirstOpenedAt();

    void setFirstOpenedAt(long millis);

    @NotNull
    long getDueAt();

    void setDueAt(long millis);

    /** 0 while open. */
    long getEndedAt();

    void setEndedAt(long millis);
}
