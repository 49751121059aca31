package org.micromentoring.host.wiki;

import com.atlassian.confluence.macro.Macro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.host.look.Html;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** Calls one macro. A macro that throws becomes an error box; in strict outputs a result that is no XML is an error of the whole answer. */
final class MacroCalls {
    private static final Logger LOG = LoggerFactory.getLogger(MacroCalls.class);

    private final MacroSource plugins;
    private final Map<String, Macro> own;
    private final WikiLinks links;

    MacroCalls(MacroSource plugins, Map<String, Macro> own, WikiLinks links) {
        this.plugins = plugins;
        this.own = own;
        this.links = links;
    }

    String call(Element element, RenderContext context, StorageRenderer renderer) {
        String name = element.getAttributeNS(StorageFormat.AC, "name");
        Optional<Macro> macro = Optional.ofNullable(own.get(name)).or(() -> plugins.macro(name));
        if (macro.isEmpty()) {
            return errorBox("Unknown macro: '" + name + "'");
        }
        String result;
        try {
            result = macro.get().execute(parameters(element), body(element, macro.get(), context, renderer), context);
        } catch (StrictOutput broken) {
            throw broken;
        } catch (Exception | LinkageError e) {
            LOG.warn("macro {} failed", name, e);
            return errorBox("Error rendering macro '" + name + "' : " + e.getMessage());
        }
        if (result == null) {
            return errorBox("Error rendering macro '" + name + "' : null");
        }
        if (context.output().strict()) {
            check(name, result, context);
        }
        return result;
    }

    /** Texts as they are; a user, page or space resource becomes its name. */
    Map<String, String> parameters(Element macro) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Element parameter : StorageRenderer.named(macro, "parameter")) {
            found.put(parameter.getAttributeNS(StorageFormat.AC, "name"), links.resourceName(parameter).orElseGet(parameter::getTextContent));
        }
        return found;
    }

    static String errorBox(String words) {
        return "<div class=\"error aui-message aui-message-error\"><p>" + Html.text(words) + "</p></div>";
    }

    private static String body(Element element, Macro macro, RenderContext context, StorageRenderer renderer) {
        return switch (macro.getBodyType()) {
            case RICH_TEXT -> first(element, "rich-text-body").map(body -> renderer.children(body, context)).orElse("");
            case PLAIN_TEXT -> first(element, "plain-text-body").map(Element::getTextContent).orElse("");
            // Both were seen in Confluence, so both happen here.
            case NONE -> context.output() == Output.DISPLAY ? "" : null;
        };
    }

    private static Optional<Element> first(Element parent, String name) {
        List<Element> found = StorageRenderer.named(parent, name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private static void check(String name, String result, RenderContext context) {
        try {
            StorageFormat.parseXml("<macro>" + result + "</macro>");
        } catch (StorageFormat.BrokenStorage e) {
            throw new StrictOutput("Macro '" + name + "' is not well-formed XML in output " + context.output().word() + ", " + e.getMessage());
        }
    }

    /** A macro gave an export something that is not XML. */
    static final class StrictOutput extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StrictOutput(String message) {
            super(message);
        }
    }
}
