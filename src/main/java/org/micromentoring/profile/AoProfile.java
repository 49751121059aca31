package org.micromentoring.profile;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Table of profiles, one row a person. Codes of a list are stored with commas; 0 stands for no time. */
@Preload
@Table("PROFILE")
public interface AoProfile extends Entity {
    @NotNull
    @Unique
    @StringLength(255)
    String getPersonKey();

    void setPersonKey(String key);

    @Indexed
    long getProgramId();

    void setProgramId(long id);

    @NotNull
    @Indexed
    @StringLength(30)
    String getProfileState();

    void setProfileState(String state);

    @StringLength(200)
    String getHeadline();

    void setHeadline(String headline);

    @StringLength(100)
    String getDepartment();

    void setDepartment(String department);

    @StringLength(100)
    String getWorkLocation();

    void setWorkLocation(String location);

    @StringLength(100)
    String getJobTitle();

    void setJobTitle(String title);

    @StringLength(400)
    String getLanguageCodes();

    void setLanguageCodes(String codes);

    @StringLength(60)
    String getZoneName();

    void setZoneName(String zone);

    /** ISO numbers, 1 is Monday. */
    @StringLength(30)
    String getWorkDays();

    void setWorkDays(String days);

    int getWorkFrom();

    void setWorkFrom(int minutes);

    int getWorkTo();

    void setWorkTo(int minutes);

    @StringLength(100)
    String getFormatCodes();

    void setFormatCodes(String codes);

    @StringLength(100)
    String getChannelCodes();

    void setChannelCodes(String codes);

    int getPlaceCapacity();

    void setPlaceCapacity(int places);

    int getTalksPerWeek();

    void setTalksPerWeek(int talks);

    @Indexed
    long getPausedUntil();

    void setPausedUntil(long millis);

    @StringLength(200)
    String getHiddenSections();

    void setHiddenSections(String codes);

    long getConsentAt();

    void setConsentAt(long millis);

    @StringLength(30)
    String getConsentVersion();

    void setConsentVersion(String version);

    int getRevisionNumber();

    void setRevisionNumber(int revision);

    long getChangedAt();

    void setChangedAt(long millis);
}
