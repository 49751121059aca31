package org.micromentoring.privacy;

import java.util.List;
import java.util.function.Function;
import org.micromentoring.kernel.Viewer;

/** Whom the reader keeps away: an upper room knows, the page of what is private shows it. */
public final class KeptAways {
    private final Function<Viewer, List<KeptAway>> known;

    public KeptAways(Function<Viewer, List<KeptAway>> known) {
        this.known = known;
    }

    /** The newest first. */
    List<KeptAway> of(Viewer viewer) {
        return known.apply(viewer);
    }
}
