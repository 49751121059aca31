package org.micromentoring.host.look;

import com.atlassian.confluence.security.PermissionManager;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.people.Settings;

/** Switches of the site: read-only mode and who may see the people directory. */
public final class GeneralServlet extends AdminServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> SWITCHES = new LinkedHashMap<>();

    static {
        SWITCHES.put(Settings.READ_ONLY, "Read-only mode: nobody may change anything");
        SWITCHES.put(Settings.ANONYMOUS_SITE, "Anonymous visitors may use the site");
        SWITCHES.put(Settings.DIRECTORY_LICENSED, "People with a licence may see the people directory");
        SWITCHES.put(Settings.DIRECTORY_UNLICENSED, "People without a licence may see the people directory");
        SWITCHES.put(Settings.DIRECTORY_ANONYMOUS, "Anonymous visitors may see the people directory");
    }

    private final transient Settings settings;

    public GeneralServlet(PermissionManager permissions, Settings settings) {
        super(permissions);
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StringBuilder boxes = new StringBuilder();
        SWITCHES.forEach((key, label) -> boxes.append("<div class=\"checkbox\"><input class=\"checkbox\" type=\"checkbox\" id=\"").append(key)
                .append("\" name=\"").append(key).append("\"").append(settings.isOn(key) ? " checked" : "").append("><label for=\"").append(key)
                .append("\">").append(label).append("</label></div>"));
        Forms.html(response, Html.fill("general.html", Map.of("base", request.getContextPath(), "message", message(request),
                "token", Forms.tokenField(request), "boxes", boxes.toString())));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SWITCHES.keySet().forEach(key -> settings.set(key, request.getParameter(key) != null));
        back(request, response, "", "Saved.");
    }
}
