package org.micromentoring.host.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.HashSet;
import org.w3c.dom.Element;

/** Collects what rules have to say about one descriptor, and which modules this host leaves out. */
public final class Judgement {
    public static final String FILE = "atlassian-plugin.xml";

    private final List<Finding> findings = new ArrayList<>();
    private final Set<Element> leftOut = new HashSet<>();

    void refuse(Element element, String reason) {
        add(Finding.Level.REFUSED, element, reason);
    }

    void refuseIf(boolean wrong, Element element, String reason) {
        if (wrong) {
            refuse(element, reason);
        }
    }

    void warn(Element element, String reason) {
        add(Finding.Level.WARNED, element, reason);
    }

    void warnIf(boolean odd, Element element, String reason) {
        if (odd) {
            warn(element, reason);
        }
    }

    /** The host goes on without this module. */
    void leaveOut(Element module, String reason) {
        leftOut.add(module);
        add(Finding.Level.NOT_RUN, module, reason);
    }

    void notRun(Element element, String reason) {
        add(Finding.Level.NOT_RUN, element, reason);
    }

    /** As {@code state="disabled"} asks. */
    void switchedOff(Element module) {
        leftOut.add(module);
    }

    boolean runs(Element module) {
        return !leftOut.contains(module);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(Finding.Level level, Element element, String reason) {
        findings.add(new Finding(level, FILE, Xml.line(element), Xml.name(element), reason));
    }
}
