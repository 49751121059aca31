package org.micromentoring.host.wiki;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.Filter;
import javax.servlet.http.HttpServlet;
import org.micromentoring.host.look.AdminJobs;
import org.micromentoring.host.look.AdminPlugins;
import org.micromentoring.host.look.Assets;
import org.micromentoring.host.look.DecorateFilter;
import org.micromentoring.host.look.Frame;
import org.micromentoring.host.look.FrameLinks;
import org.micromentoring.host.look.GeneralServlet;
import org.micromentoring.host.look.Header;
import org.micromentoring.host.look.JobsServlet;
import org.micromentoring.host.look.LoginServlet;
import org.micromentoring.host.look.NowhereServlet;
import org.micromentoring.host.look.PageResources;
import org.micromentoring.host.look.PictureServlet;
import org.micromentoring.host.look.PluginsServlet;
import org.micromentoring.host.look.ThemeServlet;
import org.micromentoring.host.look.UsersServlet;
import org.micromentoring.host.people.HostAccessMode;
import org.micromentoring.host.people.HostDatabase;
import org.micromentoring.host.people.HostLocaleManager;
import org.micromentoring.host.people.HostPermissionManager;
import org.micromentoring.host.people.HostTimeZoneManager;
import org.micromentoring.host.people.HostUserAccessor;
import org.micromentoring.host.people.HostUserManager;
import org.micromentoring.host.people.PeopleChanges;
import org.micromentoring.host.people.PeopleStore;
import org.micromentoring.host.people.PeopleTables;
import org.micromentoring.host.people.Sessions;
import org.micromentoring.host.people.Settings;
import org.micromentoring.host.people.SignInFilter;

/** People, wiki and frame of one node, put together. Creates missing tables. */
public final class WikiSite {
    private final HostDatabase database;
    private final Clock clock;
    private final Settings settings;
    private final PeopleStore peopleOfPlugins;
    private final PeopleStore peopleOfFrame;
    private final PeopleChanges peopleChanges;
    private final WikiChanges wikiChanges;
    private final Refusals refusals = new Refusals();

    public WikiSite(HostDatabase database, Clock clock, EventPublisher events) {
        this.database = database;
        this.clock = clock;
        PeopleTables.create(database);
        WikiTables.create(database);
        this.settings = new Settings(database);
        this.peopleOfPlugins = PeopleStore.forPlugins(database);
        this.peopleOfFrame = PeopleStore.forFrame(database);
        this.peopleChanges = new PeopleChanges(database, events);
        this.wikiChanges = new WikiChanges(database, clock);
    }

    /**
     * What the frame and the wiki ask of the part that runs plugins.
     *
     * @param site canonical address of the site
     */
    public record Plugins(MacroSource macros, FrameLinks links, PageResources resources, AdminJobs jobs, AdminPlugins plugins, String site) {
    }

    /** A servlet with its name and its patterns below the context path. */
    public record Mount(String name, HttpServlet servlet, List<String> patterns) {
    }

    public UserAccessor userAccessor() {
        return new HostUserAccessor(peopleOfPlugins);
    }

    public UserManager userManager() {
        return new HostUserManager(peopleOfPlugins);
    }

    public PermissionManager permissionManager() {
        return new HostPermissionManager(peopleOfPlugins, settings, new SpaceGrants(database, ""));
    }

    public LocaleManager localeManager() {
        return new HostLocaleManager(peopleOfPlugins);
    }

    public TimeZoneManager timeZoneManager() {
        return new HostTimeZoneManager(peopleOfPlugins);
    }

    public AccessModeService accessModeService() {
        return new HostAccessMode(settings);
    }

    public SpaceManager spaceManager() {
        return new HostSpaceManager(WikiStore.forPlugins(database));
    }

    public PageManager pageManager() {
        return new HostPageManager(WikiStore.forPlugins(database));
    }

    public PeopleStore people() {
        return peopleOfFrame;
    }

