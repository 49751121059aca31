package org.micromentoring.host.boot;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.plugin.PluginAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.web.context.HttpContext;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.micromentoring.engine.Engine;
import org.micromentoring.host.jobs.Jobs;
import org.micromentoring.host.jobs.Turns;
import org.micromentoring.host.lab.ClockSwitch;
import org.micromentoring.host.lab.JobRuns;
import org.micromentoring.host.lab.JobsIdle;
import org.micromentoring.host.lab.PluginSwitch;
import org.micromentoring.host.lab.PolicyReports;
import org.micromentoring.host.lab.Ready;
import org.micromentoring.host.lab.SqlCounts;
import org.micromentoring.host.lab.Warnings;
import org.micromentoring.host.menus.Conditions;
import org.micromentoring.host.menus.WebItems;
import org.micromentoring.host.osgi.HostServices;
import org.micromentoring.host.osgi.OsgiContainer;
import org.micromentoring.host.resources.Downloads;
import org.micromentoring.host.resources.RequiredResources;
import org.micromentoring.host.resources.ScriptTexts;
import org.micromentoring.host.resources.WebResources;
import org.micromentoring.host.rest.RestModules;
import org.micromentoring.host.sal.Addresses;
import org.micromentoring.host.sal.Events;
import org.micromentoring.host.sal.Locales;
import org.micromentoring.host.sal.StoredSettings;
import org.micromentoring.host.sal.Texts;
import org.micromentoring.host.templates.Allowlist;
import org.micromentoring.host.templates.ProductObjects;
import org.micromentoring.host.templates.VelocityTemplates;
import org.micromentoring.host.time.HostClock;
import org.micromentoring.host.web.Access;
import org.micromentoring.host.web.ContentPolicy;
import org.micromentoring.host.web.CurrentRequest;
import org.micromentoring.host.web.PluginServlets;
import org.micromentoring.host.web.Web;
import org.micromentoring.host.wiki.WikiSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running host: its database, its services, its web server, the plugin in it. */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final Options options;
    private final Engine engine;
    private final HostClock clock;
    private final HostServices services = new HostServices();
    private final Path work = workFolder();
    private final Web web;
    private final Rooms rooms;
    private final ScheduledExecutorService following = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "host-follow");
        thread.setDaemon(true);
        return thread;
    });
    private OsgiContainer osgi;
    private volatile PluginLife plugin;
    private volatile boolean ready;

    /** The places into which the modules of plugins go. */
    record Rooms(Texts texts, Allowlist allowlist, VelocityTemplates templates, WebResources webResources, Downloads downloads, WebItems webItems,
            PluginServlets servlets, RestModules rest, Jobs jobs, Macros macros, ModuleSwitches switches) {
    }

    private Node(Options options) {
        this.options = options;
        this.engine = Engine.open(options.database().orElseThrow());
        this.clock = engine.exclusively(() -> new HostClock(Clock.systemUTC(), engine.unwatched()));
        this.web = new Web(options.port(), Options.CONTEXT_PATH, work, URI.create(options.baseUrl()));
        this.rooms = engine.exclusively(this::rooms);
    }

    /** Starts everything and returns when the plugin answers; parts start in their order. */
    public static Node start(Options options, List<Part> parts) {
        Logs.quiet();
        Node node = new Node(options);
        try {
            node.boot(parts);
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    public Options options() {
        return options;
    }

    public Engine engine() {
        return engine;
    }

    /** The host's time, for its own parts and for plugins; tests may move it. */
    public HostClock clock() {
        return clock;
    }

    public HostServices services() {
        return services;
    }

    public Web web() {
        return web;
    }

    public WebItems webItems() {
        return rooms.webItems();
    }

    public WebResources webResources() {
        return rooms.webResources();
    }

    public Macros macros() {
        return rooms.macros();
    }

    public Jobs jobs() {
        return rooms.jobs();
    }

    public RestModules rest() {
        return rooms.rest();
    }

    public Texts texts() {
        return rooms.texts();
    }

    public Allowlist allowlist() {
        return rooms.allowlist();
    }

    public PluginLife plugin() {
        return plugin;
    }

    private void boot(List<Part> parts) {
        web.filter("policy", new ContentPolicy(), "/*").filter("request", new CurrentRequest(), "/*");
        engine.exclusively(() -> {
            registerServices();
            parts.forEach(part -> part.start(this));
        });
        web.servlet("plugin-servlets", rooms.servlets(), "/plugins/servlet/*")
                .servlet("rest", rooms.rest(), "/rest/*")
                .servlet("downloads", rooms.downloads(), "/download/resources/*")
                .servlet("host-sql", new SqlCounts(engine.sqlLog()), "/host/sql")
                .servlet("host-jobs-run", new JobRuns(rooms.jobs()), "/host/jobs/run")
                .servlet("host-jobs-idle", new JobsIdle(rooms.jobs(), clock), "/host/jobs/idle")
                .servlet("host-clock", new ClockSwitch(clock), "/host/clock")
                .servlet("host-plugin", new PluginSwitch(new PluginView.Lab(this)), "/host/plugin")
                .servlet("host-ready", new Ready(() -> ready), "/host/ready")
                .servlet("host-warnings", new Warnings(rooms.allowlist(), rooms.templates(), rooms.webResources(), engine,
                        () -> services.find(WikiSite.class).map(WikiSite::refusals)), "/host/warnings")
                .servlet("host-policy-reports", new PolicyReports(), ContentPolicy.REPORTS);
        web.start();
        StoredSettings settings = (StoredSettings) services.get(PluginSettingsFactory.class);
        BundleTables tables = new BundleTables(engine, settings);
        osgi = OsgiContainer.start(options.target().resolve("bundles"), work.resolve("felix"), services, tables);
        Events events = (Events) services.get(EventPublisher.class);
        plugin = new PluginLife(osgi, rooms, tables, rooms.switches(), loader -> events.listenersOf(loader).stream().map(name -> "listener " + name).toList(),
                options.tablesDelayMillis());
        plugin.install(options.plugin());
        plugin.awaitTables();
        following.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
        parts.forEach(part -> part.ready(this));
        ready = true;
    }

    /** Other nodes may have switched modules. */
    private void follow() {
        try {
            plugin.follow();
        } catch (RuntimeException e) {
            LOG.warn("This node cannot see which modules are switched off: {}", e.toString());
        }
    }

    private Rooms rooms() {
        Texts texts = new Texts(new Locales(services));
        Allowlist allowlist = new Allowlist();
        WebResources webResources = new WebResources();
        Access access = new Access(services);
        Addresses addresses = new Addresses(options.baseUrl(), Options.CONTEXT_PATH);
        VelocityTemplates templates = new VelocityTemplates(allowlist, new RequiredResources(), path -> Optional.ofNullable(plugin).flatMap(life -> life.file(path)),
                Optional.of(new ProductObjects(texts, Options.CONTEXT_PATH, options.baseUrl(), CurrentRequest::get)));
        services.register(ApplicationProperties.class, addresses);
        services.register(LoginUriProvider.class, addresses);
        return new Rooms(texts, allowlist, templates, webResources, new Downloads(webResources, new ScriptTexts(texts)),
                new WebItems(texts, new Conditions(services), Options.CONTEXT_PATH),
                new PluginServlets(access, options.redirectAnonymous()), new RestModules(access, options.baseUrl(), () -> services.get(AccessModeService.class).isReadOnlyAccessModeEnabled()),
                new Jobs(clock, new Turns(engine.dataSource())), new Macros(), new ModuleSwitches(engine.dataSource()));
    }

    private void registerServices() {
        services.register(Clock.class, clock, Map.of("host", "embedded"));
        services.register(TransactionTemplate.class, engine.transactions());
        services.register(I18nResolver.class, rooms.texts());
        services.register(LocaleResolver.class, new Locales(services));
        services.register(EventPublisher.class, new Events());
        services.register(PluginAccessor.class, key -> !rooms.switches().off().contains(key));
        services.register(HttpContext.class, () -> CurrentRequest.get().orElse(null));
        services.register(TemplateRenderer.class, rooms.templates());
        if (options.velocityHelper()) {
            services.register(VelocityHelperService.class, rooms.templates());
        }
        services.register(PluginSettingsFactory.class, new StoredSettings(engine.dataSource()));
    }

    @Override
    public void close() {
        ready = false;
        following.shutdownNow();
        web.close();
        rooms.jobs().close();
        if (plugin != null) {
            plugin.disable();
        }
        if (osgi != null) {
            osgi.close();
        }
        clock.close();
        engine.close();
    }

    private static Path workFolder() {
        try {
            Path folder = Files.createTempDirectory("embedded-host");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
