package org.micromentoring.host.wiki;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Confluence's storage format: XHTML with elements of the prefixes ac and ri. No document type, no outside entities. */
public final class StorageFormat {
    static final String AC = "urn:host:ac";
    static final String RI = "urn:host:ri";
    private static final Pattern CDATA_OR_ENTITY = Pattern.compile("(?s)<!\\[CDATA\\[.*?]]>|&([A-Za-z][A-Za-z0-9]*);");
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(Map.entry("nbsp", 160), Map.entry("copy", 169), Map.entry("reg", 174),
            Map.entry("laquo", 171), Map.entry("raquo", 187), Map.entry("shy", 173), Map.entry("middot", 183), Map.entry("times", 215),
            Map.entry("Auml", 196), Map.entry("Ouml", 214), Map.entry("Uuml", 220), Map.entry("auml", 228), Map.entry("ouml", 246),
            Map.entry("uuml", 252), Map.entry("szlig", 223), Map.entry("eacute", 233), Map.entry("egrave", 232), Map.entry("ccedil", 231),
            Map.entry("ndash", 8211), Map.entry("mdash", 8212), Map.entry("lsquo", 8216), Map.entry("rsquo", 8217), Map.entry("ldquo", 8220),
            Map.entry("rdquo", 8221), Map.entry("bdquo", 8222), Map.entry("hellip", 8230), Map.entry("bull", 8226), Map.entry("rarr", 8594),
            Map.entry("larr", 8592), Map.entry("euro", 8364), Map.entry("trade", 8482));

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
