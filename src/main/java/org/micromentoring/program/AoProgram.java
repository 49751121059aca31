package org.micromentoring.program;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Table of programs. Groups are stored one a line. */
@Preload
@Table("PROGRAM")
public interface AoProgram extends Entity {
    @NotNull
    @StringLength(100)
    String getProgramName();

    void setProgramName(String name);

    @StringLength(StringLength.UNLIMITED)
    String getEligibleGroups();

    void setEligibleGroups(String groups);

    @StringLength(StringLength.UNLIMITED)
    String getTeamGroups();

    void setTeamGroups(String groups);

    int getAnswerDays();

    void setAnswerDays(int days);

    int getParallelRequests();

    void setParallelRequests(int requests);

    int getOpenNeeds();

    void setOpenNeeds(int needs);

    int getDefaultCapacity();

    void setDefaultCapacity(int places);

    int getTalksPerWeek();

    void setTalksPerWeek(int talks);

    int getMaxDays();

    void setMaxDays(int days);

    /** Counts the saves, so that the second of two people who edit at once is told. */
    int getProgramVersion();

    void setProgramVersion(int version);
}
