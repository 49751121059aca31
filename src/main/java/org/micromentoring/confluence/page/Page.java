package org.micromentoring.confluence.page;

import java.util.List;

/**
 * What a page door answers: a template with its view, and what the frame needs.
 *
 * @param titleKey  text key of the title
 * @param arguments arguments of the title
 * @param template  {@code room/name}
 * @param view      the one view record, {@code $v} in the template
 * @param resource  key of the web-resource module of the page; its script and style
 */
public record Page(String titleKey, List<Object> arguments, String template, Object view, String resource) {
    public static Page of(String titleKey, String template, Object view, String resource) {
        return new Page(titleKey, List.of(), template, view, resource);
    }

    public Page titled(Object... arguments) {
        return new Page(titleKey, List.of(arguments), template, view, resource);
    }
}
