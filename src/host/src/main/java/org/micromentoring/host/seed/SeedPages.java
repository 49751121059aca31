package org.micromentoring.host.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.micromentoring.host.wiki.HostPage;
import org.micromentoring.host.wiki.HostSpace;
import org.micromentoring.host.wiki.WikiChanges;

/**
 * Spaces and pages from pages.txt: {@code == KEY | name | grants} opens a space, {@code -- title | labels | limits | kind} a page,
 * the rest is storage format. A kind is BLOG, TEMPLATE, TRASHED, or COMMENT on the page before; without one it is a page.
 */
final class SeedPages {
    private static final long FIRST_SPACE = 98_305;
    private static final long FIRST_PAGE = 1_048_577;

    private final WikiChanges changes;
    private long nextSpace = FIRST_SPACE;
    private long nextPage = FIRST_PAGE;

    SeedPages(WikiChanges changes) {
        this.changes = changes;
    }

    private record Draft(String title, List<String> labels, List<String> limits, String kind, StringBuilder storage) {
    }

    void write() {
        Optional<String[]> space = Optional.empty();
        List<Draft> pages = new ArrayList<>();
        for (String line : SeedFiles.text("pages.txt").lines().toList()) {
            if (line.startsWith("== ")) {
                space.ifPresent(parts -> writeSpace(parts, List.copyOf(pages)));
                pages.clear();
                space = Optional.of(fields(line));
            } else if (line.startsWith("-- ")) {
                String[] parts = fields(line);
                pages.add(new Draft(parts[0], words(parts[1]), words(parts[2]), parts[3], new StringBuilder()));
            } else if (!pages.isEmpty()) {
                pages.get(pages.size() - 1).storage().append(line).append('\n');
            }
        }
        space.ifPresent(parts -> writeSpace(parts, pages));
    }

    /** The first page is the home of the space. */
    private void writeSpace(String[] parts, List<Draft> pages) {
        long id = nextSpace++;
        changes.addSpace(new HostSpace(id, parts[0], parts[1], nextPage), words(parts[2]).stream().map(SeedPages::withKey).toList());
        for (Draft page : pages) {
            long pageId = nextPage++;
            changes.addPage(pageId, id, page.title(), page.storage().toString().strip() + "\n", Organisation.key("spaceadmin"), page.labels());
            mark(pageId, page.kind());
            if (!page.limits().isEmpty()) {
                changes.limit(pageId, page.limits().stream().map(SeedPages::withKey).toList());
            }
        }
    }

    private void mark(long pageId, String kind) {
        switch (kind) {
            case "BLOG", "TEMPLATE" -> changes.mark(pageId, HostPage.Kind.valueOf(kind), HostPage.State.CURRENT, 0);
            case "COMMENT" -> changes.mark(pageId, HostPage.Kind.COMMENT, HostPage.State.CURRENT, pageId - 1);
            case "TRASHED" -> changes.mark(pageId, HostPage.Kind.PAGE, HostPage.State.TRASHED, 0);
            default -> { }
        }
    }

    private static String withKey(String grant) {
        String[] parts = grant.split(":", 3);
        return parts[1].equals("USER") ? parts[0] + ":USER:" + Organisation.key(parts[2]) : grant;
    }

    private static String[] fields(String line) {
        String[] parts = line.substring(3).split("\\|", -1);
        return new String[] {parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "",
                parts.length > 3 ? parts[3].strip() : ""};
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split("\\s+"));
    }
}
