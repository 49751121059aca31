package org.micromentoring.host.wiki;

import com.atlassian.confluence.spaces.Space;

/** A space. The key of a personal one is ~ and the user name. */
public final class HostSpace extends Space {
    private final long id;
    private final String key;
    private final String name;
    private final long homePageId;
    private final boolean archived;

    public HostSpace(long id, String key, String name, long homePageId) {
        this(id, key, name, homePageId, false);
    }

    HostSpace(long id, String key, String name, long homePageId, boolean archived) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.homePageId = homePageId;
        this.archived = archived;
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isPersonal() {
        return key.startsWith("~");
    }

    public long homePageId() {
        return homePageId;
    }

    /** Still there for who knows the address, but in no list. */
    public boolean archived() {
        return archived;
    }

    /** Below the context path. */
    public String path() {
        return "/spaces/" + org.micromentoring.host.look.Html.path(key) + "/overview";
    }
}
