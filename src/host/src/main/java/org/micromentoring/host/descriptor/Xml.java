package org.micromentoring.host.descriptor;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML file whose elements know their lines. */
final class Xml {
    private static final String LINE = "line";
    /** No descriptor needs more; what walks over it walks by recursion. */
    private static final int DEPTH = 100;

    private Xml() {
    }

    /** @throws IllegalArgumentException with line and reason when it cannot be read; nothing outside the file is ever fetched */
    static Element parse(InputStream in) throws IOException {
        try {
            Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, new Builder(document));
            return document.getDocumentElement();
        } catch (SAXParseException e) {
            boolean type = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw new Unreadable(e.getLineNumber(), type ? "has a DOCTYPE, which no descriptor needs and which may reach for other files" : "is not well-formed: " + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            if (e.getCause() instanceof Unreadable known) {
                throw known;
            }
            throw new Unreadable(0, "is not well-formed: " + e.getMessage(), e);
        } catch (CharConversionException e) {
            throw new Unreadable(0, "is not in the encoding that it names, or in UTF-8: " + e.getMessage(), e);
        }
    }

    /** A file that is no XML, or none that is read. */
    static final class Unreadable extends IllegalArgumentException {
        private final int line;

        Unreadable(int line, String reason, Exception cause) {
            super(reason, cause);
            this.line = line;
        }

        Unreadable(int line, String reason) {
            this(line, reason, null);
        }

        int line() {
            return line;
        }
    }

    static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    /** Such as {@code <servlet key="pages">}. */
    static String name(Element element) {
        String by = element.hasAttribute("key") ? "key" : "name";
        return "<" + element.getTagName() + (element.hasAttribute(by) ? " " + by + "=\"" + element.getAttribute(by) + "\"" : "") + ">";
    }

    static List<Element> children(Element element) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                found.add(inner);
            }
        }
        return found;
    }

    static List<Element> children(Element element, String name) {
        return children(element).stream().filter(child -> child.getTagName().equals(name)).toList();
    }

    static Optional<Element> child(Element element, String name) {
        return children(element, name).stream().findFirst();
    }

    static List<String> texts(Element element, String name) {
        return children(element, name).stream().map(Xml::text).toList();
    }

    static String text(Element element) {
        return element.getTextContent().trim();
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    static boolean flag(Element element, String name) {
        return "true".equalsIgnoreCase(element.getAttribute(name));
    }

    /** Values stand in the body or in the attribute value. */
    static Map<String, String> params(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        children(element, "param").forEach(param -> found.put(param.getAttribute("name"), attribute(param, "value").orElseGet(() -> text(param))));
        return found;
    }

    private static final class Builder extends DefaultHandler {
        private final Document document;
        private final Deque<Element> open = new ArrayDeque<>();
        private Locator locator;
        /** Where the event before ended, which is where a tag that may go over several lines begins. */
        private int reached = 1;

        Builder(Document document) {
            this.document = document;
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if (open.size() >= DEPTH) {
                throw new SAXException(new Unreadable(locator.getLineNumber(), "has elements more than " + DEPTH + " deep in one another"));
            }
            Element element = document.createElement(name);
            for (int i = 0; i < attributes.getLength(); i++) {
                element.setAttribute(attributes.getQName(i), attributes.getValue(i));
            }
            element.setUserData(LINE, reached, null);
            reached = locator.getLineNumber();
            (open.isEmpty() ? (Node) document : open.peek()).appendChild(element);
            open.push(element);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            open.pop();
            reached = locator.getLineNumber();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.peek().appendChild(document.createTextNode(new String(text, start, length)));
            reached = locator.getLineNumber();
        }
    }
}
