package org.micromentoring.host.strict.roles;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.HttpMethod;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.osgi.InstalledPlugin;

/** Every way into the running plugin, from its descriptor and its compiled classes. */
final class EntryPoints {
    private EntryPoints() {
    }

    static Set<String> of(Node node) {
        Descriptor descriptor = node.plugin().descriptor();
        Set<String> all = new TreeSet<>(calls(node));
        descriptor.servlets().forEach(it -> it.urlPatterns().forEach(pattern -> all.add("page " + pattern)));
        descriptor.macros().forEach(it -> all.add("macro " + it.name()));
        descriptor.jobs().forEach(it -> all.add("job " + it.key()));
        descriptor.webItems().forEach(it -> all.add("link " + it.key()));
        descriptor.webSections().forEach(it -> all.add("link " + it.key()));
        descriptor.webResources().forEach(it -> all.add("files " + it.key()));
        descriptor.resources().stream().filter(it -> it.type().equals("download")).forEach(it -> all.add("files " + it.name()));
        return all;
    }

    /** As "GET /needs/{id}": each method with a verb, of each class with a path, in each package that the descriptor names. */
    static Set<String> calls(Node node) {
        InstalledPlugin plugin = node.plugin().installed();
        Set<String> calls = new TreeSet<>();
        node.plugin().descriptor().rest().stream().flatMap(module -> module.packages().stream()).flatMap(name -> plugin.classNames(name).stream())
            .distinct().map(plugin::load).filter(type -> type.isAnnotationPresent(javax.ws.rs.Path.class)).forEach(type -> {
                for (Method method : type.getDeclaredMethods()) {
                    for (Annotation annotation : method.getAnnotations()) {
                        HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                        if (verb != null) {
                            calls.add(verb.value() + " " + path(type, method));
                        }
                    }
                }
            });
        return calls;
    }

    /** What docs/openapi.yaml describes. */
    static Set<String> documented() throws java.io.IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/openapi.yaml"))) {
            folder = folder.getParent();
        }
        Set<String> calls = new TreeSet<>();
        String path = "";
        for (String line : Files.readAllLines(folder.resolve("docs/openapi.yaml"))) {
            Matcher of = Pattern.compile(" {2}(/\\S*):\\s*(#.*)?").matcher(line);
            Matcher verb = Pattern.compile(" {4}(get|put|post|delete|patch):.*").matcher(line);
            if (of.matches()) {
                path = of.group(1);
            } else if (verb.matches() && !path.isEmpty()) {
                calls.add(verb.group(1).toUpperCase(Locale.ROOT) + " " + path);
            } else if (line.startsWith("components:")) {
                path = "";
            }
        }
        return calls;
    }

    private static String path(Class<?> type, Method method) {
        javax.ws.rs.Path own = method.getAnnotation(javax.ws.rs.Path.class);
        String whole = "/" + type.getAnnotation(javax.ws.rs.Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
