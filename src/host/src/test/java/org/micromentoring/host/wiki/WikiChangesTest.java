package org.micromentoring.host.wiki;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Pages as they are stored, on both databases. */
@RunWith(Parameterized.class)
public class WikiChangesTest {
    private final Supplier<TestSite> opening;
    private TestSite host;
    private WikiStore wiki;

    public WikiChangesTest(String database, Supplier<TestSite> opening) {
        this.opening = opening;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return List.of(new Object[] {"h2", (Supplier<TestSite>) TestSite::h2}, new Object[] {"postgresql", (Supplier<TestSite>) TestSite::postgresql});
    }

    @Before
    public void open() {
        host = opening.get();
        wiki = WikiStore.forFrame(host.database());
        host.site().wikiChanges().addSpace(new HostSpace(1, "TEAM", "Team", 11), List.of("VIEW:GROUP:staff"));
        host.site().wikiChanges().addPage(11, 1, "Home", "<p>\ud83d\ude00</p>", "a".repeat(32), List.of("b", "a"));
    }

    @After
    public void close() {
        host.close();
    }

    @Test
    public void comesBackAsStored() {
        HostPage home = wiki.page("TEAM", "Home").orElseThrow();
        assertEquals("<p>\ud83d\ude00</p>", home.storage());
        assertEquals(List.of("a", "b"), home.labels());
        assertEquals("/display/TEAM/Home", home.getUrlPath());
        assertEquals(Optional.empty(), wiki.page("TEAM", "home?").map(HostPage::getId));
    }

    @Test
    public void theSecondOfTwoEditorsIsRefused() {
        assertTrue(host.site().wikiChanges().change(11, 1, "Home", "<p>first</p>", "a".repeat(32), List.of()));
        assertFalse(host.site().wikiChanges().change(11, 1, "Home", "<p>second</p>", "a".repeat(32), List.of()));
        assertEquals("<p>first</p>", wiki.page(11).orElseThrow().storage());
    }

    @Test
    public void aTitleIsTakenOnceInASpace() {
        assertEquals(Optional.empty(), host.site().wikiChanges().newPage(1, "Home", "<p/>", "", List.of()));
        assertEquals(Optional.of(12L), host.site().wikiChanges().newPage(1, "Other", "<p/>", "", List.of()));
    }

    @Test
    public void navigationShowsOnlyWhatOneMaySee() {
        host.site().peopleChanges().add(List.of(TestSite.person("a", "anna", "staff"), TestSite.person("b", "bert")));
        host.site().wikiChanges().addPage(12, 1, "Limited", "<p/>", "a".repeat(32), List.of());
        host.site().wikiChanges().limit(12, List.of("VIEW:USER:" + "a".repeat(32)));
        assertEquals(1, wiki.spacesFor(Optional.of("a".repeat(32))).size());
        assertEquals(0, wiki.spacesFor(Optional.of("b".repeat(32))).size());
        assertEquals(0, wiki.spacesFor(Optional.empty()).size());
        assertEquals(2, wiki.titles(1, Optional.of("a".repeat(32))).size());
        assertEquals(1, wiki.titles(1, Optional.of("b".repeat(32))).size());
        assertEquals(1, wiki.titles(1, Optional.empty()).size());
    }
}
