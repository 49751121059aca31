package org.micromentoring.host.people;

import com.atlassian.confluence.event.events.user.UserRemoveEvent;
import com.atlassian.user.User;

/** Published when an account is removed, after it is gone. */
public final class HostUserRemoveEvent extends UserRemoveEvent {
    private final User user;

    HostUserRemoveEvent(User user) {
        this.user = user;
    }

    @Override
    public User getUser() {
        return user;
    }
}
