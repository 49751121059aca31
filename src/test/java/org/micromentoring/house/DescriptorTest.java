package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.house.Sources.Source;
import org.w3c.dom.Element;

/** What the descriptor names exists, and what exists is named in the descriptor. */
public class DescriptorTest {
    private static final Set<String> KNOWN = Set.of("plugin-info", "ao", "rest", "rest-migration", "resource", "web-resource", "servlet",
        "xhtml-macro", "web-item", "web-section", "web-panel", "job-config", "velocity-allowlist", "listener");

    private final Descriptor descriptor = new Descriptor();
    private final List<Source> files = Sources.all().files();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void onlyElementsThatTransformerlessPluginsMayHave() {
        for (Element module : descriptor.modules()) {
            if (!KNOWN.contains(module.getTagName())) {
                breaches.add(descriptor.at("<" + module.getTagName()) + ": <" + module.getTagName() + "> is not known here");
            }
        }
        Set<String> keys = new HashSet<>();
        for (Element module : descriptor.modules()) {
            String key = module.getAttribute("key");
            if (!key.isEmpty() && !keys.add(key)) {
                breaches.add(descriptor.at("key=\"" + key + "\"") + ": the key " + key + " is there twice");
            }
        }
        none(breaches);
    }

    @Test
    public void everyTableIsAnEntityAndTheOtherWayRound() {
        both(named(file -> file.name().startsWith("Ao")), descriptor.texts("entity"), "<entity> in <ao>");
        for (Element ao : descriptor.all("ao")) {
            if (!ao.getAttribute("namespace").equals("org.micromentoring")) {
                breaches.add(descriptor.at("<ao ") + ": the namespace is org.micromentoring for ever");
            }
        }
        none(breaches);
    }

    @Test
    public void everyPageIsAServletAndTheOtherWayRound() {
        both(named(file -> file.text().contains(" extends PageDoor")), classes("servlet"), "<servlet>");
        Set<String> patterns = new HashSet<>();
        for (Element pattern : descriptor.all("url-pattern")) {
            String text = pattern.getTextContent().trim();
            if (!text.startsWith("/mentoring") || !patterns.add(text)) {
                breaches.add(descriptor.at(text) + ": " + text + " must begin with /mentoring and be there once");
            }
        }
        none(breaches);
    }

    @Test
    public void everyMacroIsAModuleAndTheOtherWayRound() {
        both(named(file -> file.name().endsWith("Macro")), classes("xhtml-macro"), "<xhtml-macro>");
        for (Element macro : descriptor.all("xhtml-macro")) {
            String name = macro.getAttribute("name");
            String prefix = House.PLUGIN + "." + name;
            needText(macro, prefix + ".label");
            needText(macro, prefix + ".desc");
            for (Element parameter : Descriptor.all(macro, "parameter")) {
                needText(macro, prefix + ".param." + parameter.getAttribute("name") + ".label");
                needText(macro, prefix + ".param." + parameter.getAttribute("name") + ".desc");
            }
            String icon = macro.getAttribute("icon");
            if (icon.isEmpty()) {
                breaches.add(descriptor.at("name=\"" + name + "\"") + ": the macro " + name + " has no icon");
            }
        }
        none(breaches);
    }

    private void needText(Element macro, String key) {
        for (String language : Texts.languages()) {
            if (!Texts.of(language).containsKey(key)) {
                breaches.add(descriptor.at("name=\"" + macro.getAttribute("name") + "\"") + ": no text " + key + " in language " + Texts.name(language));
            }
        }
    }

    @Test
    public void everyPictureThatIsNamedIsPacked() {
        for (Element element : descriptor.all("*")) {
            String icon = element.getAttribute("icon");
            String prefix = "/download/resources/" + House.PLUGIN;
            if (!icon.isEmpty()) {
                String name = icon.replaceFirst("^.*/download/resources/[^/]*/", "");
                boolean served = descriptor.all("resource").stream().filter(it -> it.getAttribute("type").equals("download"))
                    .anyMatch(it -> serves(it, name));
                if (!icon.startsWith(prefix) || !served) {
                    breaches.add(descriptor.at(icon) + ": " + icon + " is served by no <resource type=\"download\">, or its file is missing");
                }
            }
        }
        none(breaches);
    }

    private static boolean serves(Element resource, String name) {
        String prefix = resource.getAttribute("name");
        String location = resource.getAttribute("location").replaceFirst("^/", "");
        return name.startsWith(prefix) && Files.isRegularFile(House.RESOURCES.resolve(location + name.substring(prefix.length())));
    }

    @Test
    public void everyRestPackageIsListedAndTheOtherWayRound() {
        Set<String> doors = files.stream().filter(DescriptorTest::isRest).map(Source::packageName).collect(Collectors.toCollection(TreeSet::new));
        both(doors, descriptor.texts("package"), "<package> in <rest>");
        none(breaches);
    }

    private static boolean isRest(Source file) {
        return file.name().endsWith("Resource") || file.text().contains("\n@Provider");
    }

    @Test
    public void everyJobIsScheduledAndItsBeanExists() {
        List<Source> jobs = files.stream().filter(file -> file.name().endsWith("Job")).toList();
        Set<String> beans = new HashSet<>(Wirings.beans().keySet());
        Set<String> scheduled = new HashSet<>();
        for (Element job : descriptor.all("job")) {
            String key = job.getAttribute("key");
            scheduled.add(key);
            if (!beans.contains(key)) {
                breaches.add(descriptor.at("<job key=\"" + key) + ": no bean called " + key + " in wiring");
            }
        }
        for (Source job : jobs) {
            boolean known = Wirings.beans().entrySet().stream().anyMatch(bean -> scheduled.contains(bean.getKey())
                && Sources.load(job).isAssignableFrom(bean.getValue().getReturnType()));
            if (!known) {
                breaches.add(House.at(job.path()) + ": no <job-config> whose <job key> is the bean of this job");
            }
        }
        none(breaches);
    }

