package org.micromentoring.host.wiki;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a macro is told about the place it stands in: page (or none), space (or none), kind of output and of device. */
public final class RenderContext implements ConversionContext {
    private final Optional<HostPage> page;
    private final Optional<String> spaceKey;
    private final Output output;
    private final boolean mobile;
    private final Place place;
    private final Map<String, Object> properties = new HashMap<>();
    private final Set<String> usedIds;
    private final List<Long> includedFrom;

    private RenderContext(Optional<HostPage> page, Optional<String> spaceKey, Output output, boolean mobile, Place place, Set<String> usedIds,
                          List<Long> includedFrom) {
        this.page = page;
        this.spaceKey = spaceKey;
        this.output = output;
        this.mobile = mobile;
        this.place = place;
        this.usedIds = usedIds;
        this.includedFrom = includedFrom;
        properties.put("viewportWidth", mobile ? "320" : "1200");
    }

    /**
     * Where the wiki is.
     *
     * @param path context path
     * @param site canonical address, for what leaves the wiki
     */
    public record Place(String path, String site) {
    }

    public static RenderContext of(HostPage page, Output output, boolean mobile, Place place) {
        return new RenderContext(Optional.of(page), Optional.of(page.space().getKey()), output, mobile, place, new HashSet<>(), List.of());
    }

    /** Without a page: a new page, a template, a mail digest. */
    public static RenderContext withoutPage(Optional<String> spaceKey, Output output, boolean mobile, Place place) {
        return new RenderContext(Optional.empty(), spaceKey, output, mobile, place, new HashSet<>(), List.of());
    }

    /** The same output, for text that another macro renders on its own: no page, no space. */
    RenderContext alone() {
        return new RenderContext(Optional.empty(), Optional.empty(), output, mobile, place, usedIds, includedFrom);
    }

    /** For a page that stands inside this one; its macros see that page. */
    RenderContext including(HostPage other) {
        List<Long> path = new java.util.ArrayList<>(includedFrom);
        page.ifPresent(outer -> path.add(outer.getId()));
        return new RenderContext(Optional.of(other), Optional.of(other.space().getKey()), output, mobile, place, usedIds, List.copyOf(path));
    }

    boolean isInside(long pageId) {
        return includedFrom.contains(pageId) || page.filter(own -> own.getId() == pageId).isPresent();
    }

    /** An id nobody has had in this answer yet. */
    String uniqueId(String wanted) {
        String id = wanted;
        for (int n = 1; !usedIds.add(id); n++) {
            id = wanted + "." + n;
        }
        return id;
    }

    Optional<HostPage> page() {
        return page;
    }

    Optional<String> spaceKey() {
        return spaceKey;
    }

    Output output() {
        return output;
    }

    /** What stands before the path of a link inside the wiki: whole in whatever leaves it. */
    String base() {
        return output.strict() ? place.site() : place.path();
    }

    String site() {
        return place.site();
    }

    /** The page, or the comment on it; null in a template, for a page that was never saved, and for text that stands nowhere. */
    @Override
    public ContentEntityObject getEntity() {
        return page.<ContentEntityObject>map(found -> found.edition().kind() == HostPage.Kind.COMMENT ? new HostComment(found) : found)
                .filter(found -> page.get().edition().kind() != HostPage.Kind.TEMPLATE).orElse(null);
    }

    @Override
    public String getSpaceKey() {
        return spaceKey.orElse(null);
    }

    @Override
    public String getOutputType() {
        return output.word();
    }

    @Override
    public String getOutputDeviceType() {
        return mobile ? "mobile" : "desktop";
    }

    @Override
    public String getPropertyAsString(String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }

    @Override
    public Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public boolean hasProperty(String name) {
        return properties.containsKey(name);
    }
}
