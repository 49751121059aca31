package org.micromentoring.host.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

/** Turns an atlassian-plugin.xml into a {@link Descriptor}, or says all that is wrong with it. */
public final class DescriptorReader {
    private final Judgement judgement;

    private DescriptorReader(Judgement judgement) {
        this.judgement = judgement;
    }

    public static Descriptor read(URL file) {
        try (InputStream in = file.openStream()) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("The plugin has no readable atlassian-plugin.xml", e);
        }
    }

    /**
     * What this host runs of it; the jar is not looked at.
     *
     * @throws IllegalArgumentException with everything that Confluence would refuse, a line each
     */
    public static Descriptor read(InputStream in) throws IOException {
        Element root;
        try {
            root = Xml.parse(in);
        } catch (Xml.Unreadable e) {
            throw new IllegalArgumentException(Judgement.FILE + (e.line() > 0 ? " line " + e.line() : "") + " " + e.getMessage(), e);
        }
        Judgement judgement = judge(root, Contents.UNKNOWN);
        List<Finding> refused = Finding.refused(judgement.findings());
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("atlassian-plugin.xml is refused:" + Finding.lines(refused));
        }
        return new DescriptorReader(judgement).descriptor(root);
    }

    /** Everything that is to be said of a descriptor in its jar. */
    public static List<Finding> judge(InputStream in, Contents contents) throws IOException {
        try {
            return judge(Xml.parse(in), contents).findings();
        } catch (Xml.Unreadable e) {
            return List.of(new Finding(Finding.Level.REFUSED, Judgement.FILE, Math.max(0, e.line()), "", e.getMessage()));
        }
    }

    private static Judgement judge(Element root, Contents contents) {
        Judgement judgement = new Judgement();
        if (root.getTagName().equals("atlassian-plugin")) {
            Applications.strangers(root).forEach(module -> {
                judgement.leaveOut(module, "is for " + String.join(", ", Applications.of(module)) + ", not for Confluence");
                root.removeChild(module);
            });
        }
        new Grammar(judgement, contents.isTransformed()).check(root);
        if (root.getTagName().equals("atlassian-plugin")) {
            new RootRules(judgement, contents).check(root);
            MacroRules macros = new MacroRules(judgement, contents);
            PageRules pages = new PageRules(judgement, contents);
            WebRules web = new WebRules(judgement, contents, root);
            JobRules jobs = new JobRules(judgement, contents);
            for (Element module : Xml.children(root)) {
                switch (module.getTagName()) {
                    case "xhtml-macro" -> macros.check(module, root.getAttribute("key"));
                    case "servlet" -> pages.servlet(module);
                    case "servlet-filter" -> pages.filter(module);
                    case "rest" -> pages.rest(module);
                    case "rest-migration" -> pages.migration(module);
                    case "web-resource" -> web.resource(module);
                    case "web-item" -> web.item(module);
                    case "web-section" -> web.section(module);
                    case "web-panel" -> web.panel(module);
                    case "job-config" -> jobs.check(module);
                    case "ao" -> new TableRules(judgement, contents).check(module);
                    case "velocity-allowlist" -> new AllowlistRules(judgement, contents).check(module);
                    case "velocity-context-item" -> judgement.refuseIf(module.getAttribute("context-key").isBlank(), module,
                            "lacks the attribute context-key");
                    default -> { }
                }
            }
            new TextRules(judgement, contents).check(root);
        }
        return judgement;
    }

    private Descriptor descriptor(Element root) {
        return new Descriptor(root.getAttribute("key"), root.getAttribute("name"), Xml.child(root, "plugin-info").flatMap(info -> Xml.child(info, "version"))
                .map(Xml::text).orElse(""),
                about(root), Xml.child(root, "plugin-info").map(Xml::params).orElse(java.util.Map.of()),
                Xml.children(root, "resource").stream().map(DescriptorReader::resource).toList(),
                modules(root, "ao", element -> new Tables(key(element), Xml.attribute(element, "namespace").orElse(root.getAttribute("key")),
                        Xml.texts(element, "entity"), Xml.texts(element, "upgradeTask"))).stream().findFirst(),
                modules(root, "xhtml-macro", DescriptorReader::macro),
                modules(root, "servlet", element -> new ServletModule(key(element), element.getAttribute("class"), Xml.texts(element, "url-pattern"))),
                modules(root, "rest", DescriptorReader::rest),
                modules(root, "web-resource", DescriptorReader::webResource),
                modules(root, "web-item", DescriptorReader::webItem),
                modules(root, "web-section", element -> new WebSection(key(element), element.getAttribute("location"), weight(element),
                        labelKey(element, "label").orElse(""), conditions(element))),
                modules(root, "job-config", DescriptorReader::job),
                modules(root, "velocity-allowlist", element -> new Allowed(key(element), Xml.texts(element, "method"))),
                modules(root, "rest-migration", DescriptorReader::key).stream().findFirst());
    }

    private static Descriptor.About about(Element root) {
        Optional<Element> info = Xml.child(root, "plugin-info");
        Optional<Element> vendor = info.flatMap(found -> Xml.child(found, "vendor"));
        return new Descriptor.About(info.flatMap(found -> Xml.child(found, "description")).map(Xml::text).orElse(""),
                vendor.map(found -> found.getAttribute("name")).orElse(""), vendor.map(found -> found.getAttribute("url")).orElse(""));
    }

    private <T> List<T> modules(Element root, String name, Function<Element, T> made) {
        return Xml.children(root, name).stream().filter(judgement::runs).map(made).toList();
    }

    private static Resource resource(Element element) {
        return new Resource(element.getAttribute("type"), element.getAttribute("name"), element.getAttribute("location"));
    }

    private static MacroModule macro(Element element) {
        List<Parameter> parameters = Xml.children(element, "parameters").stream().flatMap(list -> Xml.children(list, "parameter").stream())
                .map(DescriptorReader::parameter).toList();
        return new MacroModule(key(element), element.getAttribute("name"), element.getAttribute("class"),
                element.getAttribute("icon"), Xml.texts(element, "device-type").contains("mobile"), parameters);
    }

    private static Parameter parameter(Element element) {
        return new Parameter(element.getAttribute("name"), element.getAttribute("type"), Xml.flag(element, "required"), Xml.flag(element, "multiple"),
                Xml.attribute(element, "default"), Xml.children(element, "value").stream().map(value -> value.getAttribute("name")).toList());
    }

    /** Without packages the whole jar is searched. */
    private static RestModule rest(Element element) {
        List<String> packages = Xml.texts(element, "package");
        return new RestModule(key(element), element.getAttribute("path"), element.getAttribute("version"), packages.isEmpty() ? List.of("") : packages);
    }

    private static WebResource webResource(Element element) {
        boolean texts = Xml.children(element, "transformation").stream().flatMap(t -> Xml.children(t, "transformer").stream())
                .anyMatch(transformer -> key(transformer).equals("jsI18n"));
        List<Resource> files = Xml.children(element, "resource").stream().filter(file -> file.getAttribute("type").equals("download"))
                .map(DescriptorReader::resource).toList();
        return new WebResource(key(element), Xml.texts(element, "dependency"), Xml.texts(element, "context"), texts, files);
    }

    private static WebItem webItem(Element element) {
        Optional<Element> link = Xml.child(element, "link");
        return new WebItem(key(element), element.getAttribute("section"), weight(element), labelKey(element, "label").orElse(""),
                labelKey(element, "tooltip"), link.map(Xml::text).orElse(""), link.map(found -> found.getAttribute("linkId")).orElse(""),
                conditions(element));
    }

    private static JobModule job(Element element) {
        Element job = Xml.child(element, "job").orElseThrow();
        Element schedule = Xml.child(element, "schedule").orElseThrow();
        return new JobModule(key(element), element.getAttribute("name"), key(job), Xml.flag(job, "perClusterJob"),
                Xml.attribute(schedule, "cron-expression"), Xml.attribute(schedule, "repeat-interval").map(Long::valueOf));
    }

    /** Nested ones of type AND; others leave the module out. */
    private static List<Condition> conditions(Element element) {
        return Xml.children(element).stream().flatMap(child -> switch (child.getTagName()) {
            case "condition" -> List.of(new Condition(child.getAttribute("class"), Xml.flag(child, "invert"), Xml.params(child))).stream();
            case "conditions" -> conditions(child).stream();
            default -> List.<Condition>of().stream();
        }).toList();
    }

    /** A label without a key is its own words. */
    private static Optional<String> labelKey(Element element, String name) {
        return Xml.child(element, name).map(label -> Xml.attribute(label, "key").orElseGet(() -> Xml.text(label)));
    }

    private static int weight(Element element) {
        return Xml.attribute(element, "weight").map(String::trim).filter(text -> !text.isEmpty()).map(Integer::parseInt).orElse(1000);
    }

    private static String key(Element element) {
        return element.getAttribute("key");
    }
}
