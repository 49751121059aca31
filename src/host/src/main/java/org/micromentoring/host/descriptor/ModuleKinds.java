package org.micromentoring.host.descriptor;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The kinds of modules that Confluence 9.2 knows: Atlassian's pages "Confluence plugin module types" and "Plugin modules", and what plugins for
 * Confluence 9 are seen to use. This host runs some; of the others it says what it cannot do.
 */
final class ModuleKinds {
    /** What this host runs. Its grammar is in {@link Grammar}. */
    static final Set<String> RUN = Set.of("ao", "xhtml-macro", "servlet", "rest", "rest-migration", "web-resource", "web-item", "web-section",
            "job-config", "velocity-allowlist");

    /** Only a plugin that Confluence itself turns into a bundle may have these: none whose manifest says Atlassian-Plugin-Key. */
    static final Map<String, String> FOR_TRANSFORMED = Map.of(
            "component", "a bundle with its own Spring context must not have <component>: make the bean in META-INF/spring",
            "component-import", "a bundle with its own Spring context must not have <component-import>: ask by osgi:reference in META-INF/spring",
            "module-type", "a bundle with its own Spring context must not have <module-type>");

    /** What stands beside the modules. */
    static final Set<String> NO_MODULES = Set.of("plugin-info", "resource");

    private static final Map<String, String> KNOWN = new TreeMap<>();
    private static final Map<String, String> GONE = Map.of(
            "gadget", "gadgets were taken out of Confluence 9.0",
            "extractor", "extractors were taken out of Confluence 7.0: use <extractor2>");

    static {
        known("struts xwork", "Struts actions");
        known("servlet-filter", "servlet filters");
        known("servlet-context-listener servlet-context-param", "the life of a servlet context");
        known("listener", "event listener modules; a bean that registers with the EventPublisher runs");
        known("web-panel web-panel-renderer", "panels in the pages of the product");
        known("web-resource-transformer url-reading-web-resource-transformer", "transformers of web resources");
        known("velocity-context-item template-context-item context-item", "objects in the context of all templates");
        known("velocity-file-allowlist", "the list of files that templates may load");
        known("blueprint content-template space-blueprint dialog-wizard promoted-blueprints", "blueprints");
        known("theme layout colour-scheme decorator", "themes and layouts");
        known("language", "language packs");
        known("macro user-macro macro-metadata-provider", "macros of other kinds than xhtml-macro");
        known("job trigger", "jobs of the old kind; Confluence 5.10 and later have <job-config>");
        known("extractor2 attachment-text-extractor change-extractor content-property-index-schema lucene-boosting-strategy", "part in the search index");
        known("cql-query-field cql-field cql-query-function cql-function", "CQL");
        known("codeformatter", "formats of code");
        known("device-type-renderer", "renderers for devices");
        known("path-converter", "path converters");
        known("rpc-soap rpc-xmlrpc", "remote calls of the old kind");
        known("about-page-panel", "the panel of licences on the page about Confluence");
        known("keyboard-shortcut", "keyboard shortcuts");
        known("lifecycle", "work at start and stop; an exported LifecycleAware runs");
        known("soy-function soy-template", "Soy");
        known("feature-discovery help-paths", "help for new features");
        known("analytics-whitelist analytics-allowlist", "analytics");
        known("whitelist allowlist", "the list of addresses for outgoing calls");
        known("applinks-application-type applinks-entity-type applinks-configuration-tab", "application links");
        known("health-check healthcheck", "health checks of the support tools");
        known("backup-restore", "parts of the site backup");
        known("notification notification-medium notification-template notification-recipient-provider notification-payload-transformer",
                "notifications");
        known("editor spring workflow", "module of this kind");
    }

    /** How the names of the other products' kinds of modules begin. */
    private static final Map<String, String> OTHERS = Map.of("Jira", "customfield- workflow- issue- project- jql- webwork1 component-tabpanel version-tabpanel portlet"
                    + " user-format report searchrequest- entity-property-index- jira- simple-link-factory project-template",
            "Bamboo", "taskType builder buildProcessor- build- chain- exporter artifactDefinition- capability deployment- bamboo-",
            "Bitbucket", "repository- pre-receive- post-receive- client-web- stash- bitbucket- scm ssh- merge-check commit-indexer");

    private ModuleKinds() {
    }

    /** The sentence on a module that Confluence runs and this host does not. */
    static Optional<String> notRun(String name) {
        return Optional.ofNullable(KNOWN.get(name)).map(what -> "the embedded host cannot run <" + name + ">: it has no " + what
                + ". Confluence knows it; here it is left out");
    }

    static Optional<String> gone(String name) {
        return Optional.ofNullable(GONE.get(name));
    }

    /** The product that has this kind of module, where it is not Confluence. */
    static Optional<String> ofAnotherProduct(String name) {
        return OTHERS.entrySet().stream().filter(product -> Stream.of(product.getValue().split(" ")).anyMatch(kind ->
                kind.endsWith("-") ? name.startsWith(kind) : name.equals(kind))).map(Map.Entry::getKey).findFirst();
    }

    /** The known kind that this is most likely meant to be. */
    static Optional<String> near(String name) {
        return Near.of(name, Near.union(RUN, KNOWN.keySet(), NO_MODULES));
    }

    private static void known(String names, String what) {
        for (String name : names.split(" ")) {
            KNOWN.put(name, what);
        }
    }
}
