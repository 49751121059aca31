package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.PluginState;
import org.micromentoring.host.boot.SharedNode;

/** One life of a plugin with rows in its tables: an older version, this one, a later one that fails first, and back. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class UpgradeIT {
    private static final String PLUGIN = "org.micromentoring.confluence:";
    private static Node node;
    private static Rows rows;

    @BeforeClass
    public static void startTheOlderOneAndFillItsTables() {
        System.clearProperty("strict.witness");
        node = SharedNode.start("upgrade", 20, Map.of("host.plugin.jar", Jars.older().toString()));
        rows = new Rows(node.engine().dataSource(), node.engine().transactions());
        Site site = new Site(node.options().baseUrl());
        long skill = site.skill("Upgrading in the dark");
        site.ask("employee", skill, List.of(site.mentor("mentor", skill), site.mentor("kollegin", skill)));
    }

    @AfterClass
    public static void stop() {
        node.close();
    }

    @After
    public void calm() {
        System.clearProperty("strict.break");
        System.clearProperty("strict.forgetful");
    }

    @Test
    public void aTheOlderOneReallyIsOlder() {
        assertEquals("0.0.9", state().version());
        assertFalse(rows.columns("PROFILE").contains("WORK_LOCATION"));
        assertFalse(rows.tables().contains("VOCABULARY_IMPORT"));
        assertEquals(200, get("employee", "/plugins/servlet/mentoring/gone"));
        assertEquals(404, get("admin", "/plugins/servlet/mentoring/admin/vocabulary"));
        assertTrue(node.macros().find("gone-macro").isPresent());
        assertEquals("a request was sent", 2, rows.of("REQUEST").size());
    }

    @Test
    public void bThisVersionTakesTheTablesOverAndAddsWhatIsNew() {
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        install(Jars.shipped());
        assertEquals("0.1.0", state().version());
        assertEquals(List.of(), rows.lost(before));
        assertTrue(rows.columns("PROFILE").contains("WORK_LOCATION"));
        assertTrue(rows.tables().contains("VOCABULARY_IMPORT"));
        assertEquals(404, get("employee", "/plugins/servlet/mentoring/gone"));
        assertEquals(200, get("admin", "/plugins/servlet/mentoring/admin/vocabulary"));
        assertFalse(node.macros().find("gone-macro").isPresent());
        assertEquals(before.get("PROGRAM").size(), rows.of("PROGRAM").size());
        assertEquals("starter skills are there once", before.get("SKILL").size(), rows.of("SKILL").size());
        assertEquals(List.of(), new Walk(node.options().baseUrl()).breaches());
        allIsWellInside();
        node.plugin().disable();
        node.plugin().enable();
        node.plugin().awaitTables();
        allIsWellInside();
        node.plugin().uninstall();
        assertTrue("the tables stay", rows.tables().containsAll(before.keySet()));
        install(Jars.shipped());
        allIsWellInside();
    }

    @Test
    public void cTablesThatCannotBeMadeLeaveThePluginDisabledWithTheReasonAndTheRowsAsTheyWere() {
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        System.setProperty("strict.break", "true");
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> install(Jars.next()));
        assertTrue(failure.getMessage(), failure.getMessage().contains("MarkTask"));
        new Patience().until("the plugin is disabled", () -> state().word().equals("disabled") && !state().trouble().isEmpty());
        assertTrue(state().trouble(), state().trouble().contains("to model 1 failed: the disk is full"));
        assertEquals(404, get("employee", "/plugins/servlet/mentoring/directory"));
        assertEquals(200, get("employee", "/display/HOME/Find+a+mentor"));
        assertEquals(List.of(), rows.lost(before));
        assertEquals("who was never told to start is not told to stop", "", System.getProperty("strict.witness", ""));
    }

    @Test
    public void dTheNextAttemptGoesOnWhereTheFirstStoppedAndRunsEachTaskOnce() {
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        node.plugin().enable();
        node.plugin().awaitTables();
        assertEquals("enabled", state().word());
        assertEquals("", state().trouble());
        assertEquals("one was marked before", 0, rows.count("PROFILE", "\"MARKED_BY\" IS NULL"));
        assertEquals("counted after all were marked, once", 0, rows.count("PROFILE", "\"TIMES_COUNTED\" IS NULL OR \"TIMES_COUNTED\" <> 1"));
        before.remove("PROFILE");
        assertEquals(List.of(), rows.lost(before));
        node.plugin().disable();
        node.plugin().enable();
        node.plugin().awaitTables();
        assertEquals("not again", 0, rows.count("PROFILE", "\"TIMES_COUNTED\" <> 1"));
        assertEquals(List.of(), new Walk(node.options().baseUrl()).breaches());
    }

    @Test
    public void eStartAndStopAreSaidInTurnAndListenersGoWithThePlugin() {
        System.setProperty("strict.witness", "");
        node.plugin().disable();
        node.services().get(com.atlassian.event.api.EventPublisher.class).publish((Runnable) () -> { });
        node.plugin().enable();
        node.plugin().awaitTables();
        assertEquals("stop start", System.getProperty("strict.witness"));
        assertEquals(List.of(), node.plugin().leftovers());
        System.setProperty("strict.forgetful", "true");
        node.plugin().disable();
        assertEquals("the host sees a listener that stays", List.of("listener org.micromentoring.host.strict.next.Witness"), node.plugin().leftovers());
        node.plugin().enable();
        node.plugin().awaitTables();
    }

    @Test
    public void fAJarThatIsRefusedChangesNothing() {
        Path foreign = new Jars().descriptor(text -> text.replaceFirst("key=\"[^\"]*\"", "key=\"com.example.other\"")).write("foreign.jar");
        Path broken = new Jars().descriptor(text -> text.replace("</atlassian-plugin>", "<component key=\"c\"/></atlassian-plugin>")).write("broken.jar");
        String version = state().version();
        assertThrows(IllegalArgumentException.class, () -> node.plugin().install(foreign));
        assertThrows(IllegalArgumentException.class, () -> node.plugin().install(broken));
        assertEquals(version, state().version());
        assertEquals(200, get("employee", "/plugins/servlet/mentoring/directory"));
    }

    @Test
    public void gAnOlderOneWorksWithTheTablesOfALaterOneAndUnknownWords() {
        Map<String, List<Map<String, Object>>> before = rows.lasting();
        install(Jars.shipped());
        assertEquals("columns of the later one stay", List.of(), rows.lost(before));
        for (String table : rows.tables()) {
            for (String column : rows.columns(table)) {
                if (column.endsWith("_STATE") || column.endsWith("_KIND") || column.endsWith("_FORMAT") || column.endsWith("_CHANNEL") || column.endsWith("_CAUSE")) {
                    rows.change("UPDATE \"AO_" + table + "\" SET \"" + column + "\" = 'OF_TOMORROW'");
                    assertEquals(table + "." + column, List.of(), new Walk(node.options().baseUrl()).breaches());
                }
            }
        }
        Site site = new Site(node.options().baseUrl());
        for (PluginState.Module job : state().modules().stream().filter(module -> module.kind().equals("job-config")).toList()) {
            assertTrue(job.key(), site.press("/host/jobs/run?key=" + job.key().substring(PLUGIN.length())).path("successful").asBoolean());
        }
    }

    /** The wired tests inside the plugin that runs now. */
    private static void allIsWellInside() {
        for (String test : List.of("ClaimsWiredTest", "LifeWiredTest", "TemplatesWiredTest")) {
            String results = new Site(node.options().baseUrl()).as("").send("POST", "/rest/atlassiantestrunner/1.0/runtest/it.org.micromentoring." + test, "").body();
            assertTrue(test + ": " + results, !results.isEmpty() && results.lines().allMatch(line -> line.startsWith("passed")));
        }
    }

    private static void install(Path jar) {
        node.plugin().install(jar);
        node.plugin().awaitTables();
    }

    private static PluginState state() {
        return node.plugin().state().orElseThrow();
    }

    private static int get(String user, String path) {
        return new Site(node.options().baseUrl()).as(user).get(path).statusCode();
    }
}
