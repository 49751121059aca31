package org.micromentoring.host.wiki;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.micromentoring.host.look.Html;

/** The macros that the host itself brings: contents, expand, columns, boxes. */
final class HostMacros {
    private HostMacros() {
    }

    static Map<String, Macro> all() {
        Map<String, Macro> all = new HashMap<>();
        all.put("toc", of(Macro.BodyType.NONE, (parameters, body, context) -> Headings.CONTENTS));
        all.put("expand", of(Macro.BodyType.RICH_TEXT, HostMacros::expand));
        all.put("section", of(Macro.BodyType.RICH_TEXT, (parameters, body, context) ->
                "<div class=\"sectionColumnWrapper\"><div class=\"sectionMacro\">" + body + "</div></div>"));
        all.put("column", of(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> "<div class=\"columnMacro\">" + body + "</div>"));
        all.put("panel", of(Macro.BodyType.RICH_TEXT, HostMacros::panel));
        for (String kind : List.of("info", "tip", "note", "warning")) {
            all.put(kind, of(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> box(kind, parameters, body)));
        }
        all.put("code", of(Macro.BodyType.PLAIN_TEXT, (parameters, body, context) -> "<pre class=\"code\">" + Html.text(body) + "</pre>"));
        return all;
    }

    private static String expand(Map<String, String> parameters, String body, ConversionContext context) {
        String title = Html.text(parameters.getOrDefault("title", "Click here to expand..."));
        boolean screen = Output.DISPLAY.word().equals(context.getOutputType()) || Output.PREVIEW.word().equals(context.getOutputType());
        return screen ? "<details class=\"expand-container\"><summary>" + title + "</summary><div class=\"expand-content\">" + body + "</div></details>"
                : "<div class=\"expand-container\"><p><strong>" + title + "</strong></p><div class=\"expand-content\">" + body + "</div></div>";
    }

    private static String panel(Map<String, String> parameters, String body, ConversionContext context) {
        String title = parameters.getOrDefault("title", "");
        return "<div class=\"panel\">" + (title.isEmpty() ? "" : "<div class=\"panelHeader\"><strong>" + Html.text(title) + "</strong></div>")
                + "<div class=\"panelContent\">" + body + "</div></div>";
    }

    private static String box(String kind, Map<String, String> parameters, String body) {
        String title = parameters.getOrDefault("title", "");
        return "<div class=\"confluence-information-macro confluence-information-macro-" + kind + "\">"
                + (title.isEmpty() ? "" : "<p class=\"title\"><strong>" + Html.text(title) + "</strong></p>")
                + "<div class=\"confluence-information-macro-body\">" + body + "</div></div>";
    }

    private static Macro of(Macro.BodyType bodyType, Work work) {
        return new Macro() {
            @Override
            public String execute(Map<String, String> parameters, String body, ConversionContext context) {
                return work.html(parameters, body, context);
            }

            @Override
            public BodyType getBodyType() {
                return bodyType;
            }

            @Override
            public OutputType getOutputType() {
                return OutputType.BLOCK;
            }
        };
    }

    @FunctionalInterface
    private interface Work {
        String html(Map<String, String> parameters, String body, ConversionContext context);
    }
}
