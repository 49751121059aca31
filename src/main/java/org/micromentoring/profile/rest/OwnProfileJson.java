package org.micromentoring.profile.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.OwnProfile;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.Section;

/** A profile for its owner: everything. Members are those of {@link ProfileForm}, and what only the server says. */
record OwnProfileJson(@JsonProperty("id") long id, @JsonProperty("state") String state, @JsonProperty("revision") int revision,
    @JsonProperty("pausedUntil") String pausedUntil, @JsonProperty("headline") String headline,
    @JsonProperty("department") String department, @JsonProperty("location") String location, @JsonProperty("jobTitle") String jobTitle,
    @JsonProperty("languages") List<String> languages, @JsonProperty("zone") String zone,
    @JsonProperty("workingDays") List<Integer> workingDays, @JsonProperty("workFrom") String workFrom, @JsonProperty("workTo") String workTo,
    @JsonProperty("formats") List<String> formats, @JsonProperty("channels") List<String> channels, @JsonProperty("capacity") int capacity,
    @JsonProperty("talksPerWeek") int talksPerWeek, @JsonProperty("onlyMe") List<String> onlyMe,
    @JsonProperty("offered") List<SkillJson> offered, @JsonProperty("wanted") List<SkillJson> wanted, @JsonProperty("roles") List<RoleJson> roles) {

    static OwnProfileJson of(OwnProfile own) {
        Profile it = own.profile();
        return new OwnProfileJson(it.id(), it.state().name().toLowerCase(Locale.ROOT), it.revision(),
            it.pausedUntil().map(Instant::toString).orElse(""), it.about().headline(), it.about().department(), it.about().location(),
            it.about().jobTitle(), it.about().languages(), it.workingTime().zone().getId(),
            it.workingTime().days().stream().map(DayOfWeek::getValue).toList(), SentTime.clock(it.workingTime().from()),
            SentTime.clock(it.workingTime().to()), it.offer().formats().stream().map(Format::code).toList(),
            it.offer().channels().stream().map(Channel::code).toList(), it.offer().capacity(), it.offer().talksPerWeek(),
            it.onlyMe().stream().map(Section::code).toList(), own.offered().stream().map(SkillJson::of).toList(),
            own.wanted().stream().map(SkillJson::of).toList(), own.roles().stream().map(RoleJson::of).toList());
    }
}
