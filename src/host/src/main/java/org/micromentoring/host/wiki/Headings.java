package org.micromentoring.host.wiki;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Ids of the headings of a page, and its table of contents. That one is made of the finished page, as in Confluence: it lists whatever headings
 * macros bring.
 */
final class Headings {
    static final String ID = "host.heading";
    /** Stands for a table of contents until the page is finished. */
    static final String CONTENTS = "<!--host-contents-->";
    private static final Pattern HEADING = Pattern.compile("(?s)<h([1-6])((?:\\s[^>]*)?)>(.*?)</h\\1>");
    private static final Pattern ID_OF = Pattern.compile("\\sid=\"([^\"]*)\"");

    private Headings() {
    }

    static void number(Element root, RenderContext context) {
        collect(root, context.page().map(HostPage::getTitle).orElse("page"), context);
    }

    private static void collect(Node parent, String page, RenderContext context) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getNamespaceURI() == null && element.getLocalName().toLowerCase(Locale.ROOT).matches("h[1-6]")) {
                    element.setUserData(ID, context.uniqueId(word(page) + "-" + word(element.getTextContent().strip())), null);
                } else {
                    collect(element, page, context);
                }
            }
        }
    }

    /** Puts the list of headings into its places. */
    static String finish(String html) {
        if (!html.contains(CONTENTS)) {
            return html;
        }
        StringBuilder list = new StringBuilder("<div class=\"toc-macro\"><ul>");
        Matcher heading = HEADING.matcher(html);
        while (heading.find()) {
            Matcher id = ID_OF.matcher(heading.group(2));
            String words = heading.group(3).replaceAll("<[^>]*>", "").strip();
            list.append("<li class=\"toc-").append(heading.group(1)).append("\">")
                    .append(id.find() ? "<a href=\"#" + id.group(1) + "\">" + words + "</a>" : words).append("</li>");
        }
        String contents = heading.reset().find() ? list.append("</ul></div>").toString() : "<div class=\"toc-macro\"></div>";
        return html.replace(CONTENTS, contents);
    }

    private static String word(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
