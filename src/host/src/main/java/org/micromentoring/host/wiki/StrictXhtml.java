package org.micromentoring.host.wiki;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What may leave the wiki in a file, a mail or a feed: text, lists and tables that old renderers know, with whole addresses.
 * A renderer of PDF knows no flexible boxes and no fields, Word no script, a mail no session.
 */
final class StrictXhtml {
    private static final Set<String> ELEMENTS = Set.of("p", "br", "hr", "strong", "b", "em", "i", "u", "s", "del", "sub", "sup", "small", "code", "pre",
            "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col", "div", "span",
            "a", "img", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "title", "colspan", "rowspan", "scope", "lang", "dir", "alt", "width", "height", "href",
            "src", "style", "start", "border", "cellpadding", "cellspacing", "align", "valign");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");

    private final String site;

    /** @param site the canonical address of the site, without a slash at its end */
    StrictXhtml(String site) {
        this.site = site;
    }

    /** Everything that is wrong with the piece; empty when it may leave. */
    List<String> breaches(String xhtml) {
        List<String> found = new ArrayList<>();
        try {
            look(StorageFormat.parseXml("<piece>" + xhtml + "</piece>"), found, new HashSet<>());
        } catch (StorageFormat.BrokenStorage e) {
            found.add("not well-formed XML, " + e.getMessage());
        }
        return found;
    }

    /** Of a whole document: well-formed, and no id twice. */
    static List<String> documentBreaches(String document) {
        List<String> found = new ArrayList<>();
        try {
            ids(StorageFormat.parseXml(document), found, new HashSet<>());
        } catch (StorageFormat.BrokenStorage e) {
            found.add("not well-formed XML, " + e.getMessage());
        }
        return found;
    }

    private void look(Element parent, List<String> found, Set<String> ids) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, found, ids);
                look(element, found, ids);
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                found.add("a processing instruction");
            }
        }
    }

    private void element(Element element, List<String> found, Set<String> ids) {
        String name = element.getTagName();
        if (!ELEMENTS.contains(name)) {
            found.add("element " + name);
            return;
        }
        if (EMPTY.contains(name) && element.hasChildNodes()) {
            found.add("content in " + name);
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attribute(name, (Attr) element.getAttributes().item(i), found);
        }
        if (element.hasAttribute("id") && !ids.add(element.getAttribute("id"))) {
            found.add("id " + element.getAttribute("id") + " twice");
        }
    }

    private void attribute(String element, Attr attribute, List<String> found) {
        String name = attribute.getName();
        String value = attribute.getValue();
        if (!ATTRIBUTES.contains(name)) {
            found.add("attribute " + name + " of " + element);
        } else if (name.equals("href") && (!element.equals("a") || !isWhole(value))) {
            found.add("link " + value);
        } else if (name.equals("src") && !value.startsWith("data:image/") && !value.startsWith("cid:")) {
            found.add("picture from elsewhere " + value);
        } else if (name.equals("style") && value.toLowerCase(Locale.ROOT).matches("(?s).*(flex|grid|position|url\\s*\\(|var\\s*\\(|calc\\s*\\(|expression|@import|-inline|-block).*")) {
            found.add("style " + value);
        }
    }

    /** Leads somewhere from any place: into this site by its canonical address, to another one, to a mail address, or within the file. */
    private boolean isWhole(String address) {
        if (address.startsWith("#") && address.length() > 1 || address.startsWith("mailto:")) {
            return true;
        }
        boolean plain = address.chars().allMatch(c -> c > 0x20 && c < 0x7f && "<>\"{}|\\^`".indexOf(c) < 0);
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return plain && web && (address.equals(site) || address.startsWith(site + "/") || !origin(address).equals(origin(site)));
    }

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return path < 0 ? address : address.substring(0, path);
    }

    private static void ids(Element element, List<String> found, Set<String> seen) {
        if (element.hasAttribute("id") && !seen.add(element.getAttribute("id"))) {
            found.add("id " + element.getAttribute("id") + " twice in the document");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                ids(inner, found, seen);
            }
        }
    }
}
