package org.micromentoring.confluence.rest;

import java.util.Collection;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/**
 * Parameters of a call's address. They are taken as text, because the host answers a number that it cannot read with "not
 * found" and without a word.
 */
public final class Queried {
    private Queried() {
    }

    /**
     * A whole number within bounds, both included.
     *
     * @param sent  empty for {@code usual}
     * @throws Problem invalid, naming the parameter
     */
    public static int number(String name, String sent, int least, int most, int usual) {
        if (sent.isEmpty()) {
            return usual;
        }
        boolean readable = sent.matches("[0-9]{1,9}");
        if (!readable) {
            throw Problem.invalid(name, "micromentoring.kernel.number", least, most);
        }
        return Typed.number(name, Integer.parseInt(sent), least, most);
    }

    /** True or false; empty is false. */
    public static boolean flag(String name, String sent) {
        if (!sent.isEmpty() && !sent.equals("true") && !sent.equals("false")) {
            throw Problem.invalid(name, "micromentoring.confluence.json.kind");
        }
        return sent.equals("true");
    }

    /** One of these, or empty. */
    public static String choice(String name, String sent, Collection<String> known) {
        if (!sent.isEmpty() && !known.contains(sent)) {
            throw Problem.invalid(name, "micromentoring.confluence.json.kind");
        }
        return sent;
    }
}
