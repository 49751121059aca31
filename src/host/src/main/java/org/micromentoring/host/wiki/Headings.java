package org.micromentoring.host.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Gives each heading of a page its id before rendering, so that a table of contents can stand above them. */
final class Headings {
    static final String ID = "host.heading";

    private Headings() {
    }

    /** One line of a table of contents. */
    record Heading(int level, String text, String id) {
    }

    static void number(Element root, RenderContext context) {
        List<Heading> found = new ArrayList<>();
        String page = context.page().map(HostPage::getTitle).orElse("page");
        collect(root, page, context, found);
        context.put(RenderContext.HEADINGS, List.copyOf(found));
    }

    private static void collect(Node parent, String page, RenderContext context, List<Heading> found) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getNamespaceURI() == null && element.getLocalName().toLowerCase(Locale.ROOT).matches("h[1-6]")) {
                    String text = element.getTextContent().strip();
                    String id = context.uniqueId(word(page) + "-" + word(text));
                    element.setUserData(ID, id, null);
                    found.add(new Heading(element.getLocalName().charAt(1) - '0', text, id));
                } else {
                    collect(element, page, context, found);
                }
            }
        }
    }

    private static String word(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
