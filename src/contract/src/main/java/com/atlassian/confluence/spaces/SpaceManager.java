package com.atlassian.confluence.spaces;

/** Does not check permissions. */
public interface SpaceManager {
    Space getSpace(String key);
}
