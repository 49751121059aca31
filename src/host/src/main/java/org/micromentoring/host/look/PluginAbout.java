package org.micromentoring.host.look;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;

/** What a plugin says of itself in its plugin-info, as the plugin manager shows it. */
final class PluginAbout {
    private PluginAbout() {
    }

    static String html(HttpServletRequest request, AdminPlugins.About about) {
        String vendor = about.vendorUrl().isEmpty() ? Html.text(about.vendor())
                : Html.fillText("<a href=\"{{url}}\" rel=\"noreferrer\">{{name}}</a>", Map.of("url", about.vendorUrl(), "name", about.vendor()));
        return Html.fillText("<div class=\"host-plugin-about\">{{{logo}}}<p>{{description}}</p>{{{vendor}}}<p>{{{links}}}</p></div>",
                Map.of("logo", PluginsServlet.picture(request, "host-plugin-logo", about.logo()), "description", about.description(),
                        "vendor", vendor.isEmpty() ? "" : "<p>By " + vendor + "</p>",
                        "links", link(request, "host-plugin-configure", about.configure(), "Configure")
                                + link(request, "host-plugin-get-started", about.getStarted(), "Get started")
                                + link(request, "host-plugin-whats-new", about.whatsNew(), "What's new")));
    }

    private static String link(HttpServletRequest request, String id, String address, String words) {
        return address.isEmpty() ? "" : Html.fillText("<a class=\"aui-button\" id=\"{{id}}\" href=\"{{href}}\">{{words}}</a> ",
                Map.of("id", id, "href", request.getContextPath() + address, "words", words));
    }
}
