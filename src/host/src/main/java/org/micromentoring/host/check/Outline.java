package org.micromentoring.host.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The few things of a descriptor that rules for other files ask for, even when the rest of it is refused. */
record Outline(String key, List<String> methods, Set<String> webResources) {
    static Outline of(byte[] descriptor) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new ByteArrayInputStream(descriptor));
            Set<String> webResources = new HashSet<>();
            elements(document, "web-resource").forEach(module -> webResources.add(module.getAttribute("key")));
            return new Outline(document.getDocumentElement().getAttribute("key"),
                    elements(document, "method").stream().map(line -> line.getTextContent().trim()).toList(), webResources);
        } catch (SAXException | ParserConfigurationException e) {
            return new Outline("", List.of(), Set.of());
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
