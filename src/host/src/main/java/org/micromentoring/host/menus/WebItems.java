package org.micromentoring.host.menus;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.micromentoring.host.descriptor.Descriptor.WebItem;
import org.micromentoring.host.descriptor.Descriptor.WebSection;
import org.micromentoring.host.sal.Texts;

/** The web-item and web-section modules that the person of this thread sees, by weight. */
public final class WebItems {
    /** A link with its words in the reader's language; the address holds the context path. */
    public record Link(String id, String label, String address, String tooltip) {
    }

    private final Texts texts;
    private final Conditions conditions;
    private final String contextPath;
    private final List<WebItem> items = new CopyOnWriteArrayList<>();
    private final List<WebSection> sections = new CopyOnWriteArrayList<>();

    public WebItems(Texts texts, Conditions conditions, String contextPath) {
        this.texts = texts;
        this.conditions = conditions;
        this.contextPath = contextPath;
    }

    public void add(List<WebItem> moreItems, List<WebSection> moreSections) {
        items.addAll(moreItems);
        sections.addAll(moreSections);
    }

    public void remove(List<WebItem> goneItems, List<WebSection> goneSections) {
        items.removeAll(goneItems);
        sections.removeAll(goneSections);
    }

    /** {@code context} may hold a {@code space}. */
    public List<Link> in(String section, Map<String, Object> context) {
        return items.stream().filter(item -> item.section().equals(section) && conditions.hold(item.conditions(), context))
                .sorted(Comparator.comparingInt(WebItem::weight))
                .map(item -> new Link(item.linkId(), texts.getText(item.labelKey()), address(item.link()), item.tooltipKey().map(texts::getText).orElse("")))
                .toList();
    }

    /** Sections with their keys as ids. */
    public List<Link> sections(String location, Map<String, Object> context) {
        return sections.stream().filter(section -> section.location().equals(location) && conditions.hold(section.conditions(), context))
                .sorted(Comparator.comparingInt(WebSection::weight))
                .map(section -> new Link(section.key(), section.labelKey().isEmpty() ? "" : texts.getText(section.labelKey()), "", ""))
                .toList();
    }

    private String address(String link) {
        return link.startsWith("/") ? contextPath + link : link;
    }
}
