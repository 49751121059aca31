package org.micromentoring.confluence;

import com.atlassian.plugin.PluginAccessor;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The modules of our descriptor, each of which an administrator can switch off by itself. */
public final class PluginModules {
    /**
     * One module.
     *
     * @param kind the element's name, such as {@code xhtml-macro}
     */
    public record Module(String kind, String key) {
    }

    private final Supplier<InputStream> descriptor;
    private final OptionalServices services;
    private final Likely likely = new Likely();

    public PluginModules(Supplier<InputStream> descriptor, OptionalServices services) {
        this.descriptor = descriptor;
        this.services = services;
    }

    /** Which are switched off; empty where the host does not tell. */
    public Optional<List<Module>> off() {
        return likely.call("PluginAccessor", () -> services.find(PluginAccessor.class).map(this::off), Optional::empty);
    }

    private List<Module> off(PluginAccessor plugins) {
        Element root = root();
        List<Module> off = new ArrayList<>();
        NodeList children = root.getChildNodes();
        for (int at = 0; at < children.getLength(); at++) {
            Node child = children.item(at);
            if (child instanceof Element module && module.hasAttribute("key")
                && !plugins.isPluginModuleEnabled(root.getAttribute("key") + ":" + module.getAttribute("key"))) {
                off.add(new Module(module.getTagName(), module.getAttribute("key")));
            }
        }
        return off;
    }

    private Element root() {
        try (InputStream in = descriptor.get()) {
            DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return documents.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the descriptor in our own jar cannot be read", e);
        }
    }
}
