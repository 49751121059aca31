package org.micromentoring.host.rest;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.Path;
import javax.ws.rs.ext.Provider;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.micromentoring.host.descriptor.Descriptor.RestModule;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.micromentoring.host.web.Access;
import org.micromentoring.host.web.ModuleServletConfig;

/** Answers {@code /rest/<path>/<version>/…} and {@code /rest/<path>/latest/…}, one Jersey application for each module. */
public final class RestModules extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Jersey answers 500 from a container that is destroyed under a call; so the last call that is inside takes it away. */
    private static final class Application {
        private final RestModule module;
        private final ServletContainer container;
        private int calls;
        private boolean gone;

        Application(RestModule module, ServletContainer container) {
            this.module = module;
            this.container = container;
        }

        synchronized boolean enter() {
            calls += gone ? 0 : 1;
            return !gone;
        }

        synchronized void leave() {
            if (--calls == 0 && gone) {
                container.destroy();
            }
        }

        synchronized void end() {
            gone = true;
            if (calls == 0) {
                container.destroy();
            }
        }
    }

    private final transient Access access;
    private final String baseUrl;
    private final transient BooleanSupplier readOnly;
    private volatile boolean refusing = true;
    private final transient Map<String, Application> applications = new ConcurrentHashMap<>();

    /** @param baseUrl where people reach the site; calls of scripts must come from there */
    public RestModules(Access access, String baseUrl, BooleanSupplier readOnly) {
        this.access = access;
        this.baseUrl = baseUrl;
        this.readOnly = readOnly;
    }

    public void add(RestModule module, InstalledPlugin plugin) {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.register(JacksonFeature.class);
        config.register(new ForgivingJson());
        config.register(new RestGate(access, ForgeryRule.originOf(baseUrl), () -> refusing && readOnly.getAsBoolean()));
        for (Class<?> type : classes(module, plugin)) {
            config.register(plugin.create(type));
        }
        ServletContainer container = new ServletContainer(config);
        try {
            container.init(new ModuleServletConfig(module.key(), getServletContext()));
        } catch (ServletException e) {
            throw new IllegalStateException("rest " + module.key() + " does not start", e);
        }
        applications.put(path(module), new Application(module, container));
    }

    public void remove(RestModule module) {
        Optional.ofNullable(applications.remove(path(module))).ifPresent(Application::end);
    }

    /** Whether calls that change something are refused in read-only mode before they reach a plugin; else plugins have to know. */
    public void refuseChangesInReadOnlyMode(boolean wanted) {
        refusing = wanted;
    }

    /** Jackson remembers the classes that it has seen, for the whole JVM. */
    public void forget() {
        TypeFactory.defaultInstance().clearCache();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String[] parts = (request.getPathInfo() == null ? "" : request.getPathInfo()).split("/", 4);
        Optional<Application> found = parts.length < 3 ? Optional.empty() : Optional.ofNullable(applications.get(parts[1]))
                .filter(application -> parts[2].equals("latest") || parts[2].equals(application.module.version()));
        if (found.isEmpty() || !found.get().enter()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            found.get().container.service(inside(request, "/rest/" + parts[1] + "/" + parts[2]), response);
        } finally {
            found.get().leave();
        }
    }

    /** Jersey takes what follows the servlet path as the path of the resource. */
    private static HttpServletRequest inside(HttpServletRequest request, String servletPath) {
        String rest = request.getPathInfo().substring(servletPath.length() - "/rest".length());
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return servletPath;
            }

            @Override
            public String getPathInfo() {
                return rest.isEmpty() ? null : rest;
            }
        };
    }

    private static List<Class<?>> classes(RestModule module, InstalledPlugin plugin) {
        List<Class<?>> found = module.packages().stream().flatMap(name -> plugin.classNames(name).stream()).distinct()
                .<Class<?>>map(plugin::load)
                .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class)).toList();
        found.forEach(RestModules::demandInject);
        return found;
    }

    /** REST v2 makes resources by dependency injection and refuses constructors without the annotation. */
    private static void demandInject(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        boolean injected = Arrays.stream(constructors).anyMatch(constructor -> constructor.isAnnotationPresent(Inject.class));
        boolean plainProvider = type.isAnnotationPresent(Provider.class) && constructors.length == 1 && constructors[0].getParameterCount() == 0;
        if (!injected && !plainProvider) {
            throw new IllegalStateException("The constructor of " + type.getName() + " needs @javax.inject.Inject");
        }
    }

    private static String path(RestModule module) {
        return module.path().replaceAll("^/|/$", "");
    }
}
