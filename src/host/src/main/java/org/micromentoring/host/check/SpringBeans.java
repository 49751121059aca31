package org.micromentoring.host.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.micromentoring.host.descriptor.ClassShape;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The beans that a plugin's Spring files, its configuration classes and its annotated classes declare, as far as files tell. */
final class SpringBeans {
    private static final String SPRING = "org.springframework.";
    private static final List<String> STEREOTYPES = List.of(SPRING + "stereotype.Component", SPRING + "stereotype.Service",
            SPRING + "stereotype.Repository", SPRING + "stereotype.Controller", SPRING + "context.annotation.Configuration", "javax.inject.Named");

    private final JarContents jar;
    private final Map<String, Optional<String>> beans = new HashMap<>();
    private boolean complete = true;

    private SpringBeans(JarContents jar) {
        this.jar = jar;
    }

    /** Empty where names cannot be told from the files: with imports, other files or namespaces that make beans of their own. */
    static Optional<Map<String, Optional<String>>> of(JarContents jar) {
        SpringBeans found = new SpringBeans(jar);
        List<String> files = jar.below("META-INF/spring").stream().filter(name -> name.endsWith(".xml")).toList();
        if (files.isEmpty() || jar.isTransformed()) {
            return Optional.empty();
        }
        files.forEach(found::xml);
        jar.names().stream().filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class")).forEach(found::annotated);
        return found.complete ? Optional.of(found.beans) : Optional.empty();
    }

    private void xml(String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(jar.bytes(file).orElseThrow()));
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                element((Element) all.item(i));
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            complete = false;
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (name.equals("import") || name.equals("component-scan") && jar.below("META-INF/plugin-components").isEmpty() && !isOwnScan(element)) {
            complete = false;
        }
        Optional<String> type = name.equals("reference") ? Optional.of(element.getAttribute("interface")).filter(text -> !text.isEmpty())
                : element.hasAttribute("factory-method") || element.hasAttribute("factory-bean") ? Optional.empty()
                : Optional.of(element.getAttribute("class")).filter(text -> !text.isEmpty());
        if (element.hasAttribute("id")) {
            beans.put(element.getAttribute("id"), type);
        }
        if (name.equals("bean") && element.hasAttribute("name")) {
            Stream.of(element.getAttribute("name").split("[,;\\s]+")).forEach(alias -> beans.put(alias, type));
        }
        if (name.equals("alias")) {
            beans.put(element.getAttribute("alias"), beans.getOrDefault(element.getAttribute("name"), Optional.empty()));
        }
    }

    /** Annotated classes of the jar are looked at in any case. */
    private static boolean isOwnScan(Element scan) {
        return scan.hasAttribute("base-package") && !scan.hasAttribute("name-generator");
    }

    private void annotated(String file) {
        ClassShape shape;
        try {
            shape = ClassFiles.read(jar.bytes(file).orElseThrow());
        } catch (IllegalArgumentException e) {
            return;
        }
        if (shape.annotations().stream().anyMatch(found -> found.type().startsWith(SPRING + "context.annotation.Import"))) {
            complete = false;
        }
        STEREOTYPES.stream().flatMap(type -> shape.annotation(type).stream()).findFirst().ifPresent(found ->
                beans.put(given(found).orElseGet(() -> decapitalised(shape.name().replaceAll("^.*[.$]", ""))), Optional.of(shape.name())));
        for (ClassShape.Member method : shape.methods()) {
            method.annotation(SPRING + "context.annotation.Bean").ifPresent(bean -> names(bean, method.name()).forEach(name ->
                    beans.put(name, Optional.of(method.result()))));
        }
    }

    private static List<String> names(ClassShape.Annotation bean, String otherwise) {
        List<String> names = Stream.of("value", "name").map(key -> bean.values().get(key)).filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream()).map(String::valueOf).toList();
        return names.isEmpty() ? List.of(otherwise) : names;
    }

    private static Optional<String> given(ClassShape.Annotation annotation) {
        return Optional.ofNullable(annotation.values().get("value")).map(String::valueOf).filter(text -> !text.isEmpty());
    }

    private static String decapitalised(String name) {
        return java.beans.Introspector.decapitalize(name);
    }
}
