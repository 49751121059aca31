package org.micromentoring.host.people;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import java.util.List;

/** The shared access layer's view of people; each question is one statement. */
public final class HostUserManager implements UserManager {
    private final PeopleStore people;

    public HostUserManager(PeopleStore people) {
        this.people = people;
    }

    @Override
    public UserProfile getRemoteUser() {
        return getUserProfile(getRemoteUserKey());
    }

    @Override
    public UserKey getRemoteUserKey() {
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        return user == null ? null : user.getKey();
    }

    @Override
    public UserProfile getUserProfile(UserKey userKey) {
        return userKey == null ? null
                : people.byKey(userKey.getStringValue()).filter(user -> !user.removed()).map(user -> new HostUserProfile(user, people)).orElse(null);
    }

    @Override
    public UserProfile getUserProfile(String username) {
        return username == null ? null : people.byName(username).map(user -> new HostUserProfile(user, people)).orElse(null);
    }

    @Override
    public boolean isUserInGroup(UserKey userKey, String group) {
        return userKey != null && group != null && people.isMember(userKey.getStringValue(), group);
    }

    @Override
    public boolean isAdmin(UserKey userKey) {
        return userKey != null && people.isMemberOfAny(userKey.getStringValue(), List.of(Groups.SYSTEM_ADMINS, Groups.SITE_ADMINS));
    }

    @Override
    public boolean isSystemAdmin(UserKey userKey) {
        return userKey != null && people.isMember(userKey.getStringValue(), Groups.SYSTEM_ADMINS);
    }

    @Override
    public Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults) {
        return people.groupNames(prefix == null ? "" : prefix, startIndex, maxResults);
    }
}
