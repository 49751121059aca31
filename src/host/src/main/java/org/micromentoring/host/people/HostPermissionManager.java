package org.micromentoring.host.people;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;

/** Who may what. An account that is not active, or that is gone, is treated as an anonymous visitor. */
public final class HostPermissionManager implements PermissionManager {
    private final PeopleStore people;
    private final Settings settings;
    private final Grants grants;

    public HostPermissionManager(PeopleStore people, Settings settings, Grants grants) {
        this.people = people;
        this.settings = settings;
        this.grants = grants;
    }

    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        Optional<String> key = Optional.ofNullable(user).map(known -> known.getKey().getStringValue());
        if (target == TARGET_SYSTEM) {
            return key.filter(known -> people.isMember(known, Groups.SYSTEM_ADMINS)).filter(people::isLicensed).isPresent();
        }
        if (target == TARGET_APPLICATION) {
            return permission == Permission.VIEW ? mayUse(key) : administers(key);
        }
        if (target == TARGET_PEOPLE_DIRECTORY) {
            return settings.isOn(directorySwitch(key));
        }
        if (key.isEmpty() && !settings.isOn(Settings.ANONYMOUS_SITE)) {
            return false;
        }
        if (target instanceof Space space) {
            return grants.onSpace(key.filter(people::isLicensed), permission.toString(), space.getId());
        }
        return target instanceof ContentEntityObject page && grants.onPage(key.filter(people::isLicensed), permission.toString(), page.getId());
    }

    private boolean mayUse(Optional<String> key) {
        return key.isEmpty() ? settings.isOn(Settings.ANONYMOUS_SITE) : people.isLicensed(key.get());
    }

    private boolean administers(Optional<String> key) {
        return key.filter(known -> people.isMemberOfAny(known, List.of(Groups.SYSTEM_ADMINS, Groups.SITE_ADMINS)))
                .filter(people::isLicensed).isPresent();
    }

    private String directorySwitch(Optional<String> key) {
        if (key.isEmpty()) {
            return Settings.DIRECTORY_ANONYMOUS;
        }
        return people.isLicensed(key.get()) ? Settings.DIRECTORY_LICENSED : Settings.DIRECTORY_UNLICENSED;
    }
}
