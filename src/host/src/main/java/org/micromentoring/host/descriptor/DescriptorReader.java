package org.micromentoring.host.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.micromentoring.host.descriptor.Descriptor.Allowed;
import org.micromentoring.host.descriptor.Descriptor.Condition;
import org.micromentoring.host.descriptor.Descriptor.JobModule;
import org.micromentoring.host.descriptor.Descriptor.MacroModule;
import org.micromentoring.host.descriptor.Descriptor.Parameter;
import org.micromentoring.host.descriptor.Descriptor.Resource;
import org.micromentoring.host.descriptor.Descriptor.RestModule;
import org.micromentoring.host.descriptor.Descriptor.ServletModule;
import org.micromentoring.host.descriptor.Descriptor.Tables;
import org.micromentoring.host.descriptor.Descriptor.WebItem;
import org.micromentoring.host.descriptor.Descriptor.WebResource;
import org.micromentoring.host.descriptor.Descriptor.WebSection;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Turns an atlassian-plugin.xml into a {@link Descriptor}, or says all that is wrong with it. */
public final class DescriptorReader {
    private static final String CONDITIONS = "com.atlassian.confluence.plugin.descriptor.web.conditions.";
    /** What web items and sections may ask; a class of the plugin's own is not among them. */
    static final Set<String> KNOWN_CONDITIONS = Set.of(
            CONDITIONS + "user.UserLoggedInCondition", CONDITIONS + "ConfluenceAdministratorCondition",
            CONDITIONS + "SystemAdministratorCondition", CONDITIONS + "HasSpaceCondition", CONDITIONS + "SpacePermissionCondition",
            CONDITIONS + "SpaceSidebarCondition", CONDITIONS + "NotPersonalSpaceCondition");
    private static final Set<String> MACRO_TYPES = Set.of("string", "boolean", "enum", "username", "int", "spacekey", "confluence-content",
            "url", "date", "percentage", "relativedate", "color");

    private final List<String> objections = new ArrayList<>();

    private DescriptorReader() {
    }

