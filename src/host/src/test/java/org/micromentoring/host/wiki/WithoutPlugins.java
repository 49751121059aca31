package org.micromentoring.host.wiki;

import static org.junit.Assert.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.host.look.AdminJobs;
import org.micromentoring.host.look.AdminPlugins;
import org.micromentoring.host.look.FrameLinks;

/** What the wiki half is told of plugins where there are none. */
final class WithoutPlugins {
    private WithoutPlugins() {
    }

    static WikiSite.Plugins at(String base) {
        return new WikiSite.Plugins(new NoMacros(), new NoLinks(), (request, contexts) -> "<!--resources " + contexts + "-->", new NoJobs(),
                new NoPlugins(), base);
    }

    private record NoMacros() implements MacroSource {
        @Override
        public Optional<com.atlassian.confluence.macro.Macro> macro(String name) {
            return Optional.empty();
        }

        @Override
        public List<MacroForm> forms(Locale locale) {
            return new ArrayList<>();
        }
    }

    private record NoLinks() implements FrameLinks {
        @Override
        public List<Link> links(String section, Map<String, Object> context) {
            return List.of();
        }

        @Override
        public List<Link> sections(String location, Map<String, Object> context) {
            return List.of();
        }
    }

    private record NoJobs() implements AdminJobs {
        @Override
        public List<Job> jobs() {
            return List.of();
        }

        @Override
        public String run(String key) {
            assertNull(key);
            return "";
        }
    }

    private record NoPlugins() implements AdminPlugins {
        @Override
        public Optional<Plugin> plugin() {
            return Optional.empty();
        }

        @Override
        public void enable(boolean on) {
            throw new IllegalStateException();
        }

        @Override
        public void module(String key, boolean on) {
            throw new IllegalStateException();
        }
    }
}
