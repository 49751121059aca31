package org.micromentoring.host.look;

import com.atlassian.confluence.security.PermissionManager;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The plugin and each of its modules, with a button that switches it off or on. */
public final class PluginsServlet extends AdminServlet {
    private static final long serialVersionUID = 1L;
    private final transient AdminPlugins plugins;

    public PluginsServlet(PermissionManager permissions, AdminPlugins plugins) {
        super(permissions);
        this.plugins = plugins;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AdminPlugins.Plugin> plugin = plugins.plugin();
        Forms.html(response, Html.fill("plugins.html", Map.of("message", message(request),
                "plugin", plugin.map(it -> head(request, it)).orElse("<p>No plugin is installed.</p>"),
                "modules", plugin.map(it -> modules(request, it)).orElse(""))));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean on = Forms.parameter(request, "to").equals("on");
        String module = Forms.parameter(request, "module");
        try {
            if (module.isEmpty()) {
                plugins.enable(on);
            } else {
                plugins.module(module, on);
            }
            back(request, response, "", (module.isEmpty() ? "The plugin" : module) + (on ? " is on" : " is off"));
        } catch (RuntimeException e) {
            back(request, response, "", "It did not work: " + e.getMessage());
        }
    }

    private static String head(HttpServletRequest request, AdminPlugins.Plugin plugin) {
        boolean disabled = plugin.state().equals("disabled");
        return Html.fillText("<h2>{{{icon}}}{{name}}</h2>{{{about}}}<p>{{key}}, version {{version}}: {{state}}</p>{{{trouble}}}{{{button}}}",
                Map.of("icon", picture(request, "host-plugin-icon", plugin.about().icon()), "about", PluginAbout.html(request, plugin.about()), "name", plugin.name(), "key", plugin.key(), "version", plugin.version(), "state", plugin.state(),
                        "trouble", plugin.trouble().isEmpty() ? "" : Html.fillText(
                                "<div class=\"aui-message aui-message-error\"><p>{{why}}</p></div>", Map.of("why", plugin.trouble())),
                        "button", button(request, "", plugin.name(), disabled)));
    }

    static String picture(HttpServletRequest request, String id, String address) {
        return address.isEmpty() ? "" : Html.fillText("<img id=\"{{id}}\" src=\"{{src}}\" alt=\"\"> ", Map.of("id", id, "src", request.getContextPath() + address));
    }

    private static String modules(HttpServletRequest request, AdminPlugins.Plugin plugin) {
        StringBuilder rows = new StringBuilder();
        for (AdminPlugins.Module module : plugin.modules()) {
            rows.append(Html.fillText("<tr><td><code>{{key}}</code></td><td>{{kind}}</td><td>{{state}}</td><td>{{{button}}}</td></tr>",
                    Map.of("key", module.key(), "kind", module.kind(), "state", module.on() ? "on" : "off",
                            "button", button(request, module.key(), module.key(), !module.on()))));
        }
        return "<div class=\"host-scroll\"><table class=\"aui\"><thead><tr><th scope=\"col\">Module</th><th scope=\"col\">Kind</th><th scope=\"col\">State</th>"
                + "<th scope=\"col\"><span class=\"host-hidden\">Action</span></th></tr></thead><tbody>" + rows + "</tbody></table></div>";
    }

    private static String button(HttpServletRequest request, String module, String name, boolean isOff) {
        return Html.fillText("<form method=\"post\">{{{token}}}<input type=\"hidden\" name=\"module\" value=\"{{module}}\">"
                        + "<input type=\"hidden\" name=\"to\" value=\"{{to}}\"><button class=\"aui-button\" aria-label=\"{{word}}: {{name}}\">{{word}}</button></form>",
                Map.of("token", Forms.tokenField(request), "module", module, "name", name, "to", isOff ? "on" : "off", "word", isOff ? "Switch on" : "Switch off"));
    }
}
