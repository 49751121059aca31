package org.micromentoring.host.descriptor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * For which products a module is: {@code application="jira,confluence"}, or {@code <restrict application="jira"/>} inside it.
 * The framework passes over those of other products without looking at them.
 */
final class Applications {
    private Applications() {
    }

    /** The modules that are not for Confluence. */
    static List<Element> strangers(Element root) {
        return Xml.children(root).stream().filter(module -> !of(module).isEmpty() && !of(module).contains("confluence")).toList();
    }

    /** Empty where the module is for all. */
    static List<String> of(Element module) {
        String given = module.getAttribute("application");
        Stream<String> names = !given.isBlank() ? Stream.of(given)
                : Xml.children(module, "restrict").stream().map(restrict -> restrict.getAttribute("application"));
        return names.flatMap(list -> Arrays.stream(list.split(","))).map(String::trim).filter(name -> !name.isEmpty()).toList();
    }
}
