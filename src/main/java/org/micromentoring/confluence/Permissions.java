package org.micromentoring.confluence;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.user.User;

/** What the wiki lets a person do. Every permission check of ours goes through here, because the method's form differs by version. */
public final class Permissions {
    private final PermissionManager permissions;
    private final Likely likely = new Likely();

    public Permissions(PermissionManager permissions) {
        this.permissions = permissions;
    }

    /** @param user null for somebody anonymous, as the host has it */
    public boolean may(ConfluenceUser user, Permission permission, Object target) {
        return likely.call("PermissionManager.hasPermission(ConfluenceUser)", () -> permissions.hasPermission(user, permission, target),
            () -> permissions.hasPermission((User) user, permission, target));
    }
}
