package com.atlassian.confluence.event.events.user;

public abstract class UserRemoveEvent extends UserEvent {
}
