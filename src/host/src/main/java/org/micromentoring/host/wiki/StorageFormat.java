package org.micromentoring.host.wiki;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.micromentoring.host.look.Html;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Confluence's storage format: XHTML with elements of the prefixes ac and ri. No document type, no outside entities. */
public final class StorageFormat {
    static final String AC = "urn:host:ac";
    static final String RI = "urn:host:ri";
    private static final Set<String> MACROS = Set.of("structured-macro", "macro");
    private static final Set<String> BODIES = Set.of("rich-text-body", "plain-text-body");
    private static final Pattern CDATA_OR_ENTITY = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);");
    /** Those of XHTML 1.0, as Confluence's document type names them. */
    private static final Map<String, Integer> ENTITIES = Html.file("entities.txt").lines()
            .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, line.indexOf('=')), line -> Integer.valueOf(line.substring(line.indexOf('=') + 1))));

    private StorageFormat() {
    }

    /** The root around the content, or why it is not well-formed. */
    public static Element parse(String storage) throws BrokenStorage {
        String known = CDATA_OR_ENTITY.matcher(storage).replaceAll(match -> {
            Integer code = match.group(1) == null ? null : ENTITIES.get(match.group(1));
            return java.util.regex.Matcher.quoteReplacement(code == null ? match.group() : "&#" + code + ";");
        });
        return parseXml("<storage xmlns:ac=\"" + AC + "\" xmlns:ri=\"" + RI + "\">" + known + "</storage>");
    }

    /** As {@link #parse}, and refuses what the editor would not have made: a macro or a parameter without a name, a body that is not where bodies are. */
    public static void check(String storage) throws BrokenStorage {
        check(parse(storage));
    }

    private static void check(Element parent) throws BrokenStorage {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                continue;
            }
            String name = AC.equals(element.getNamespaceURI()) ? element.getLocalName() : "";
            boolean inMacro = AC.equals(parent.getNamespaceURI()) && MACROS.contains(parent.getLocalName());
            if (MACROS.contains(name) && !element.hasAttributeNS(AC, "name")) {
                throw new BrokenStorage("a macro has no ac:name");
            }
            if (name.equals("parameter") && !inMacro) {
                throw new BrokenStorage("a parameter stands outside a macro");
            }
            if (BODIES.contains(name) && !inMacro) {
                throw new BrokenStorage("ac:" + name + " stands outside a macro");
            }
            if (name.equals("plain-text-body") && element.getElementsByTagName("*").getLength() > 0) {
                throw new BrokenStorage("ac:plain-text-body holds elements; it takes CDATA");
            }
            check(element);
        }
    }

    /** Any XML text, strictly. */
    static Element parseXml(String xml) throws BrokenStorage {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXParseException e) {
            throw new BrokenStorage("line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new BrokenStorage(String.valueOf(e.getMessage()));
        }
    }

    /** The text is not well-formed. */
    public static final class BrokenStorage extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenStorage(String message) {
            super(message);
        }
    }
}
