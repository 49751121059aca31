package org.micromentoring.host.wiki;

import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.micromentoring.host.look.Html;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Storage format into XHTML, element by element, as the current user. Only harmless elements and attributes come through;
 * what is unknown keeps its text, scripts and styles lose it.
 */
public final class StorageRenderer {
    private static final Set<String> ELEMENTS = Set.of("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "em", "i", "u", "s", "del", "sub",
            "sup", "small", "code", "pre", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption",
            "colgroup", "col", "div", "span", "a", "img", "time", "bdi");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");
    private static final Set<String> SILENT = Set.of("script", "style", "iframe", "object", "embed", "template", "head");
    private static final Set<String> ATTRIBUTES = Set.of("class", "title", "colspan", "rowspan", "scope", "lang", "dir", "alt", "width", "height", "datetime");

    private static final Map<String, String> TABLE_CLASSES = Map.of("table", "confluenceTable", "th", "confluenceTh", "td", "confluenceTd");

    private final MacroCalls macros;
    private final WikiLinks links;

    StorageRenderer(MacroCalls macros, WikiLinks links) {
        this.macros = macros;
        this.links = links;
    }

    /** Storage that is not well-formed becomes one error box. */
    public String render(String storage, RenderContext context) {
        return Headings.finish(part(storage, context));
    }

    /** Text that stands inside a page. */
    String part(String storage, RenderContext context) {
        try {
            Element root = StorageFormat.parse(storage);
            Headings.number(root, context);
            return children(root, context);
        } catch (StorageFormat.BrokenStorage e) {
            return MacroCalls.errorBox("The page is not well-formed: " + e.getMessage());
        }
    }

    String children(Node parent, RenderContext context) {
        StringBuilder out = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, context, out);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                out.append(Html.text(child.getNodeValue()));
            }
        }
        return out.toString();
    }

    private void element(Element element, RenderContext context, StringBuilder out) {
        if (StorageFormat.AC.equals(element.getNamespaceURI())) {
            special(element, context, out);
            return;
        }
        String name = element.getLocalName().toLowerCase(Locale.ROOT);
        if (element.getNamespaceURI() != null || SILENT.contains(name)) {
            return;
        }
        if (!ELEMENTS.contains(name)) {
            out.append(children(element, context));
            return;
        }
        boolean table = name.equals("table");
        out.append(table ? "<div class=\"table-wrap\">" : "").append('<').append(name);
        attributes(element, name, out);
        if (EMPTY.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>').append(children(element, context)).append("</").append(name).append('>').append(table ? "</div>" : "");
    }

    private static void attributes(Element element, String name, StringBuilder out) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String key = attribute.getName().toLowerCase(Locale.ROOT);
            boolean address = name.equals("a") && key.equals("href") || name.equals("img") && key.equals("src");
            if (ATTRIBUTES.contains(key) && !key.equals("class") || address && isHarmless(attribute.getValue())) {
                attribute(out, key, attribute.getValue());
            }
        }
        String classes = (TABLE_CLASSES.getOrDefault(name, "") + " " + element.getAttribute("class")).strip();
        if (!classes.isEmpty()) {
            attribute(out, "class", classes);
        }
        if (element.getUserData(Headings.ID) instanceof String id) {
            attribute(out, "id", id);
        }
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"").append(Html.text(value)).append('"');
    }

    private static boolean isHarmless(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("https://") || plain.startsWith("http://") || plain.startsWith("mailto:") || plain.startsWith("#")
                || plain.startsWith("/") && !plain.startsWith("//");
    }

    private void special(Element element, RenderContext context, StringBuilder out) {
        switch (element.getLocalName()) {
            case "structured-macro", "macro" -> out.append(macros.call(element, context, this));
            case "link" -> out.append(links.link(element, context, this));
            case "image" -> out.append(WikiLinks.image(element));
            case "layout" -> out.append("<div class=\"contentLayout2\">").append(children(element, context)).append("</div>");
            case "layout-section" -> out.append("<div class=\"columnLayout ").append(Html.text(element.getAttributeNS(StorageFormat.AC, "type").replace('_', '-')))
                    .append("\">").append(children(element, context)).append("</div>");
            case "layout-cell" -> out.append("<div class=\"cell\"><div class=\"innerCell\">").append(children(element, context)).append("</div></div>");
            case "task-list" -> out.append("<ul class=\"inline-task-list\">").append(children(element, context)).append("</ul>");
            case "task" -> out.append("<li>").append(children(element, context)).append("</li>");
            case "task-id", "task-status", "placeholder" -> { }
            default -> out.append(children(element, context));
        }
    }

    /** Elements below one parent by their name in the ac namespace. */
    static java.util.List<Element> named(Element parent, String name) {
        java.util.List<Element> found = new java.util.ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && StorageFormat.AC.equals(element.getNamespaceURI()) && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The parts that a renderer is made of. @param transactions those of the page, which macros join */
    public static StorageRenderer with(MacroSource plugins, WikiLinks links, IncludeMacro include, Refusals refusals, TransactionTemplate transactions) {
        Map<String, com.atlassian.confluence.macro.Macro> own = HostMacros.all();
        own.put("include", include);
        StorageRenderer renderer = new StorageRenderer(new MacroCalls(plugins, own, links, refusals), links);
        include.use(renderer);
        own.putAll(new OtherMacros(transactions, () -> renderer).all());
        return renderer;
    }
}
