package org.micromentoring.host.people;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;

/**
 * One account. The e-mail and the personal details may be empty, never null.
 *
 * @param licensed in a group that may use the wiki; counts only while active
 */
public record HostUser(UserKey key, String name, String fullName, String email, String locale, String zone,
                       boolean active, boolean licensed, boolean removed) implements ConfluenceUser {

    @Override
    public UserKey getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFullName() {
        return fullName;
    }

    @Override
    public String getEmail() {
        return email;
    }

    /** What Confluence hands out for the key of a removed account: a placeholder without a name. */
    HostUser asUnknown() {
        String alias = "user-" + key.getStringValue().substring(0, 5);
        return new HostUser(key, alias, "Unknown User (" + alias + ")", "", locale, zone, false, false, true);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostUser user && user.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
