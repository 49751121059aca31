package org.micromentoring.host.templates;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders templates of plugins, by either of the two services that the product has for it. */
public final class VelocityTemplates implements TemplateRenderer, VelocityHelperService {
    private static final Logger LOG = LoggerFactory.getLogger(VelocityTemplates.class);

    private final Allowlist allowlist;
    private final Requirements requirements;
    private final Supplier<Map<String, Object>> product;
    private final Function<String, Optional<URL>> files;
    private final AtomicLong failures = new AtomicLong();
    private volatile VelocityEngine engine;

    /** @param files finds a file of the installed plugin by its path */
    public VelocityTemplates(Allowlist allowlist, Requirements requirements, Function<String, Optional<URL>> files) {
        this(allowlist, requirements, files, Optional.empty());
    }

    /** @param product what every template has, whatever a plugin gives it */
    public VelocityTemplates(Allowlist allowlist, Requirements requirements, Function<String, Optional<URL>> files, Optional<ProductObjects> product) {
        this.product = () -> product.map(ProductObjects::values).orElse(Map.of());
        this.allowlist = allowlist;
        this.requirements = requirements;
        this.files = files;
        forget();
    }

    /** Drops all that was read from a plugin: its classes and templates may be other ones now. */
    public void forget() {
        VelocityEngine fresh = new VelocityEngine();
        fresh.setApplicationAttribute(GuardedCalls.ALLOWLIST, allowlist);
        fresh.setApplicationAttribute(RequireDirective.REQUIREMENTS, requirements);
        fresh.setApplicationAttribute(PluginFiles.FILES, files);
        fresh.setProperty("runtime.introspector.uberspect", GuardedCalls.class.getName());
        fresh.setProperty("eventhandler.referenceinsertion.class", HtmlEncoder.class.getName());
        fresh.setProperty("userdirective", ProductDirective.ALL);
        fresh.setProperty("runtime.log.logsystem.class", VelocityLog.class.getName());
        fresh.setProperty("resource.loader", "plugin");
        fresh.setProperty("plugin.resource.loader.class", PluginFiles.class.getName());
        fresh.setProperty("plugin.resource.loader.cache", "true");
        fresh.setProperty("input.encoding", "ISO-8859-1");
        fresh.setProperty("velocimacro.library", "");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
        try {
            fresh.init();
        } catch (Exception e) {
            throw new IllegalStateException("Velocity does not start", e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        engine = fresh;
    }

    /** Templates that could not be rendered since the start. */
    public long failures() {
        return failures.get();
    }

    @Override
    public void render(String templateName, Map<String, Object> context, Writer writer) {
        try {
            Map<String, Object> values = createDefaultVelocityContext();
            values.putAll(context);
            engine.getTemplate(templateName).merge(new VelocityContext(values), writer);
        } catch (Exception e) {
            failures.incrementAndGet();
            throw new RenderingException("The template " + templateName + " cannot be rendered: " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        Map<String, Object> values = new HashMap<>(product.get());
        values.put("webResourceManager", new WebResourceManager(requirements));
        return values;
    }

    /** Swallows errors as the product does: the text says that something went wrong, the log says what. */
    @Override
    public String getRenderedTemplate(String templateName, Map<String, ?> context) {
        StringWriter out = new StringWriter();
        try {
            render(templateName, new HashMap<>(context), out);
            return out.toString();
        } catch (RenderingException e) {
            LOG.error("{}", e.getMessage(), e);
            return "Error rendering template";
        }
    }
}
