package org.micromentoring.host.web;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.micromentoring.host.descriptor.Descriptor.ServletModule;

/** Hands {@code /plugins/servlet/…} to the plugin's servlet with the longest pattern that fits, if the person may call it. */
public final class PluginServlets extends HttpServlet {
    private static final int LONGEST_QUERY = 1_500;
    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/plugins/servlet";

    private record Mapped(String pattern, HttpServlet servlet) {
        boolean matches(String path) {
            return pattern.endsWith("/*") ? path.equals(stem()) || path.startsWith(stem() + "/") : path.equals(pattern);
        }

        String stem() {
            return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        }
    }

    private final transient Access access;
    private final boolean redirectAnonymous;
    private final transient Map<String, List<Mapped>> modules = new ConcurrentHashMap<>();

    /** An anonymous caller of a page for licensed people is redirected to the log-in page or gets 401. */
    public PluginServlets(Access access, boolean redirectAnonymous) {
        this.access = access;
        this.redirectAnonymous = redirectAnonymous;
    }

    public void add(ServletModule module, HttpServlet servlet) {
        ServletConfig config = new ModuleServletConfig(module.key(), getServletContext());
        try {
            servlet.init(config);
        } catch (ServletException e) {
            throw new IllegalStateException("servlet " + module.key() + " does not start", e);
        }
        modules.put(module.key(), module.urlPatterns().stream().map(pattern -> new Mapped(pattern, servlet)).toList());
    }

    public void remove(String moduleKey) {
        Optional.ofNullable(modules.remove(moduleKey)).ifPresent(mapped -> mapped.get(0).servlet().destroy());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<Mapped> found = modules.values().stream().flatMap(List::stream).filter(mapped -> mapped.matches(path))
                .max(java.util.Comparator.comparingInt(mapped -> mapped.stem().length()));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        HttpServlet servlet = found.get().servlet();
        switch (access.may(level(servlet, request.getMethod()))) {
            case ALLOWED -> servlet.service(inside(request, found.get(), path), response);
            case LOG_IN_FIRST -> refuseAnonymous(request, response);
            case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void refuseAnonymous(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (redirectAnonymous) {
            // A longer query would not fit into the header of the redirect.
            boolean fits = request.getQueryString() != null && request.getQueryString().length() <= LONGEST_QUERY;
            String here = request.getRequestURI().substring(request.getContextPath().length()) + (fits ? "?" + request.getQueryString() : "");
            response.sendRedirect(request.getContextPath() + "/login.action?os_destination=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The annotation of the method that will answer, else the one of the class. */
    private static AccessLevel level(HttpServlet servlet, String httpMethod) {
        String name = "do" + httpMethod.charAt(0) + httpMethod.substring(1).toLowerCase(Locale.ROOT);
        for (Class<?> type = servlet.getClass(); type != HttpServlet.class && type != null; type = type.getSuperclass()) {
            Optional<Method> method = Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst();
            if (method.isPresent()) {
                return AccessLevel.of(new AnnotatedElement[] {method.get(), servlet.getClass()});
            }
        }
        return AccessLevel.of(servlet.getClass());
    }

    private static HttpServletRequest inside(HttpServletRequest request, Mapped mapped, String path) {
        String rest = path.substring(mapped.stem().length());
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServletPath() {
                return ROOT + mapped.stem();
            }

            @Override
            public String getPathInfo() {
                return rest.isEmpty() ? null : rest;
            }
        };
    }
}
