package org.micromentoring.host.templates;

import java.util.Collection;
import java.util.Map;

/** What a method annotated as HtmlSafe gave back: the mark travels with the value, and from a collection to its elements. */
record MarkedHtml(Object value) {
    /** Truths and numbers stay what they are: conditions and arithmetic must see them. */
    static Object of(Object value) {
        return value == null || value instanceof Boolean || value instanceof Number || value instanceof MarkedHtml ? value : new MarkedHtml(value);
    }

    static Object open(Object value) {
        return value instanceof MarkedHtml marked ? marked.value() : value;
    }

    static Object[] open(Object[] values) {
        if (values == null) {
            return new Object[0];
        }
        Object[] opened = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            opened[i] = open(values[i]);
        }
        return opened;
    }

    static boolean isCollection(Object target) {
        return target instanceof MarkedHtml marked && (marked.value() instanceof Collection || marked.value() instanceof Map);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
