package org.micromentoring.profile.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.micromentoring.profile.SeenProfile;

/** A role that the owner of a profile can talk about. */
record RoleJson(@JsonProperty("role") long role, @JsonProperty("name") String name) {
    static RoleJson of(SeenProfile.Named it) {
        return new RoleJson(it.topic().id(), it.name());
    }
}
