package org.micromentoring.host.resources;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.descriptor.Descriptor.Resource;

/** Serves files of plugins below {@code /download/resources/}, and nothing that the descriptor does not name. */
public final class Downloads extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml", "png", "image/png", "gif", "image/gif", "jpg", "image/jpeg", "woff2", "font/woff2", "json", "application/json");

    /** The download resources of a whole plugin. */
    public record Files(List<Resource> resources, Function<String, Optional<URL>> inJar) {
    }

    private final transient WebResources modules;
    private final transient ScriptTexts texts;
    private final transient Map<String, Files> plugins = new ConcurrentHashMap<>();

    public Downloads(WebResources modules, ScriptTexts texts) {
        this.modules = modules;
        this.texts = texts;
    }

    public void add(String pluginKey, Files files) {
        plugins.put(pluginKey, files);
    }

    public void remove(String pluginKey) {
        plugins.remove(pluginKey);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        int slash = path.indexOf('/');
        String owner = slash < 0 ? path : path.substring(0, slash);
        String name = slash < 0 ? "" : path.substring(slash + 1);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Optional<URL> file = name.contains("..") ? Optional.empty() : file(owner, name);
        if (file.isEmpty() || type == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache" : "public, max-age=31536000, immutable");
        byte[] content = content(file.get(), owner, name, request);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private byte[] content(URL file, String owner, String name, HttpServletRequest request) throws IOException {
        try (InputStream in = file.openStream()) {
            byte[] plain = in.readAllBytes();
            boolean hasTexts = name.endsWith(".js") && modules.find(owner).map(known -> known.module().textsInScript()).orElse(false);
            boolean isText = name.endsWith(".js") || name.endsWith(".css");
            if (!isText) {
                return plain;
            }
            // As it reads all text files of plugins: what is no ASCII comes out garbled.
            String text = new String(plain, StandardCharsets.ISO_8859_1);
            if (!hasTexts) {
                return text.getBytes(StandardCharsets.UTF_8);
            }
            String language = Optional.ofNullable(request.getParameter("locale")).orElse("en");
            return texts.transform(text, Locale.forLanguageTag(language)).getBytes(StandardCharsets.UTF_8);
        }
    }

    private Optional<URL> file(String owner, String name) {
        String pluginKey = owner.split(":")[0];
        List<Resource> declared = owner.contains(":")
                ? modules.find(owner).map(known -> known.module().files()).orElse(List.of())
                : Optional.ofNullable(plugins.get(owner)).map(Files::resources).orElse(List.of());
        return declared.stream().flatMap(resource -> location(resource, name).stream()).findFirst()
                .flatMap(location -> Optional.ofNullable(plugins.get(pluginKey)).flatMap(files -> files.inJar().apply(location)));
    }

    /** A resource whose name ends in a slash stands for a folder. */
    private static Optional<String> location(Resource resource, String name) {
        if (!resource.type().equals("download")) {
            return Optional.empty();
        }
        if (resource.name().endsWith("/") && name.startsWith(resource.name())) {
            String folder = resource.location().endsWith("/") ? resource.location() : resource.location() + "/";
            return Optional.of(folder + name.substring(resource.name().length()));
        }
        return resource.name().equals(name) ? Optional.of(resource.location()) : Optional.empty();
    }
}
