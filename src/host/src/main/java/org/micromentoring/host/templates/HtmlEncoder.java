package org.micromentoring.host.templates;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Encodes every reference that a template prints, but for values marked as HTML and references whose name ends in Html. */
public final class HtmlEncoder implements ReferenceInsertionEventHandler {
    private static final Pattern HTML_NAME = Pattern.compile("\\$!?\\{?(?:[\\w.()'\"-]*\\.)?\\w*Html}?");
    private static final Set<String> FRAGMENTS = Set.of("com.atlassian.velocity.htmlsafe.HtmlFragment",
            "com.atlassian.confluence.velocity.htmlsafe.HtmlFragment");

    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null) {
            return null;
        }
        boolean html = value instanceof MarkedHtml || FRAGMENTS.contains(value.getClass().getName()) || HTML_NAME.matcher(reference).matches();
        return html ? value.toString() : encode(value.toString());
    }

    public static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
