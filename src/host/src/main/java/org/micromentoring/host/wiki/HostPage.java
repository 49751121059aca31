package org.micromentoring.host.wiki;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.spaces.Space;
import java.time.Instant;
import java.util.List;
import org.micromentoring.host.look.Html;

/** A page with its body in storage format. */
public final class HostPage extends AbstractPage {
    private final long id;
    private final HostSpace space;
    private final String title;
    private final String storage;
    private final int version;
    private final String authorName;
    private final Instant changed;
    private final List<String> labels;

    HostPage(long id, HostSpace space, String title, String storage, int version, String authorName, Instant changed, List<String> labels) {
        this.id = id;
        this.space = space;
        this.title = title;
        this.storage = storage;
        this.version = version;
        this.authorName = authorName;
        this.changed = changed;
        this.labels = List.copyOf(labels);
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public Space getSpace() {
        return space;
    }

    @Override
    public String getUrlPath() {
        return "/spaces/" + Html.path(space.getKey()) + "/pages/" + id + "/" + Html.path(title.replace('/', ' '));
    }

    public HostSpace space() {
        return space;
    }

    public String storage() {
        return storage;
    }

    /** Counts up with each change; a form that holds an older one is refused. */
    public int version() {
        return version;
    }

    /** Full name of who changed it last; may be empty. */
    public String authorName() {
        return authorName;
    }

    public Instant changed() {
        return changed;
    }

    public List<String> labels() {
        return labels;
    }
}
