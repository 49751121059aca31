package org.micromentoring.host.look;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Files of the frame below /s/host/: own style and script, AUI (fetched by the build with npm), jQuery. Without AUI a plain style stands in. */
public final class Assets extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String AUI = "/host-assets/aui/";
    private static final String JQUERY = "/META-INF/resources/webjars/jquery/3.7.1/dist/jquery.min.js";
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
            "woff", "font/woff", "woff2", "font/woff2", "svg", "image/svg+xml", "png", "image/png", "gif", "image/gif");

    /** The elements that load style and script of the frame. */
    static String tags(String base) {
        StringBuilder out = new StringBuilder(styles(base));
        script(out, base, "jquery.js");
        script(out, base, "stubs.js");
        if (hasAui()) {
            script(out, base, "aui/aui-prototyping.js");
        }
        script(out, base, "frame.js");
        return out.toString();
    }

    /** Only theme and style, as a preview has them. */
    public static String styles(String base) {
        StringBuilder out = new StringBuilder("<script src=\"" + base + "/s/host/theme.js\"></script>");
        List<String> styles = hasAui()
                ? List.of("aui/aui-prototyping-design-tokens-base-themes-css.css", "aui/aui-prototyping.css", "aui/aui-prototyping-darkmode.css")
                : List.of("plain.css");
        styles.forEach(file -> style(out, base, file));
        style(out, base, "frame.css");
        style(out, base, "wiki.css");
        return out.toString();
    }

    static boolean hasAui() {
        return Assets.class.getResource(AUI + "aui-prototyping.css") != null;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        Optional<URL> file = name.contains("..") ? Optional.empty()
                : Optional.ofNullable(Assets.class.getResource(name.equals("jquery.js") ? JQUERY : "/host-assets/" + name));
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (file.isEmpty() || type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "max-age=600");
        try (InputStream in = file.get().openStream()) {
            in.transferTo(response.getOutputStream());
        }
    }

    private static void style(StringBuilder out, String base, String file) {
        out.append("<link rel=\"stylesheet\" href=\"").append(base).append("/s/host/").append(file).append("\">");
    }

    private static void script(StringBuilder out, String base, String file) {
        out.append("<script defer src=\"").append(base).append("/s/host/").append(file).append("\"></script>");
    }
}