    @Test
    public void everyListenerIsStartedByWiring() {
        for (Source file : files) {
            if (file.name().endsWith("Listener")
                    && Wirings.beans().values().stream().noneMatch(bean -> bean.getReturnType().equals(Sources.load(file)))) {
                breaches.add(House.at(file.path()) + ": no bean of this type in wiring");
            }
        }
        none(breaches);
    }

    @Test
    public void everyTextFileIsListedAndTheOtherWayRound() {
        Set<String> rooms = Texts.files().stream().map(file -> "i18n.micromentoring." + Texts.roomOf(file)).collect(Collectors.toSet());
        List<String> listed = descriptor.all("resource").stream().filter(it -> it.getAttribute("type").equals("i18n"))
            .map(it -> it.getAttribute("location")).toList();
        both(rooms, listed, "<resource type=\"i18n\">");
        none(breaches);
    }

    @Test
    public void everyWebFileIsServedAndTheOtherWayRound() {
        Set<String> there = House.files(House.WEB, "").stream().map(it -> House.RESOURCES.relativize(it).toString()).collect(Collectors.toSet());
        List<String> listed = new ArrayList<>();
        for (Element resource : descriptor.all("resource")) {
            String location = resource.getAttribute("location").replaceFirst("^/", "");
            if (resource.getAttribute("type").equals("download") && !location.endsWith("/")) {
                listed.add(location);
            } else if (resource.getAttribute("type").equals("download")) {
                there.removeIf(file -> file.startsWith(location));
            }
        }
        List<String> others = listed.stream().filter(it -> !it.startsWith("web/")).filter(it -> !Files.exists(House.RESOURCES.resolve(it))).toList();
        others.forEach(it -> breaches.add(descriptor.at(it) + ": no file " + it));
        both(there, listed.stream().filter(it -> it.startsWith("web/")).toList(), "<resource> in a <web-resource>");
        none(breaches);
    }

    @Test
    public void webResourcesTranslateTheirScriptsAndBelongToARoom() {
        for (Element resource : descriptor.all("web-resource")) {
            String key = resource.getAttribute("key");
            boolean script = Descriptor.all(resource, "resource").stream().anyMatch(it -> it.getAttribute("name").endsWith(".js"));
            boolean translated = Descriptor.all(resource, "transformer").stream().anyMatch(it -> it.getAttribute("key").equals("jsI18n"));
            if (script && !translated) {
                breaches.add(descriptor.at("key=\"" + key + "\"") + ": scripts need the transformer jsI18n, else texts stay keys");
            }
            for (Element dependency : Descriptor.all(resource, "dependency")) {
                String on = dependency.getTextContent().trim();
                boolean own = on.startsWith(House.PLUGIN + ":");
                if (own && descriptor.all("web-resource").stream().noneMatch(it -> on.endsWith(":" + it.getAttribute("key")))) {
                    breaches.add(descriptor.at(on) + ": no web-resource of that key");
                }
            }
        }
        none(breaches);
    }

    @Test
    public void springAsksForServicesThatWiringUses() {
        String context = House.read(House.RESOURCES.resolve("META-INF/spring/plugin-context.xml"));
        Set<Class<?>> wanted = Wirings.parameters();
        var references = java.util.regex.Pattern.compile("<osgi:reference [^>]*interface=\"([^\"]+)\"").matcher(context);
        Path file = House.RESOURCES.resolve("META-INF/spring/plugin-context.xml");
        Set<Class<?>> given = new HashSet<>(List.of(org.osgi.framework.BundleContext.class));
        while (references.find()) {
            Class<?> type = Sources.load(references.group(1));
            given.add(type);
            boolean door = files.stream().anyMatch(it -> ArchitectureTest.DOOR.matcher(it.name()).matches() && it.text().contains(type.getName()));
            if (!wanted.contains(type) && !door) {
                breaches.add(House.at(file, House.lineOf(context, references.start())) + ": nobody asks for " + type.getName());
            }
        }
        wanted.stream().filter(type -> !type.getName().startsWith(House.ROOT_PACKAGE) && !type.getName().startsWith("java."))
            .filter(type -> !given.contains(type))
            .forEach(type -> breaches.add(House.at(file) + ": wiring needs " + type.getName() + ", but no osgi:reference brings it"));
        none(breaches);
    }

    private Set<String> named(java.util.function.Predicate<Source> rule) {
        return files.stream().filter(rule).filter(file -> !java.lang.reflect.Modifier.isAbstract(Sources.load(file).getModifiers())
            || file.name().startsWith("Ao")).map(file -> file.packageName() + "." + file.name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> classes(String element) {
        return descriptor.all(element).stream().map(it -> it.getAttribute("class")).toList();
    }

    private void both(Collection<String> there, Collection<String> listed, String how) {
        there.stream().filter(it -> !listed.contains(it)).forEach(it -> breaches.add("atlassian-plugin.xml: no " + how + " names " + it));
        listed.stream().filter(it -> !there.contains(it)).forEach(it -> breaches.add(descriptor.at(it) + ": " + it + " does not exist"));
    }
}
