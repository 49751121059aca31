package org.micromentoring.host.people;

/** Names of the groups that the host itself gives a meaning to. */
public final class Groups {
    /** System administrators. */
    public static final String SYSTEM_ADMINS = "confluence-administrators";
    /** Administrators of the site who are not system administrators. */
    public static final String SITE_ADMINS = "site-admins";
    /** Everybody with a licence. */
    public static final String USERS = "confluence-users";

    private Groups() {
    }
}
