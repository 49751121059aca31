package org.micromentoring.host.templates;

/** What a method annotated as HtmlSafe gave back: the mark travels with the value. */
record MarkedHtml(Object value) {
    static Object open(Object value) {
        return value instanceof MarkedHtml marked ? marked.value() : value;
    }

    static Object[] open(Object[] values) {
        Object[] opened = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            opened[i] = open(values[i]);
        }
        return opened;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
