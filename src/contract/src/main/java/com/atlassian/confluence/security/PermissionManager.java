package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;

/** A null user is an anonymous one. */
public interface PermissionManager {
    Object TARGET_APPLICATION = new Object();
    Object TARGET_SYSTEM = new Object();
    Object TARGET_PEOPLE_DIRECTORY = new Object();

    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);

    /** Deprecated since 9, gone in 10. */
    @Deprecated
    default boolean hasPermission(User user, Permission permission, Object target) {
        return hasPermission((ConfluenceUser) user, permission, target);
    }
}
