package org.micromentoring.host.people;

import java.util.List;

/** An account to be created, with its groups. Department, job title and location are free text and mostly empty. */
public record NewUser(String key, String name, String fullName, String email, String locale, String zone,
                      boolean active, boolean licensed, boolean hasPicture,
                      String department, String jobTitle, String location, String password, List<String> groups) {
}
