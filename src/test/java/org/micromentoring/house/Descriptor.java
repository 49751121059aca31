package org.micromentoring.house;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** atlassian-plugin.xml, and where each thing stands in it. */
final class Descriptor {
    private static final java.nio.file.Path FILE = House.ROOT.resolve("atlassian-plugin.xml");

    private final Element root;
    private final String text = House.read(FILE);

    Descriptor() {
        try {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile()).getDocumentElement();
        } catch (SAXException | ParserConfigurationException | java.io.IOException e) {
            throw new AssertionError("atlassian-plugin.xml is not well-formed", e);
        }
    }

    List<Element> all(String name) {
        return all(root, name);
    }

    static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Elements directly below the root. */
    List<Element> modules() {
        List<Element> modules = new ArrayList<>();
        for (Element element : all("*")) {
            if (element.getParentNode() == root) {
                modules.add(element);
            }
        }
        return modules;
    }

    List<String> texts(String name) {
        return all(name).stream().map(element -> element.getTextContent().trim()).toList();
    }

    /** The line that names this. */
    String at(String words) {
        int offset = text.indexOf(words);
        return "atlassian-plugin.xml:" + (offset < 0 ? 1 : House.lineOf(text, offset));
    }

    String text() {
        return text;
    }
}
