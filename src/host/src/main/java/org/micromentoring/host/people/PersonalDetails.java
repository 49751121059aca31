package org.micromentoring.host.people;

/** The free text a person typed into the wiki profile; empty where nothing was typed. */
public record PersonalDetails(String department, String jobTitle, String location) {
}
