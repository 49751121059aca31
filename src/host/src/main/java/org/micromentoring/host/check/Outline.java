package org.micromentoring.host.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The few things of a descriptor that rules for other files ask for, even when the rest of it is refused. */
record Outline(String key, List<String> methods, Set<String> webResources) {
    /** What stands before the first place that cannot be read. */
    static Outline of(byte[] descriptor) throws IOException {
        Reader reader = new Reader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(descriptor), reader);
        } catch (SAXException | java.io.CharConversionException e) {
            return reader.outline();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return reader.outline();
    }

    private static final class Reader extends DefaultHandler {
        private final List<String> methods = new ArrayList<>();
        private final Set<String> webResources = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private String key = "";
        private boolean first = true;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            String given = attributes.getValue("key") == null ? "" : attributes.getValue("key");
            if (first) {
                key = given;
                first = false;
            }
            if (name.equals("web-resource")) {
                webResources.add(given);
            }
            text.setLength(0);
        }

        @Override
        public void characters(char[] found, int start, int length) {
            text.append(found, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (name.equals("method")) {
                methods.add(text.toString().trim());
            }
        }

        Outline outline() {
            return new Outline(key, methods, webResources);
        }
    }
}
