package org.micromentoring.host.boot;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.micromentoring.host.descriptor.Descriptor.MacroModule;
import org.micromentoring.host.descriptor.Descriptor.Parameter;
import org.micromentoring.host.jobs.Jobs;
import org.micromentoring.host.look.AdminJobs;
import org.micromentoring.host.look.FrameLinks;
import org.micromentoring.host.menus.WebItems;
import org.micromentoring.host.sal.Locales;
import org.micromentoring.host.sal.Texts;
import org.micromentoring.host.wiki.MacroForm;
import org.micromentoring.host.wiki.MacroSource;
import org.micromentoring.host.wiki.WikiSite;

/** What the frame and the wiki see of plugins. */
final class PluginView {
    private PluginView() {
    }

    static WikiSite.Plugins of(Node node) {
        return new WikiSite.Plugins(new PluginMacros(node.macros(), node.texts()), new PluginLinks(node.webItems()),
                (HttpServletRequest request, Set<String> contexts) -> node.webResources()
                        .tags(request, contexts, new Locales(node.services()).getLocale().toLanguageTag()),
                new PluginJobs(node.jobs()), node.options().baseUrl());
    }

    private record PluginMacros(Macros macros, Texts texts) implements MacroSource {
        @Override
        public Optional<Macro> macro(String name) {
            return macros.find(name).map(Macros.Ready::macro);
        }

        @Override
        public List<MacroForm> forms(Locale locale) {
            return macros.all().stream().map(ready -> form(ready.pluginKey(), ready.module(), locale)).toList();
        }

        /** Labels come by the product's convention of keys. */
        private MacroForm form(String pluginKey, MacroModule macro, Locale locale) {
            String stem = pluginKey + "." + macro.name();
            return new MacroForm(macro.name(), texts.getText(locale, stem + ".label"), texts.getText(locale, stem + ".desc"), macro.icon(),
                    macro.parameters().stream().map(parameter -> field(stem + ".param." + parameter.name(), parameter, locale)).toList());
        }

        private MacroForm.Field field(String stem, Parameter parameter, Locale locale) {
            return new MacroForm.Field(parameter.name(), parameter.type(), parameter.required(), parameter.multiple(),
                    parameter.defaultValue().orElse(""), parameter.values(), texts.getText(locale, stem + ".label"),
                    texts.find(locale, stem + ".desc").orElse(""));
        }
    }

    private record PluginLinks(WebItems items) implements FrameLinks {
        @Override
        public List<Link> links(String section, Map<String, Object> context) {
            return items.in(section, context).stream().map(PluginLinks::link).toList();
        }

        @Override
        public List<Link> sections(String location, Map<String, Object> context) {
            return items.sections(location, context).stream().map(PluginLinks::link).toList();
        }

        private static Link link(WebItems.Link link) {
            return new Link(link.id(), link.label(), link.address(), link.tooltip());
        }
    }

    private record PluginJobs(Jobs scheduler) implements AdminJobs {
        @Override
        public List<Job> jobs() {
            return scheduler.all().stream().map(this::job).toList();
        }

        @Override
        public String run(String key) {
            return scheduler.run(key).map(PluginJobs::words).orElse("There is no such job");
        }

        private Job job(JobModule module) {
            String schedule = module.cron().orElseGet(() -> "every " + module.intervalMillis().orElseThrow() / 1000 + " s");
            return new Job(module.key(), module.name(), schedule, scheduler.lastOutcome(module.key()).map(PluginJobs::words).orElse(""));
        }

        private static String words(Jobs.Outcome outcome) {
            return outcome.at() + (outcome.successful() ? ": done" : ": failed, " + outcome.message());
        }
    }
}
