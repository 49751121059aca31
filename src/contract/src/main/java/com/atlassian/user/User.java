package com.atlassian.user;

import java.security.Principal;

public interface User extends Entity, Principal {
    @Override
    String getName();
    String getFullName();
    String getEmail();
}
