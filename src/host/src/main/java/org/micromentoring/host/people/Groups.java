package org.micromentoring.host.people;

import java.util.List;

/** Names of the groups that the host itself gives a meaning to. */
public final class Groups {
    /** System administrators. */
    public static final String SYSTEM_ADMINS = "confluence-administrators";
    /** Administrators of the site who are not system administrators. */
    public static final String SITE_ADMINS = "site-admins";
    /** Everybody who may use the wiki, unless another group says so, too. */
    public static final String USERS = "confluence-users";

    /** Groups with the global permission "can use": who is in none of them has no licence. */
    static final List<String> CAN_USE = List.of(USERS, SYSTEM_ADMINS);

    private Groups() {
    }
}
