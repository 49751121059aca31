package org.micromentoring.host.people;

import java.util.List;
import java.util.stream.Stream;

/**
 * An account to be created, with its groups. Department, job title and location are free text and mostly empty.
 *
 * @param licensed is put into the group of those who may use the wiki
 */
public record NewUser(String key, String name, String fullName, String email, String locale, String zone,
                      boolean active, boolean licensed, boolean hasPicture,
                      String department, String jobTitle, String location, String password, List<String> groups) {
    List<String> allGroups() {
        return licensed && groups.stream().noneMatch(Groups.CAN_USE::contains) ? Stream.concat(Stream.of(Groups.USERS), groups.stream()).toList() : groups;
    }
}
