package org.micromentoring.host.wiki;

import java.util.List;

/**
 * One macro as the macro browser shows it.
 *
 * @param icon address below the context path, or empty
 */
public record MacroForm(String name, String title, String description, String icon, List<Field> fields) {

    /**
     * @param type     string, boolean, enum, int, spacekey, username and so on, as declared
     * @param standard the declared default, or empty
     * @param choices  the values of an enum, else empty
     */
    public record Field(String name, String type, boolean required, boolean multiple, String standard, List<String> choices,
                        String label, String description) {
    }
}
