package org.micromentoring.host.wiki;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the outputs of the wiki refused, which macros of plugins let something out, and which pages were broken; tests fail on each. */
public final class Refusals {
    private static final int MOST = 200;

    private final List<String> outputs = new CopyOnWriteArrayList<>();
    private final List<String> macros = new CopyOnWriteArrayList<>();
    private final List<String> pages = new CopyOnWriteArrayList<>();

    /** Something that a browser would mend in silence. */
    void page(String why) {
        note(pages, why);
    }

    public List<String> pages() {
        return List.copyOf(pages);
    }

    /** Something that an exporter would choke on. */
    void output(String why) {
        note(outputs, why);
    }

    /** Something that a macro of a plugin threw. */
    void macro(String why) {
        note(macros, why);
    }

    public List<String> outputs() {
        return List.copyOf(outputs);
    }

    public List<String> macros() {
        return List.copyOf(macros);
    }

    private static void note(List<String> list, String why) {
        if (list.size() < MOST && !list.contains(why)) {
            list.add(why);
        }
    }
}
