package org.micromentoring.confluence;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of the wiki's groups. */
public final class Groups {
    private static final Logger LOG = LoggerFactory.getLogger(Groups.class);

    private final UserAccessor users;
    private final OptionalServices services;

    public Groups(UserAccessor users, OptionalServices services) {
        this.users = users;
        this.services = services;
    }

    /** The name as the wiki writes it: look-up forgives case, membership does not. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(users.getGroup(name)).map(Group::getName);
    }

    /** Names that begin like this; none where the host cannot search, then names are typed whole. */
    public List<String> startingWith(String prefix, int most) {
        List<String> names = new ArrayList<>();
        try {
            services.find(UserManager.class).ifPresent(manager -> manager.findGroupNamesByPrefix(prefix, 0, most).forEach(names::add));
        } catch (LinkageError e) {
            LOG.info("the host does not search groups: {}", e.toString());
        }
        return names.subList(0, Math.min(most, names.size()));
    }
}