    public PeopleChanges peopleChanges() {
        return peopleChanges;
    }

    public WikiChanges wikiChanges() {
        return wikiChanges;
    }

    /** What the outputs of the wiki refused since the start. */
    public Refusals refusals() {
        return refusals;
    }

    public Settings settings() {
        return settings;
    }

    /** To be run in this order round everything below the context path; the first two before any filter of the plugin part. */
    public Map<String, Filter> filters(Plugins plugins, List<String> demoPeople) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        filters.put("sign-in", new SignInFilter(peopleOfFrame, new Sessions(database, clock)));
        filters.put("decorate", new DecorateFilter(new Frame(plugins.links(), plugins.resources(), new Header(plugins.links(), framePermissions(), accessModeService(), demoPeople)), refusals::page));
        return filters;
    }

    public List<Mount> servlets(Plugins plugins, List<String> demoPeople) {
        PermissionManager permissions = framePermissions();
        WikiStore wiki = WikiStore.forFrame(database);
        Visitor visitor = new Visitor(permissions);
        StorageRenderer renderer = StorageRenderer.with(plugins.macros(), new WikiLinks(wiki, peopleOfFrame), new IncludeMacro(wiki, permissions),
                refusals, database.transactions());
        Reading reading = new Reading(wiki, renderer, visitor, refusals, plugins.site());
        SpaceSide side = new SpaceSide(wiki, plugins.links(), visitor);
        ProfileView profiles = new ProfileView(peopleOfFrame, plugins.links(), visitor);
        MacroBrowser browser = new MacroBrowser(plugins.macros(), localeManager());
        return List.of(
                new Mount("dashboard", new DashboardServlet(wiki, visitor), List.of("", "/dashboard.action", "/index.action")),
                new Mount("page", new PageServlet(reading, side, profiles), List.of("/pages/viewpage.action", "/display/*", "/spaces/*", "/x/*")),
                new Mount("export", new ExportServlet(reading), List.of(ExportServlet.PDF, ExportServlet.WORD)),
                new Mount("content", new ContentServlet(reading), List.of("/rest/api/*")),
                new Mount("template", new TemplateServlet(reading), List.of("/pages/templates2/viewpagetemplate.action")),
                new Mount("rights", new RightsServlet(wiki, wikiChanges, peopleOfFrame, visitor), List.of("/pages/rights.action")),
                new Mount("edit", new EditServlet(wiki, wikiChanges, browser, visitor, accessModeService()), List.of("/pages/editpage.action", "/pages/createpage.action")),
                new Mount("preview", new PreviewServlet(wiki, renderer, visitor, plugins.site()), List.of("/pages/preview.action")),
                new Mount("log-in", new LoginServlet(peopleOfFrame, new Sessions(database, clock), demoPeople),
                        List.of("/login.action", "/logout.action", "/switchuser.action")),
                new Mount("theme", new ThemeServlet(), List.of("/theme.action")),
                new Mount("pictures", new PictureServlet(peopleOfFrame), List.of("/download/profilepictures/*", "/images/icons/profilepics/*")),
                new Mount("frame-files", new Assets(), List.of("/s/host/*")),
                new Mount("admin-general", new GeneralServlet(permissions, settings), List.of("/admin/general.action", "/admin")),
                new Mount("admin-users", new UsersServlet(permissions, peopleOfFrame, peopleChanges), List.of("/admin/users.action")),
                new Mount("admin-jobs", new JobsServlet(permissions, plugins.jobs()), List.of("/admin/jobs.action")),
                new Mount("admin-plugins", new PluginsServlet(permissions, plugins.plugins()), List.of("/admin/plugins.action")),
                new Mount("nowhere", new NowhereServlet(), List.of("/")));
    }

    private PermissionManager framePermissions() {
        return new HostPermissionManager(peopleOfFrame, settings, new SpaceGrants(database, "/* frame */ "));
    }
}
