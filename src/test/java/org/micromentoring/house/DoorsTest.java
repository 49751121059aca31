package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.ws.rs.Consumes;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import org.junit.Test;
import org.micromentoring.house.Sources.Source;

/** What every REST resource and page owes its callers. */
public class DoorsTest {
    private static final Path OPENAPI = House.ROOT.resolve("docs/openapi.yaml");

    private final List<Source> files = Sources.all().files();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyCallSaysWhoMayUseIt() {
        eachCall((file, method, verb) -> {
            long access = Arrays.stream(method.getAnnotations())
                .filter(it -> it.annotationType().getPackageName().equals("com.atlassian.annotations.security")).count();
            if (access != 1) {
                breaches.add(at(file, method) + ": exactly one access annotation of com.atlassian.annotations.security, such as @LicensedOnly");
            }
        });
        none(breaches);
    }

    @Test
    public void callsThatChangeSomethingReadJson() {
        eachCall((file, method, verb) -> {
            List<Parameter> bodies = Arrays.stream(method.getParameters()).filter(DoorsTest::isBody).toList();
            if (verb.equals("GET") && !bodies.isEmpty()) {
                breaches.add(at(file, method) + ": a GET has no body");
            }
            if (!bodies.isEmpty() && !method.isAnnotationPresent(Consumes.class)) {
                breaches.add(at(file, method) + ": @Consumes(APPLICATION_JSON), else a form of another site could send it");
            }
            for (Parameter body : bodies) {
                if (!body.getType().isRecord() && body.getType() != InputStream.class) {
                    breaches.add(at(file, method) + ": the body is a " + body.getType().getSimpleName() + "; take a record");
                }
            }
        });
        none(breaches);
    }

    @Test
    public void everyResourceIsMadeByItsConstructor() {
        for (Source file : resources()) {
            Class<?> type = Sources.load(file);
            Constructor<?>[] constructors = type.getConstructors();
            if (constructors.length != 1 || !constructors[0].isAnnotationPresent(Inject.class)) {
                breaches.add(House.at(file.path()) + ": one public constructor with @Inject");
            }
            if (!type.isAnnotationPresent(javax.ws.rs.Path.class) || !type.isAnnotationPresent(Produces.class)) {
                breaches.add(House.at(file.path()) + ": @Path and @Produces stand at the class");
            }
        }
        none(breaches);
    }

    @Test
    public void jsonNamesAreWrittenOut() {
        for (Source file : files) {
            Class<?> outer = file.isPackageInfo() ? Object.class : Sources.load(file);
            List<Class<?>> types = new ArrayList<>(List.of(outer));
            types.addAll(Arrays.asList(outer.getDeclaredClasses()));
            for (Class<?> type : types) {
                boolean json = type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(it -> named(type, it.getName()));
                for (var component : json ? type.getRecordComponents() : new java.lang.reflect.RecordComponent[0]) {
                    if (!named(type, component.getName())) {
                        breaches.add(House.at(file.path()) + ": " + type.getSimpleName() + "." + component.getName() + ": @JsonProperty on each component");
                    }
                }
            }
        }
        none(breaches);
    }

    private static boolean named(Class<?> record, String component) {
        try {
            return record.getDeclaredField(component).isAnnotationPresent(JsonProperty.class);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void everyCallIsDocumentedAndTheOtherWayRound() {
        Set<String> documented = documented();
        Set<String> there = new TreeSet<>();
        eachCall((file, method, verb) -> {
            String call = verb + " " + path(method.getDeclaringClass(), method);
            there.add(call);
            if (!documented.contains(call)) {
                breaches.add(at(file, method) + ": docs/openapi.yaml does not describe " + call);
            }
        });
        documented.stream().filter(call -> !there.contains(call)).forEach(call -> breaches.add("docs/openapi.yaml: nothing answers " + call));
        none(breaches);
    }

    /** Inside braces a comma ends the value, and the rest of the sentence would become an attribute. */
    @Test
    public void descriptionsWithACommaAreQuoted() {
        String text = House.read(OPENAPI);
        Matcher cut = Pattern.compile("\\{[^\\n]*\\b(description|summary): (?![\"'])[^\\n{},\"]*,(?!\\s*[\\w$-]+:)").matcher(text);
        while (cut.find()) {
            breaches.add(House.at(OPENAPI, House.lineOf(text, cut.start())) + ": quote the description, it has a comma");
        }
        none(breaches);
    }

    @Test
    public void noServletButPages() {
        for (Source file : files) {
            Class<?> type = file.isPackageInfo() ? Object.class : Sources.load(file);
            boolean servlet = javax.servlet.Servlet.class.isAssignableFrom(type);
            if (servlet && !file.name().endsWith("Page") && !file.name().equals("PageDoor")) {
                breaches.add(House.at(file.path()) + ": a servlet is called XPage and extends PageDoor, which only reads");
            }
        }
        none(breaches);
    }

    private static Set<String> documented() {
        Set<String> calls = new TreeSet<>();
        String path = "";
        for (String line : House.read(OPENAPI).lines().toList()) {
            Matcher of = Pattern.compile(" {2}(/\\S*):\\s*(#.*)?").matcher(line);
            Matcher verb = Pattern.compile(" {4}(get|put|post|delete|patch):.*").matcher(line);
            if (of.matches()) {
                path = of.group(1);
            } else if (verb.matches() && !path.isEmpty()) {
                calls.add(verb.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
            } else if (line.startsWith("components:")) {
                path = "";
            }
        }
        return calls;
    }

    /** Class and method together, without patterns: {@code {id: \\d+}} is {@code {id}}. */
    private static String path(Class<?> type, Method method) {
        javax.ws.rs.Path own = method.getAnnotation(javax.ws.rs.Path.class);
        String whole = "/" + type.getAnnotation(javax.ws.rs.Path.class).value() + "/" + (own == null ? "" : own.value());
        return whole.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private interface Call {
        void look(Source file, Method method, String verb);
    }

    private void eachCall(Call rule) {
        for (Source file : resources()) {
            for (Method method : Sources.load(file).getMethods()) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb != null) {
                        rule.look(file, method, verb.value());
                    }
                }
            }
        }
    }

    private List<Source> resources() {
        return files.stream().filter(file -> file.name().endsWith("Resource")).toList();
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations()).noneMatch(it -> it.annotationType().getName().startsWith("javax.ws.rs."))
            && !parameter.isAnnotationPresent(Context.class);
    }

    private static String at(Source file, Method method) {
        return House.at(file.path()) + " " + method.getName() + "()";
    }
}
