package org.micromentoring.host.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that a plugin adds to the product, as its atlassian-plugin.xml says it. */
public record Descriptor(
        String key,
        String name,
        String version,
        About about,
        Map<String, String> parameters,
        List<Resource> resources,
        Optional<Tables> tables,
        List<MacroModule> macros,
        List<ServletModule> servlets,
        List<RestModule> rest,
        List<WebResource> webResources,
        List<WebItem> webItems,
        List<WebSection> webSections,
        List<JobModule> jobs,
        List<Allowed> allowlists,
        Optional<String> restMigration) {

    /** All methods that templates may call. */
    public List<String> velocityMethods() {
        return allowlists.stream().flatMap(list -> list.methods().stream()).toList();
    }

    /** What the plugin manager tells of the plugin; empty where nothing is said. */
    public record About(String description, String vendor, String vendorUrl) {
    }

    /** A file or, when the location ends in a slash or names a bundle of texts, many. */
    public record Resource(String type, String name, String location) {
    }

    public record Tables(String key, String namespace, List<String> entities, List<String> upgradeTasks) {
    }

    /** A velocity-allowlist. */
    public record Allowed(String key, List<String> methods) {
    }

    public record MacroModule(String key, String name, String className, String icon, boolean mobile, List<Parameter> parameters) {
    }

    public record Parameter(String name, String type, boolean required, boolean multiple, Optional<String> defaultValue, List<String> values) {
    }

    public record ServletModule(String key, String className, List<String> urlPatterns) {
    }

    public record RestModule(String key, String path, String version, List<String> packages) {
    }

    public record WebResource(String key, List<String> dependencies, List<String> contexts, boolean textsInScript, List<Resource> files) {
    }

    public record Condition(String className, boolean inverted, Map<String, String> parameters) {
    }

    public record WebItem(String key, String section, int weight, String labelKey, Optional<String> tooltipKey, String link, String linkId,
            List<Condition> conditions) {
    }

    public record WebSection(String key, String location, int weight, String labelKey, List<Condition> conditions) {
    }

    /** Either a cron expression or an interval in milliseconds; {@code runner} is the id of a bean. */
    public record JobModule(String key, String name, String runner, boolean oncePerCluster, Optional<String> cron, Optional<Long> intervalMillis) {
    }
}
