package org.micromentoring.confluence.page;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a macro is being rendered.
 *
 * @param output   one of display, preview, pdf, word, html_export, email, feed, diff
 * @param pageId   0 for a page that was never saved, in a comment or a template, or for no page at all
 * @param spaceKey empty outside a space
 */
public record Rendering(String output, long pageId, String spaceKey, boolean mobile) {
    private static final Set<String> EXPORTS = Set.of("pdf", "word", "html_export");
    private static final Set<String> IMPERSONAL = Set.of("email", "feed", "diff");

    static Rendering of(ConversionContext context) {
        if (context == null) {
            return new Rendering("display", 0, "", false);
        }
        String output = Optional.ofNullable(context.getOutputType()).orElse("display").toLowerCase(Locale.ROOT);
        ContentEntityObject entity = context.getEntity();
        return new Rendering(output, entity instanceof AbstractPage ? entity.getId() : 0,
            Optional.ofNullable(context.getSpaceKey()).orElse(""), "mobile".equals(context.getOutputDeviceType()));
    }

    /** A file: static tables, absolute links, no buttons. */
    public boolean export() {
        return EXPORTS.contains(output);
    }

    /** Goes to readers that nobody knows: says nothing of people. */
    public boolean impersonal() {
        return IMPERSONAL.contains(output);
    }

    /** The preview of the editor and the application on a phone come through REST too, and show a person what they hold. */
    public boolean perhapsForProgram() {
        return !"preview".equals(output) && !mobile;
    }

    /** Has our script and style. */
    public boolean live() {
        return "display".equals(output);
    }
}
