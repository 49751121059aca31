package org.micromentoring.profile.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.micromentoring.profile.SeenProfile;

/** A skill of a profile; its name is in the caller's language. */
record SkillJson(@JsonProperty("skill") long skill, @JsonProperty("name") String name, @JsonProperty("level") int level,
    @JsonProperty("note") String note) {

    static SkillJson of(SeenProfile.Named it) {
        return new SkillJson(it.topic().id(), it.name(), it.level(), it.note());
    }
}
