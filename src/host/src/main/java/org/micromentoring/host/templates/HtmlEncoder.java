package org.micromentoring.host.templates;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;

/** Encodes every reference that a template prints, but for values marked as HTML and references whose name ends in Html. */
public final class HtmlEncoder implements ReferenceInsertionEventHandler {
    @Override
    public Object referenceInsert(String reference, Object value) {
        if (value == null) {
            return null;
        }
        boolean html = value instanceof MarkedHtml || reference.replaceAll("[{}]", "").endsWith("Html");
        return html ? value.toString() : encode(value.toString());
    }

    public static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
