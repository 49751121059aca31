package org.micromentoring.host.wiki;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.spaces.Space;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.micromentoring.host.look.Html;

/** A page, blog post or template with its body in storage format. */
public final class HostPage extends AbstractPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final long id;
    private final HostSpace space;
    private final String title;
    private final String storage;
    private final Edition edition;
    private final List<String> labels;

    /** What it is. A comment is no page for plugins: it comes as a {@link HostComment}. */
    public enum Kind { PAGE, BLOG, TEMPLATE, COMMENT }

    /** Pages in the trash and drafts have ids and are found by them, as in Confluence. */
    public enum State { CURRENT, TRASHED, DRAFT }

    /**
     * How it came about.
     *
     * @param version    counts up with each change; a form that holds an older one is refused
     * @param authorName full name of who changed it last; may be empty
     */
    public record Edition(Kind kind, State state, int version, String authorKey, String authorName, Instant changed) {
    }

    HostPage(long id, HostSpace space, String title, String storage, Edition edition, List<String> labels) {
        this.id = id;
        this.space = space;
        this.title = title;
        this.storage = storage;
        this.edition = edition;
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

    /** By the title where an address can hold it, else by the id; that is Confluence's rule. */
    @Override
    public String getUrlPath() {
        if (edition.kind() == Kind.TEMPLATE) {
            return "/pages/templates2/viewpagetemplate.action?entityId=" + id;
        }
        if (edition.state() != State.CURRENT || !Titles.fitAnAddress(title)) {
            return "/pages/viewpage.action?pageId=" + id;
        }
        String day = edition.kind() == Kind.BLOG ? DAY.format(edition.changed()) + "/" : "";
        return "/display/" + Html.path(space.getKey()).replace("%7E", "~") + "/" + day + Html.path(title).replace("%20", "+");
    }

    public HostSpace space() {
        return space;
    }

    public String storage() {
        return storage;
    }

    public Edition edition() {
        return edition;
    }

    public int version() {
        return edition.version();
    }

    public String authorName() {
        return edition.authorName();
    }

    public Instant changed() {
        return edition.changed();
    }

    public List<String> labels() {
        return labels;
    }
}