    public static Descriptor read(URL file) {
        try (InputStream in = file.openStream()) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("The plugin has no readable atlassian-plugin.xml", e);
        }
    }

    public static Descriptor read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DescriptorReader().descriptor(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("atlassian-plugin.xml is not well-formed: " + e.getMessage(), e);
        }
    }

    private Descriptor descriptor(Element root) {
        objections.addAll(new Grammar().objections(root));
        refuseIfAny();
        Descriptor descriptor = new Descriptor(root.getAttribute("key"), root.getAttribute("name"), version(root), parameters(root),
                children(root, "resource").stream().map(DescriptorReader::resource).toList(),
                children(root, "ao").stream().findFirst().map(DescriptorReader::tables),
                children(root, "xhtml-macro").stream().map(this::macro).toList(),
                children(root, "servlet").stream().map(this::servlet).toList(),
                children(root, "rest").stream().map(this::rest).toList(),
                children(root, "web-resource").stream().map(this::webResource).toList(),
                children(root, "web-item").stream().map(this::webItem).toList(),
                children(root, "web-section").stream().map(this::webSection).toList(),
                children(root, "job-config").stream().map(this::job).toList(),
                children(root, "velocity-allowlist").stream().map(list -> new Allowed(list.getAttribute("key"), texts(list, "method"))).toList(),
                children(root, "rest-migration").stream().findFirst().map(migration -> migration.getAttribute("key")));
        checkWhole(root, descriptor);
        refuseIfAny();
        return descriptor;
    }

    private void checkWhole(Element root, Descriptor descriptor) {
        require("2".equals(root.getAttribute("plugins-version")), "plugins-version must be 2");
        require(children(root, "ao").size() < 2, "only one <ao> is read");
        require(descriptor.rest().isEmpty() || children(root, "rest-migration").stream().anyMatch(m -> !children(m, "rest-v2").isEmpty()),
                "<rest> needs <rest-migration><rest-v2/></rest-migration>");
        List<String> keys = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element module && module.hasAttribute("key") && !module.getTagName().equals("resource")) {
                require(!keys.contains(module.getAttribute("key")), "the key " + module.getAttribute("key") + " is there twice");
                keys.add(module.getAttribute("key"));
            }
        }
    }

    private static String version(Element root) {
        return children(root, "plugin-info").stream().flatMap(info -> texts(info, "version").stream()).findFirst().orElse("");
    }

    private static Map<String, String> parameters(Element root) {
        Map<String, String> found = new LinkedHashMap<>();
        children(root, "plugin-info").forEach(info -> found.putAll(params(info)));
        return found;
    }

    private static Resource resource(Element element) {
        return new Resource(element.getAttribute("type"), element.getAttribute("name"), element.getAttribute("location"));
    }

    private static Tables tables(Element element) {
        return new Tables(element.getAttribute("key"), element.getAttribute("namespace"), texts(element, "entity"), texts(element, "upgradeTask"));
    }

    private MacroModule macro(Element element) {
        List<Parameter> parameters = children(element, "parameters").stream().flatMap(p -> children(p, "parameter").stream())
                .map(this::parameter).toList();
        return new MacroModule(element.getAttribute("key"), element.getAttribute("name"), element.getAttribute("class"),
                element.getAttribute("icon"), texts(element, "device-type").contains("mobile"), parameters);
    }

    private Parameter parameter(Element element) {
        require(MACRO_TYPES.contains(element.getAttribute("type")), "macro parameter type " + element.getAttribute("type") + " is not known");
        return new Parameter(element.getAttribute("name"), element.getAttribute("type"), flag(element, "required"), flag(element, "multiple"),
                attribute(element, "default"), children(element, "value").stream().map(value -> value.getAttribute("name")).toList());
    }

    private ServletModule servlet(Element element) {
        List<String> patterns = texts(element, "url-pattern");
        require(!patterns.isEmpty(), "servlet " + element.getAttribute("key") + " has no <url-pattern>");
        patterns.forEach(pattern -> require(pattern.startsWith("/"), "url-pattern " + pattern + " must start with /"));
        return new ServletModule(element.getAttribute("key"), element.getAttribute("class"), patterns);
    }

    private RestModule rest(Element element) {
        require(!children(element, "package").isEmpty(), "rest " + element.getAttribute("key") + " has no <package>");
        return new RestModule(element.getAttribute("key"), element.getAttribute("path"), element.getAttribute("version"), texts(element, "package"));
    }

    private WebResource webResource(Element element) {
        List<Element> transformers = children(element, "transformation").stream().flatMap(t -> children(t, "transformer").stream()).toList();
        transformers.forEach(t -> require(t.getAttribute("key").equals("jsI18n"), "the transformer " + t.getAttribute("key") + " is not known"));
        List<Resource> files = children(element, "resource").stream().map(DescriptorReader::resource).toList();
        files.forEach(file -> require(file.type().equals("download"), "a web-resource holds resources of type download only"));
        return new WebResource(element.getAttribute("key"), texts(element, "dependency"), texts(element, "context"), !transformers.isEmpty(), files);
    }

    private WebItem webItem(Element element) {
        Element link = children(element, "link").stream().findFirst().orElse(element);
        require(!link.getTextContent().contains("$"), "web-item " + element.getAttribute("key") + ": this host fills in nothing in links");
        return new WebItem(element.getAttribute("key"), element.getAttribute("section"), weight(element), labelKey(element, "label").orElse(""),
                labelKey(element, "tooltip"), link == element ? "" : link.getTextContent().trim(), link.getAttribute("linkId"), conditions(element));
    }

    private WebSection webSection(Element element) {
        return new WebSection(element.getAttribute("key"), element.getAttribute("location"), weight(element),
                labelKey(element, "label").orElse(""), conditions(element));
    }

    private JobModule job(Element element) {
        Element job = children(element, "job").stream().findFirst().orElse(element);
        Optional<Element> schedule = children(element, "schedule").stream().findFirst();
        Optional<String> cron = schedule.flatMap(s -> attribute(s, "cron-expression"));
        Optional<Long> interval = schedule.flatMap(s -> attribute(s, "repeat-interval")).map(Long::valueOf);
        require(job != element, "job-config " + element.getAttribute("key") + " has no <job>");
        require(cron.isPresent() != interval.isPresent(), "job-config " + element.getAttribute("key") + " needs a cron-expression or a repeat-interval");
        return new JobModule(element.getAttribute("key"), element.getAttribute("name"), job.getAttribute("key"), flag(job, "perClusterJob"), cron, interval);
    }

    private List<Condition> conditions(Element element) {
        List<Element> found = new ArrayList<>(children(element, "condition"));
        for (Element group : children(element, "conditions")) {
            require(group.getAttribute("type").equals("AND"), "only conditions of type AND are known");
            found.addAll(children(group, "condition"));
        }
        return found.stream().map(this::condition).toList();
    }

    private Condition condition(Element element) {
        String name = element.getAttribute("class");
        require(KNOWN_CONDITIONS.contains(name), "the condition " + name + " is not known");
        return new Condition(name, flag(element, "invert"), params(element));
    }

    private static Map<String, String> params(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        children(element, "param").forEach(param -> found.put(param.getAttribute("name"), param.getTextContent().trim()));
        return found;
    }

    private static Optional<String> labelKey(Element element, String name) {
        return children(element, name).stream().map(label -> label.getAttribute("key")).findFirst();
    }

    private static int weight(Element element) {
        return attribute(element, "weight").map(Integer::parseInt).orElse(1000);
    }

    private static boolean flag(Element element, String name) {
        return "true".equals(element.getAttribute(name));
    }

    private static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    private static List<String> texts(Element element, String name) {
        return children(element, name).stream().map(child -> child.getTextContent().trim()).toList();
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && inner.getTagName().equals(name)) {
                found.add(inner);
            }
        }
        return found;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            objections.add(otherwise);
        }
    }

    private void refuseIfAny() {
        if (!objections.isEmpty()) {
            throw new IllegalArgumentException("atlassian-plugin.xml is refused:\n  " + String.join("\n  ", objections));
        }
    }
}
