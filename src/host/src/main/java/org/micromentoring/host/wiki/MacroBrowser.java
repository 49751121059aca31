package org.micromentoring.host.wiki;

import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.List;
import java.util.Map;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.look.Words;

/** The forms from which the editor inserts macros, made of what each macro declares. */
public final class MacroBrowser {
    private final MacroSource macros;
    private final LocaleManager locales;

    public MacroBrowser(MacroSource macros, LocaleManager locales) {
        this.macros = macros;
        this.locales = locales;
    }

    String html(String base) {
        StringBuilder out = new StringBuilder();
        for (MacroForm macro : macros.forms(locales.getLocale(AuthenticatedUserThreadLocal.get()))) {
            StringBuilder fields = new StringBuilder();
            int n = 0;
            for (MacroForm.Field field : macro.fields()) {
                fields.append(field("macro-" + macro.name() + "-" + n++, field));
            }
            String icon = macro.icon().isEmpty() ? "" : "<img src=\"" + Html.text(base + macro.icon()) + "\" alt=\"\" width=\"32\" height=\"32\">";
            out.append(Html.fillText("<details class=\"host-macro\" data-macro=\"{{name}}\"><summary>{{{icon}}}<span><strong>{{title}}</strong>"
                            + "<span class=\"host-quiet\">{{description}}</span></span></summary><form class=\"aui top-label\">{{{fields}}}"
                            + "<div class=\"buttons-container\"><button class=\"aui-button aui-button-primary\">{{insert}}</button></div></form></details>",
                    Map.of("name", macro.name(), "icon", icon, "title", macro.title(), "description", macro.description(), "fields", fields.toString(), "insert", Words.of("Insert"))));
        }
        return out.length() == 0 ? "<p>No plugin brings a macro.</p>" : out.toString();
    }

    private static String field(String id, MacroForm.Field field) {
        String input = switch (field.type()) {
            case "enum" -> select(field.choices(), field.standard(), id, field.name());
            case "boolean" -> select(List.of("true", "false"), field.standard(), id, field.name());
            default -> Html.fillText("<input class=\"text full-width-field\" id=\"{{id}}\" name=\"{{name}}\" placeholder=\"{{standard}}\" {{{kind}}}>",
                    Map.of("id", id, "name", field.name(), "standard", field.standard(), "kind",
                            (field.type().equals("int") ? "inputmode=\"numeric\" pattern=\"-?[0-9]*\"" : "") + (field.required() ? " required" : "")));
        };
        return Html.fillText("<div class=\"field-group\"><label for=\"{{id}}\">{{label}}{{{star}}}</label>{{{input}}}<div class=\"description\">{{description}}</div></div>",
                Map.of("id", id, "label", field.label(), "input", input, "description", (field.description() + (field.multiple() ? " " + Words.of("Several, separated by commas.") : "")).strip(),
                        "star", field.required() ? "<span class=\"aui-icon icon-required\"> (required)</span>" : ""));
    }

    private static String select(List<String> choices, String standard, String id, String name) {
        StringBuilder out = new StringBuilder("<select class=\"select\" id=\"" + Html.text(id) + "\" name=\"" + Html.text(name) + "\"><option value=\"\">"
                + (standard.isEmpty() ? Words.of("Default") : Words.of("Default") + " (" + Html.text(standard) + ")") + "</option>");
        choices.forEach(choice -> out.append("<option>").append(Html.text(choice)).append("</option>"));
        return out.append("</select>").toString();
    }
}
