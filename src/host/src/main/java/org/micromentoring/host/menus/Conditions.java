package org.micromentoring.host.menus;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Map;
import org.micromentoring.host.descriptor.Descriptor.Condition;
import org.micromentoring.host.osgi.HostServices;

/** Answers the conditions that web items may name, by their complete class names; all of them must hold. */
public final class Conditions {
    private static final String PACKAGE = "com.atlassian.confluence.plugin.descriptor.web.conditions.";

    private final HostServices services;

    public Conditions(HostServices services) {
        this.services = services;
    }

    boolean hold(List<Condition> conditions, Map<String, Object> context) {
        return conditions.stream().allMatch(condition -> holds(condition, context) != condition.inverted());
    }

    private boolean holds(Condition condition, Map<String, Object> context) {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (!condition.className().startsWith(PACKAGE)) {
            throw new IllegalStateException("No answer for " + condition.className());
        }
        return switch (condition.className().substring(PACKAGE.length())) {
            case "user.UserLoggedInCondition" -> user != null;
            case "ConfluenceAdministratorCondition" -> user != null && services.get(UserManager.class).isAdmin(user.getKey());
            case "SystemAdministratorCondition" -> user != null && services.get(UserManager.class).isSystemAdmin(user.getKey());
            case "HasSpaceCondition", "SpaceSidebarCondition" -> context.get("space") instanceof Space;
            case "NotPersonalSpaceCondition" -> context.get("space") instanceof Space space && !space.getKey().startsWith("~");
            case "SpacePermissionCondition" -> context.get("space") instanceof Space space
                    && services.get(PermissionManager.class).hasPermission(user, permission(condition), space);
            default -> throw new IllegalStateException("No answer for " + condition.className());
        };
    }

    private static Permission permission(Condition condition) {
        return switch (condition.parameters().getOrDefault("permission", "view")) {
            case "administer" -> Permission.ADMINISTER;
            case "view" -> Permission.VIEW;
            default -> throw new IllegalStateException("No answer for the permission of " + condition);
        };
    }
}
