package org.micromentoring.host.web;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserManager;
import org.micromentoring.host.osgi.HostServices;

/** Answers whether the person of this thread may call an entry point of a plugin. */
public final class Access {
    /** What became of the question. */
    public enum Answer {
        ALLOWED, LOG_IN_FIRST, FORBIDDEN
    }

    /** Says who holds a licence to use the product. */
    public interface Licences {
        boolean covers(ConfluenceUser user);
    }

    private final HostServices services;

    public Access(HostServices services) {
        this.services = services;
    }

    public Answer may(AccessLevel level) {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (holds(level, user)) {
            return Answer.ALLOWED;
        }
        return user == null ? Answer.LOG_IN_FIRST : Answer.FORBIDDEN;
    }

    private boolean holds(AccessLevel level, ConfluenceUser user) {
        return switch (level) {
            case UNRESTRICTED -> true;
            case ANONYMOUS_SITE -> user != null || mayUseSite();
            case UNLICENSED_SITE -> user != null;
            case LICENSED -> user != null && services.get(Licences.class).covers(user);
            case ADMIN -> user != null && services.get(UserManager.class).isAdmin(user.getKey());
            case SYSTEM_ADMIN -> user != null && services.get(UserManager.class).isSystemAdmin(user.getKey());
        };
    }

    private boolean mayUseSite() {
        return services.get(PermissionManager.class).hasPermission(null, Permission.VIEW, PermissionManager.TARGET_APPLICATION);
    }
}
