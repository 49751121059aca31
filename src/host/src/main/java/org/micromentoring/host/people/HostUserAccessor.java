package org.micromentoring.host.people;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.user.Group;
import java.util.List;

/** People as Confluence hands them to plugins. Nulls are Confluence's way here. */
public final class HostUserAccessor implements UserAccessor {
    private final PeopleStore people;

    public HostUserAccessor(PeopleStore people) {
        this.people = people;
    }

    @Override
    public ConfluenceUser getUserByKey(UserKey userKey) {
        return userKey == null ? null : people.byKey(userKey.getStringValue()).map(user -> user.removed() ? user.asUnknown() : user).orElse(null);
    }

    @Override
    public ConfluenceUser getExistingUserByKey(UserKey userKey) {
        return userKey == null ? null : people.byKey(userKey.getStringValue()).filter(user -> !user.removed()).orElse(null);
    }

    @Override
    public ConfluenceUser getUserByName(String username) {
        return username == null ? null : people.byName(username).orElse(null);
    }

    @Override
    public List<ConfluenceUser> getUsersByUserKeys(List<UserKey> userKeys) {
        return List.copyOf(people.byKeys(userKeys.stream().map(UserKey::getStringValue).toList()));
    }

    @Override
    public Group getGroup(String name) {
        return name != null && people.groupExists(name) ? new HostGroup(PeopleStore.lower(name)) : null;
    }

    @Override
    public List<String> getMemberNamesAsList(Group group) {
        return group == null ? List.of() : people.memberNames(group.getName());
    }

    @Override
    public List<String> getGroupNamesForUserName(String username) {
        return username == null ? List.of() : people.groupsOf(username);
    }
}
