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

/**
 * Calls one macro. An exception becomes an error box, an Error breaks the page: the machine may be ill. In strict outputs a result that exporters
 * would choke on is an error of the whole answer. What a macro of a plugin throws is noted, box or not.
 */
final class MacroCalls {
    private static final Logger LOG = LoggerFactory.getLogger(MacroCalls.class);

    private final MacroSource plugins;
    private final Map<String, Macro> own;
    private final WikiLinks links;
    private final Refusals refusals;

    MacroCalls(MacroSource plugins, Map<String, Macro> own, WikiLinks links, Refusals refusals) {
        this.plugins = plugins;
        this.own = own;
        this.links = links;
        this.refusals = refusals;
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
        } catch (Exception e) {
            LOG.warn("macro {} failed", name, e);
            noteThrown(name, e);
            return errorBox("Error rendering macro '" + name + "' : " + e.getMessage());
        } catch (Error e) {
            noteThrown(name, e);
            throw e;
        }
        if (result == null) {
            noteThrown(name, new NullPointerException("the result is null"));
            return errorBox("Error rendering macro '" + name + "' : null");
        }
        if (context.output().strict()) {
            check(name, result, context);
        }
        return result;
    }

    /** Macros of the host itself may fail: they are there for that. */
    private void noteThrown(String name, Throwable thrown) {
        if (!own.containsKey(name)) {
            refusals.macro("Macro '" + name + "' threw " + thrown);
        }
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

    private void check(String name, String result, RenderContext context) {
        List<String> breaches = new StrictXhtml(context.site()).breaches(result);
        if (!breaches.isEmpty()) {
            String why = "Macro '" + name + "' cannot be made into " + context.output().word() + ": " + String.join("; ", breaches);
            refusals.output(why);
            throw new StrictOutput(why);
        }
    }

    /** A macro gave an export something that it cannot hold. */
    static final class StrictOutput extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StrictOutput(String message) {
            super(message);
        }
    }
}
