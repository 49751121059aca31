package org.micromentoring.host.wiki;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.look.Forms;

/** The person of this request and what the wiki lets that person do. */
public final class Visitor {
    private final PermissionManager permissions;

    public Visitor(PermissionManager permissions) {
        this.permissions = permissions;
    }

    public Optional<ConfluenceUser> user() {
        return Optional.ofNullable(AuthenticatedUserThreadLocal.get());
    }

    public Optional<String> key() {
        return user().map(user -> user.getKey().getStringValue());
    }

    /** The key, if the person has a licence: others see what everybody sees. */
    public Optional<String> licensedKey() {
        return user().filter(user -> permissions.hasPermission(user, Permission.VIEW, PermissionManager.TARGET_APPLICATION))
                .map(user -> user.getKey().getStringValue());
    }

    public boolean may(Permission permission, Object target) {
        return permissions.hasPermission(AuthenticatedUserThreadLocal.get(), permission, target);
    }

    /** Anonymous visitors are asked to log in; everybody else is told that there is no such page. */
    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (user().isEmpty()) {
            Forms.toLogin(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
