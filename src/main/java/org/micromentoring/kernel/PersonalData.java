package org.micromentoring.kernel;

import java.util.List;
import java.util.Map;

/** Port: a store that keeps something about people can hand it out and forget it. */
public interface PersonalData {
    /** Stands for an erased person wherever a row of somebody else must stay (invariant I7). */
    String TOMBSTONE = "erased";

    /** Name of this part in the exported file. */
    String section();

    /** Everything kept about this person, as plain values; empty when there is nothing. Other people's keys are left out. */
    List<Map<String, Object>> exportOf(String personKey);

    /** Forgets the person: own rows go, rows of others keep a tombstone. Safe to run twice. */
    void erase(String personKey);
}
