package org.micromentoring.admin.health;

import java.util.List;

/**
 * One line of the health page. Its texts are {@code micromentoring.admin.health.<subject>} and
 * {@code .<subject>.<outcome>}, and what it means and what to do {@code .<subject>.<outcome>.do}.
 *
 * @param arguments of the outcome's text: numbers, strings, or instants, which are shown in the reader's zone
 */
record Finding(String subject, String outcome, Level level, List<Object> arguments) {
    /** How much it is the administrator's business. */
    enum Level {
        FINE, LOOK, ACT
    }

    static Finding fine(String subject, String outcome, Object... arguments) {
        return new Finding(subject, outcome, Level.FINE, List.of(arguments));
    }

    static Finding look(String subject, String outcome, Object... arguments) {
        return new Finding(subject, outcome, Level.LOOK, List.of(arguments));
    }

    static Finding act(String subject, String outcome, Object... arguments) {
        return new Finding(subject, outcome, Level.ACT, List.of(arguments));
    }
}
