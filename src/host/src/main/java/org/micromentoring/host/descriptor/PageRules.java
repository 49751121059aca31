package org.micromentoring.host.descriptor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Servlets, filters and REST: addresses, classes, packages. */
final class PageRules {
    private static final Set<String> LOCATIONS = Set.of("after-encoding", "before-login", "before-decoration", "before-dispatch");
    private static final Set<String> DISPATCHERS = Set.of("REQUEST", "INCLUDE", "FORWARD", "ERROR", "ASYNC");

    private final Judgement judgement;
    private final Contents contents;
    private final ClassRules classes;
    private final Map<String, Element> patterns = new HashMap<>();
    private final Map<String, Element> rest = new HashMap<>();

    PageRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
        this.classes = new ClassRules(judgement, contents);
    }

    void servlet(Element servlet) {
        classes.check(servlet, servlet.getAttribute("class"), "javax.servlet.http.HttpServlet");
        List<Element> all = Xml.children(servlet, "url-pattern");
        judgement.refuseIf(all.isEmpty(), servlet, "has no <url-pattern>");
        initParams(servlet);
        for (Element pattern : all) {
            String text = Xml.text(pattern);
            Element other = patterns.putIfAbsent(text, servlet);
            judgement.refuseIf(other != null, pattern, "the url-pattern " + text + " clashes: "
                    + (other == null ? "" : Xml.name(other) + " in line " + Xml.line(other)) + " has it too");
            judgement.refuseIf(!text.startsWith("/"), pattern, "the url-pattern " + text + " must start with /");
            judgement.refuseIf(text.startsWith("/") && !text.matches("/[^*?/]+.*"), pattern, "the url-pattern " + text
                    + " takes the addresses of other plugins below /plugins/servlet: begin with a path of your own");
            judgement.warnIf(text.endsWith(".vm"), pattern, "Confluence blocks addresses that end in .vm");
        }
    }

    private void initParams(Element servlet) {
        Xml.children(servlet, "init-param").forEach(param -> judgement.refuseIf(
                Xml.texts(param, "param-name").stream().allMatch(String::isEmpty) || Xml.children(param, "param-value").isEmpty(), param,
                "needs <param-name> and <param-value>"));
    }

    /** Not run here, judged all the same. */
    void filter(Element filter) {
        classes.check(filter, filter.getAttribute("class"), "javax.servlet.Filter");
        String location = filter.getAttribute("location");
        judgement.refuseIf(!location.isEmpty() && !LOCATIONS.contains(location), filter, "there is no location " + location + " in the chain of filters: "
                + String.join(", ", LOCATIONS.stream().sorted().toList()));
        judgement.refuseIf(!filter.getAttribute("weight").trim().matches("(-?\\d{1,9})?"), filter, "the weight " + filter.getAttribute("weight") + " is no number");
        judgement.refuseIf(Xml.children(filter, "url-pattern").isEmpty(), filter, "has no <url-pattern>");
        initParams(filter);
        dispatchers(filter);
    }

    private void dispatchers(Element module) {
        Xml.children(module, "dispatcher").stream().filter(dispatcher -> !DISPATCHERS.contains(Xml.text(dispatcher))).forEach(dispatcher ->
                judgement.refuse(dispatcher, "there is no dispatcher " + Xml.text(dispatcher) + Near.hint(Xml.text(dispatcher), DISPATCHERS)));
    }

    void rest(Element module) {
        String path = module.getAttribute("path").replaceAll("^/|/$", "");
        String version = module.getAttribute("version");
        judgement.refuseIf(path.isBlank(), module, "lacks the attribute path");
        judgement.refuseIf(version.isBlank(), module, "lacks the attribute version");
        judgement.refuseIf(!version.isBlank() && !version.matches("none|\\d+(\\.\\d+){0,2}([.-][\\w-]+)?"), module, "\"" + version + "\" is no version");
        Element other = rest.putIfAbsent(path + "/" + version, module);
        judgement.refuseIf(other != null, module, "the address /rest/" + path + "/" + version + " is there twice");
        boolean migrated = Xml.children((Element) module.getParentNode(), "rest-migration").stream().anyMatch(m -> Xml.child(m, "rest-v2").isPresent());
        judgement.warnIf(!migrated, module, "without <rest-migration><rest-v2/></rest-migration> Confluence 9.0 and 9.1 take it for REST v1; from 9.2 on there is only v2");
        List<Element> packages = Xml.children(module, "package");
        judgement.warnIf(packages.isEmpty(), module, "has no <package>: the whole jar is searched for resources");
        packages.forEach(element -> judgement.refuseIf(!contents.has(Xml.text(element).replace('.', '/') + "/"), element,
                "there is no package " + Xml.text(element) + " in the jar"));
        dispatchers(module);
        if (contents.isKnown()) {
            constructors(module, packages.isEmpty() ? List.of("") : packages.stream().map(Xml::text).toList());
        }
    }

    /** REST v2 makes resources by dependency injection and takes only the constructor that is annotated. */
    private void constructors(Element module, List<String> packages) {
        List<ClassShape> resources = packages.stream().flatMap(name -> contents.below(name.replace('.', '/')).stream())
                .filter(file -> file.endsWith(".class")).distinct()
                .flatMap(file -> contents.shape(file.replaceAll("\\.class$", "").replace('/', '.')).stream())
                .filter(shape -> shape.isConcrete() && shape.annotation("javax.ws.rs.Path").isPresent()).toList();
        judgement.warnIf(resources.isEmpty(), module, "no class in it is annotated with javax.ws.rs.Path");
        for (ClassShape shape : resources) {
            boolean injected = shape.methods().stream().anyMatch(method -> method.name().equals("<init>") && method.annotation("javax.inject.Inject").isPresent());
            judgement.refuseIf(!injected, module, "the constructor of " + shape.name() + " needs @javax.inject.Inject");
        }
    }

    void migration(Element module) {
        Optional<Element> v2 = Xml.child(module, "rest-v2");
        judgement.refuseIf(v2.isEmpty(), module, "<rest-migration> needs <rest-v2/>");
    }
}
