package com.atlassian.sal.api.user;

public interface UserManager {
    UserProfile getRemoteUser();
    UserKey getRemoteUserKey();
    UserProfile getUserProfile(UserKey userKey);
    UserProfile getUserProfile(String username);
    boolean isUserInGroup(UserKey userKey, String group);
    boolean isAdmin(UserKey userKey);
    boolean isSystemAdmin(UserKey userKey);
    Iterable<String> findGroupNamesByPrefix(String prefix, int startIndex, int maxResults);
}
