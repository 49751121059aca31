package org.micromentoring.profile;

/** A role that the owner of a profile can talk about. */
public record ProfileRole(long roleId) {
}
