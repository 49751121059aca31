package org.micromentoring.host.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** Tomcat at one port. Filters run in the order in which they were added. */
public final class Web implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Context context;

    /** For a site that is reached at this port. */
    public Web(int port, String contextPath, Path work) {
        this(port, contextPath, work, URI.create("http://localhost:" + port + contextPath));
    }

    /** @param site where people reach the site; when that is not this port, the connector is told of the proxy in front, as in server.xml */
    public Web(int port, String contextPath, Path work, URI site) {
        // Felix sets the URL handler too, and the JVM allows it once.
        TomcatURLStreamHandlerFactory.disable();
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(port);
        tomcat.getConnector().setProperty("compression", "on");
        tomcat.getConnector().setProperty("compressibleMimeType", "text/html,text/css,text/javascript,application/javascript,application/json");
        tomcat.getConnector().setURIEncoding("UTF-8");
        if (site.getPort() != port) {
            behindProxy(site);
        }
        context = tomcat.addContext(contextPath, work.toString());
        context.setSessionTimeout(60);
        if (context instanceof StandardContext standard) {
            standard.setClearReferencesRmiTargets(false);
            standard.setClearReferencesThreadLocals(false);
            standard.setClearReferencesObjectStreamClassCaches(false);
        }
    }

    private void behindProxy(URI site) {
        boolean secure = site.getScheme().equals("https");
        tomcat.getConnector().setScheme(site.getScheme());
        tomcat.getConnector().setSecure(secure);
        tomcat.getConnector().setProxyName(site.getHost());
        tomcat.getConnector().setProxyPort(site.getPort() >= 0 ? site.getPort() : secure ? 443 : 80);
    }

    /** Patterns as in web.xml, below the context path. */
    public Web servlet(String name, HttpServlet servlet, String... patterns) {
        Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setAsyncSupported(true);
        wrapper.setLoadOnStartup(1);
        for (String pattern : patterns) {
            context.addServletMappingDecoded(pattern, name);
        }
        return this;
    }

    public Web filter(String name, Filter filter, String... patterns) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(name);
        for (String pattern : patterns) {
            map.addURLPattern(pattern);
        }
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC).forEach(type -> map.setDispatcher(type.name()));
        context.addFilterMap(map);
        return this;
    }

    public void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        if (tomcat.getConnector().getState() != org.apache.catalina.LifecycleState.STARTED) {
            throw new IllegalStateException("Port " + tomcat.getConnector().getPort() + " is taken");
        }
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
