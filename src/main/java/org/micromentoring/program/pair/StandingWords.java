package org.micromentoring.program.pair;

import org.micromentoring.confluence.Moments;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Viewer;

/** Says whether reporting lines are known: a rule that does not work is not passed over in silence. */
public final class StandingWords {
    private final Viewer viewer;
    private final Texts texts;

    public StandingWords(Viewer viewer, Texts texts) {
        this.viewer = viewer;
        this.texts = texts;
    }

    public String of(ReportingImport.Standing it) {
        return it.imported().map(at -> texts.get(it.pairs() == 1 ? "micromentoring.program.reporting.active.one" : "micromentoring.program.reporting.active",
            new Moments(viewer).day(at), it.pairs())).orElseGet(() -> texts.get("micromentoring.program.reporting.inactive"));
    }
}
