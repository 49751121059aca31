package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/** A null user is an anonymous one. */
public interface PermissionManager {
    Object TARGET_APPLICATION = new Object();
    Object TARGET_SYSTEM = new Object();
    Object TARGET_PEOPLE_DIRECTORY = new Object();

    boolean hasPermission(ConfluenceUser user, Permission permission, Object target);
}
