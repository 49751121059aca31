package org.micromentoring.host.people;

import com.atlassian.user.Group;

/** A group of people; the name is in lower case. */
public record HostGroup(String name) implements Group {
    @Override
    public String getName() {
        return name;
    }
}
