package org.micromentoring.bench;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.junit.Test;

/** Times mean nothing unless all ways answer the same question. */
public class DirectorySearchTest {
    @Test
    public void allWaysFindTheSame() {
        DirectorySearch search = new DirectorySearch();
        search.mentors = 400;
        search.way = "sql";
        search.build();
        try {
            List<List<Long>> all = search.totals();
            all.forEach(it -> assertEquals(it.toString(), 1, new HashSet<>(it).size()));
            search.totalsOfSql().forEach(it -> assertEquals(it.toString(), 1, new HashSet<>(it).size()));
            assertTrue("the questions find something", all.stream().filter(it -> it.get(0) > 0).count() > 20);
        } finally {
            search.close();
        }
    }
}
