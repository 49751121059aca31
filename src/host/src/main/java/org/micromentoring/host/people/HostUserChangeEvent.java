package org.micromentoring.host.people;

import com.atlassian.confluence.event.events.user.UserEvent;
import com.atlassian.user.User;

/** Published when an account changes, in the transaction of the change. */
public final class HostUserChangeEvent extends UserEvent {
    /** What happened to it. */
    public enum Change { RENAMED, DEACTIVATED, REACTIVATED, JOINED_GROUP, LEFT_GROUP }

    private final User user;
    private final Change change;

    HostUserChangeEvent(User user, Change change) {
        this.user = user;
        this.change = change;
    }

    @Override
    public User getUser() {
        return user;
    }

    public Change change() {
        return change;
    }
}
