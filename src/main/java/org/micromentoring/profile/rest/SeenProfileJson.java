package org.micromentoring.profile.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.SeenProfile;

/** Somebody's profile as the caller may see it; what is hidden is empty. */
record SeenProfileJson(@JsonProperty("id") long id, @JsonProperty("name") String name, @JsonProperty("headline") String headline,
    @JsonProperty("department") String department, @JsonProperty("location") String location, @JsonProperty("jobTitle") String jobTitle,
    @JsonProperty("languages") List<String> languages, @JsonProperty("formats") List<String> formats,
    @JsonProperty("channels") List<String> channels, @JsonProperty("offered") List<SkillJson> offered,
    @JsonProperty("roles") List<RoleJson> roles, @JsonProperty("availability") AvailabilityJson availability) {

    /** @param from an instant, or empty when nobody knows */
    record AvailabilityJson(@JsonProperty("kind") String kind, @JsonProperty("free") int free, @JsonProperty("from") String from) {
        static AvailabilityJson of(Availability it) {
            return new AvailabilityJson(it.kind().code(), it.free(), it.from().map(Instant::toString).orElse(""));
        }
    }

    static SeenProfileJson of(SeenProfile it) {
        return new SeenProfileJson(it.id(), it.person().name(), it.about().headline(), it.about().department(), it.about().location(),
            it.about().jobTitle(), it.about().languages(), it.offer().formats().stream().map(Format::code).toList(),
            it.offer().channels().stream().map(Channel::code).toList(), it.skills().stream().map(SkillJson::of).toList(),
            it.roles().stream().map(RoleJson::of).toList(), AvailabilityJson.of(it.availability()));
    }
}
