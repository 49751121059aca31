package org.micromentoring.host.boot;

import java.util.List;
import org.micromentoring.host.seed.DemoPeople;
import org.micromentoring.host.seed.SeedPart;

/** The parts of the host, in the order in which they start. */
public final class Parts {
    private Parts() {
    }

    public static List<Part> all() {
        return List.of(new WikiPart(DemoPeople.names()), new FaultPart(), new SeedPart());
    }
}
