package org.micromentoring.host.boot;

import com.atlassian.confluence.macro.Macro;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.descriptor.Descriptor;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.micromentoring.host.descriptor.Descriptor.MacroModule;
import org.micromentoring.host.descriptor.Descriptor.Parameter;
import org.micromentoring.host.jobs.Jobs;
import org.micromentoring.host.lab.PluginSwitch;
import org.micromentoring.host.look.AdminJobs;
import org.micromentoring.host.look.AdminPlugins;
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
                new PluginJobs(node.jobs()), new Plugins(node), node.options().baseUrl());
    }

    /** The plugin for the entry points of tests. */
    record Lab(Node node) implements PluginSwitch.Plugins {
        @Override
        public Map<String, Object> state() {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("installed", node.plugin().state().isPresent());
            node.plugin().state().ifPresent(state -> {
                answer.put("version", state.version());
                answer.put("state", state.word());
                answer.put("trouble", state.trouble());
                answer.put("off", state.modules().stream().filter(module -> !module.on()).map(PluginState.Module::key).toList());
            });
            answer.put("leftovers", node.plugin().leftovers());
            answer.put("loadersAlive", node.plugin().loadersAlive());
            return answer;
        }

        @Override
        public void install(Path jar) {
            node.plugin().install(jar);
            node.plugin().awaitTables();
        }

        @Override
        public void uninstall() {
            node.plugin().uninstall();
        }

        @Override
        public void enable() {
            node.plugin().enable();
        }

        @Override
        public void disable() {
            node.plugin().disable();
        }

        @Override
        public void module(String key, boolean on) {
            node.plugin().module(key, on);
        }
    }

    /** The plugin for the admin area. */
    private record Plugins(Node node) implements AdminPlugins {
        @Override
        public Optional<Plugin> plugin() {
            return node.plugin().state().map(state -> new Plugin(state.name(), state.key(), state.version(), state.word(), state.trouble(),
                    about(state.descriptor()), state.modules().stream().map(module -> new Module(module.kind(), module.key(), module.on())).toList()));
        }

        private static About about(Descriptor descriptor) {
            Function<String, String> parameter = name -> descriptor.parameters().getOrDefault(name, "");
            Function<String, String> picture = name -> parameter.apply(name).isEmpty() ? ""
                    : "/download/resources/" + descriptor.key() + "/" + parameter.apply(name);
            return new About(descriptor.about().description(), descriptor.about().vendor(), descriptor.about().vendorUrl(), picture.apply("plugin-icon"),
                    picture.apply("plugin-logo"), parameter.apply("configure.url"), parameter.apply("post.install.url"), parameter.apply("post.update.url"));
        }

        @Override
        public void enable(boolean on) {
            if (on) {
                node.plugin().enable();
            } else {
                node.plugin().disable();
            }
        }

        @Override
        public void module(String key, boolean on) {
            node.plugin().module(key, on);
        }
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
