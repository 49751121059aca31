package org.micromentoring.wiring;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.languages.LocaleManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.micromentoring.admin.health.JobRunStore;
import org.micromentoring.confluence.ConfluencePeople;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.Permissions;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.RemoteCalls;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.SecondPassword;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.job.JobGate;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.ChangeStore;
import org.micromentoring.kernel.Changes;
import org.micromentoring.kernel.ClaimStore;
import org.micromentoring.kernel.Claims;
import org.micromentoring.kernel.HistoryStore;
import org.micromentoring.kernel.People;
import org.micromentoring.program.Members;
import org.micromentoring.program.ProgramStore;
import org.micromentoring.program.Programs;
import org.osgi.framework.BundleContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The graph of the lower floors: kernel, confluence, program. Each feature has a wiring class of its own beside this one. */
@Configuration(proxyBeanMethods = false)
@Import({PairWiring.class, SkillWiring.class, ProfileWiring.class, DirectoryWiring.class, RequestWiring.class, AdminWiring.class, HealthWiring.class})
public class Wiring {
    /** Confluence offers no such service; a host whose clock can be moved does (docs/decisions/008). */
    @Bean
    Clock clock(OptionalServices services) {
        return Clock.tick(services.find(Clock.class, "(host=embedded)").orElse(Clock.systemUTC()), Duration.ofMillis(1));
    }

    @Bean
    OptionalServices optionalServices(BundleContext bundleContext) {
        return new OptionalServices(bundleContext);
    }

    @Bean
    SalTransactions transactions(TransactionTemplate template, ActiveObjects ao) {
        return new SalTransactions(template, ao);
    }

    @Bean
    ClaimStore claimStore(ActiveObjects ao, Clock clock) {
        return new ClaimStore(ao, clock);
    }

    @Bean
    Claims claims(ClaimStore store) {
        return new Claims(store);
    }

    @Bean
    HistoryStore historyStore(ActiveObjects ao, Clock clock) {
        return new HistoryStore(ao, clock);
    }

    @Bean
    Changes changes(ChangeStore store, SalTransactions transactions, Clock clock) {
        return new Changes(store, transactions, clock);
    }

    @Bean
    ChangeStore changeStore(ActiveObjects ao) {
        return new ChangeStore(ao);
    }

    @Bean
    ConfluencePeople people(UserAccessor users, LocaleManager locales, TimeZoneManager zones, Permissions permissions) {
        return new ConfluencePeople(users, locales, zones, permissions);
    }

    @Bean
    Templates templates(OptionalServices services, TemplateRenderer renderer, I18nResolver texts) {
        return new Templates(() -> services.find(VelocityHelperService.class), renderer, texts);
    }

    @Bean
    SecondPassword secondPassword(WebSudoManager webSudo) {
        return new SecondPassword(webSudo);
    }

    @Bean
    ReadOnly readOnly(OptionalServices services) {
        return new ReadOnly(services);
    }

    @Bean
    Permissions permissions(PermissionManager permissions) {
        return new Permissions(permissions);
    }

    @Bean
    JobGate jobGate(SalTransactions transactions, ReadOnly readOnly, JobRunStore runs, Clock clock) {
        return new JobGate(transactions, readOnly, runs::note, clock);
    }

    @Bean
    WikiPages wikiPages(OptionalServices services, Permissions permissions, ApplicationProperties application) {
        return new WikiPages(services, permissions, application);
    }

    @Bean
    CurrentViewer currentViewer(Permissions permissions, People people, LocaleResolver locales, TimeZoneManager zones, OptionalServices services,
        Programs programs) {
        return new CurrentViewer(permissions, people, locales, zones, new RemoteCalls(services), programs::admits, programs::hasTeamIn);
    }

    @Bean
    Shell shell(CurrentViewer viewers, Templates templates, LoginUriProvider login, SecondPassword secondPassword,
        SalTransactions transactions, ReadOnly readOnly) {
        return new Shell(viewers, templates, login, secondPassword, transactions, readOnly);
    }

    @Bean
    ProgramStore programStore(ActiveObjects ao) {
        return new ProgramStore(ao);
    }

    @Bean
    Programs programs(ProgramStore store, Claims claims, Changes changes, SalTransactions transactions) {
        return new Programs(store, claims, changes, transactions);
    }

    @Bean
    Members members(People people, Programs programs) {
        return new Members(people, programs);
    }

    @Bean
    StartUp.Work evergreenProgram(Programs programs) {
        return new StartUp.Work("evergreen program", programs::ensureEvergreen);
    }

    @Bean
    StartUp startUp(SalTransactions transactions, JobGate gate, Changes changes, List<StartUp.Work> pieces) {
        return new StartUp(transactions, () -> gate.closed(true).isEmpty(), Duration.ofSeconds(5), changes::startOver, pieces);
    }
}
