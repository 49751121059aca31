package org.micromentoring.confluence;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The names of the wiki's groups. */
public final class Groups {
    private final UserAccessor users;
    private final OptionalServices services;
    private final Likely likely = new Likely();

    public Groups(UserAccessor users, OptionalServices services) {
        this.users = users;
        this.services = services;
    }

    /** The name as the wiki writes it: look-up forgives case, membership does not. */
    public Optional<String> named(String name) {
        return ConfluencePeople.name(name).map(users::getGroup).map(Group::getName);
    }

    /** Names that begin like this; none where the host cannot search, then names are typed whole. */
    public List<String> startingWith(String prefix, int most) {
        if (ConfluencePeople.name(prefix).isEmpty()) {
            return List.of();
        }
        return likely.call("UserManager.findGroupNamesByPrefix", () -> services.find(UserManager.class)
            .map(manager -> names(manager.findGroupNamesByPrefix(prefix, 0, most), most)), Optional::<List<String>>empty).orElse(List.of());
    }

    private static List<String> names(Iterable<String> found, int most) {
        return StreamSupport.stream(found.spliterator(), false).limit(most).toList();
    }
}
