package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;

/** What the plugin says of itself to administrators and in the macro browser. */
public class PluginInfoTest {
    private final Descriptor descriptor = new Descriptor();
    private final List<String> breaches = new ArrayList<>();

    /** What administrators see in the plugin manager, and what it asks of a plugin for Data Center. */
    @Test
    public void tellsTheAdministratorAllThatThePluginManagerShows() {
        need("<description>${project.description}</description>", "<version>${project.version}</version>",
            "<vendor name=\"Micro-Mentoring\" url=\"${vendor.url}\"/>", "<param name=\"atlassian-data-center-status\">compatible</param>",
            "<param name=\"atlassian-data-center-compatible\">true</param>", "<param name=\"read-only-access-mode-compatible\">true</param>");
        if (descriptor.text().toLowerCase(java.util.Locale.ROOT).contains("licens")) {
            breaches.add(descriptor.at("licens") + ": nothing is sold, so nobody may be asked for a licence");
        }
        for (String name : List.of("configure.url", "post.install.url", "post.update.url")) {
            String address = info(name);
            if (descriptor.texts("url-pattern").stream().noneMatch(pattern -> address.equals("/plugins/servlet" + pattern))) {
                breaches.add(descriptor.at(name) + ": no servlet answers " + address);
            }
        }
        none(breaches);
    }

    @Test
    public void picturesHaveTheSizesThatAreAskedFor() {
        picture(info("plugin-icon"), 16);
        picture(info("plugin-logo"), 144);
        for (Element macro : descriptor.all("xhtml-macro")) {
            picture(macro.getAttribute("icon").replaceFirst("^.*/download/resources/[^/]*/", ""), 80);
        }
        none(breaches);
    }

    @Test
    public void everyMacroSaysItsCategoryAndThatItIsForSmallScreensToo() {
        for (Element macro : descriptor.all("xhtml-macro")) {
            boolean mobile = Descriptor.all(macro, "device-type").stream().anyMatch(type -> type.getTextContent().trim().equals("mobile"));
            if (!mobile || Descriptor.all(macro, "category").isEmpty() || Descriptor.all(macro, "parameters").isEmpty()) {
                breaches.add(descriptor.at("name=\"" + macro.getAttribute("name") + "\"") + ": needs <category>, <device-type>mobile</device-type> and <parameters>");
            }
        }
        none(breaches);
    }

    private String info(String name) {
        return descriptor.all("param").stream().filter(param -> param.getAttribute("name").equals(name)).map(param -> param.getTextContent().trim())
            .findFirst().orElse("");
    }

    private void need(String... words) {
        for (String word : words) {
            if (!descriptor.text().contains(word)) {
                breaches.add(descriptor.at("<plugin-info>") + ": lacks " + word);
            }
        }
    }

    /** A PNG of this many pixels each way that one cannot see through. */
    private void picture(String name, int size) {
        Path file = House.RESOURCES.resolve(name);
        try {
            java.awt.image.BufferedImage picture = javax.imageio.ImageIO.read(file.toFile());
            if (!name.endsWith(".png") || picture.getWidth() != size || picture.getHeight() != size || picture.getColorModel().hasAlpha()) {
                breaches.add(House.at(file) + ": must be a PNG of " + size + " times " + size + " without transparency");
            }
        } catch (java.io.IOException e) {
            breaches.add(House.at(file) + ": cannot be read");
        }
    }
}
