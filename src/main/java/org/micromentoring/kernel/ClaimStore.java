package org.micromentoring.kernel;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;

/** The table of claims. */
public final class ClaimStore {
    /** Oracle takes at most 1,000 values in one list. */
    private static final int IN_LIST = 500;

    private final ActiveObjects ao;
    private final Clock clock;

    public ClaimStore(ActiveObjects ao, Clock clock) {
        this.ao = ao;
        this.clock = clock;
    }

    void insert(String key, String subject, String holder) {
        ao.create(AoClaim.class, new DBParam("CLAIM_KEY", key), new DBParam("SUBJECT", subject),
            new DBParam("HOLDER", holder), new DBParam("TAKEN_AT", clock.millis()));
    }

    int deleteOf(String holder) {
        return ao.deleteWithSQL(AoClaim.class, "HOLDER = ?", holder);
    }

    Set<String> keysOf(String subject) {
        Set<String> keys = new HashSet<>();
        for (AoClaim row : ao.find(AoClaim.class, Query.select().where("SUBJECT = ?", subject))) {
            keys.add(row.getClaimKey());
        }
        return keys;
    }

    Map<String, Integer> countOf(Collection<String> subjects) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> all = new ArrayList<>(subjects);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + IN_LIST));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            for (AoClaim row : ao.find(AoClaim.class, Query.select().where("SUBJECT IN (" + marks + ")", some.toArray()))) {
                counts.merge(row.getSubject(), 1, Integer::sum);
            }
        }
        return counts;
    }
}
