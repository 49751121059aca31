package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.Node;
import org.micromentoring.host.boot.PluginState;
import org.micromentoring.host.boot.SharedNode;

/** Single modules switched off and on by an administrator while the rest of the plugin works. */
public class ModulesIT {
    private static final String PLUGIN = "org.micromentoring.confluence:";
    private static final String PAGES = "/plugins/servlet/mentoring/";
    private final Node node = SharedNode.get();
    private final Walk walk = new Walk(node.options().baseUrl());

    @After
    public void allIsOnAgain() {
        modules().stream().filter(module -> !module.on()).forEach(module -> node.plugin().module(module.key(), true));
    }

    @Test
    public void noPageBreaksWhicheverModuleIsAwayAndAllIsAsBeforeWhenItIsBack() {
        assertEquals("before", List.of(), walk.breaches());
        TreeMap<String, String> before = walk.picture();
        List<String> breaches = new ArrayList<>();
        for (PluginState.Module module : modules()) {
            node.plugin().module(module.key(), false);
            walk.breaches().forEach(breach -> breaches.add("without " + module.kind() + " " + module.key() + ": " + breach));
            node.plugin().module(module.key(), true);
        }
        assertEquals("", String.join("\n", breaches));
        TreeMap<String, String> after = walk.picture();
        before.forEach((path, text) -> assertEquals(path, text, after.get(path)));
    }

    @Test
    public void theListKnowsEveryKindOfModule() {
        assertEquals(List.of("ao", "job-config", "rest", "rest-migration", "servlet", "velocity-allowlist", "web-item", "web-resource", "xhtml-macro"),
                modules().stream().map(PluginState.Module::kind).distinct().sorted().toList());
        String descriptor = SharedNode.descriptor();
        Matcher keys = Pattern.compile("^  <(?!resource)[a-z-]+ key=\"([^\"]+)\"", Pattern.MULTILINE).matcher(descriptor);
        List<String> wanted = keys.results().map(found -> PLUGIN + found.group(1)).sorted().toList();
        assertEquals(wanted, modules().stream().map(PluginState.Module::key).sorted().toList());
        assertThrows(IllegalArgumentException.class, () -> node.plugin().module(PLUGIN + "no-such-module", false));
    }

    @Test
    public void aMacroThatIsAwayIsAnUnknownMacroToItsPage() {
        away("mentor-directory", () -> {
            HttpResponse<String> page = as("employee").get("/display/HOME/Find+a+mentor");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Unknown macro: &#39;mentor-directory&#39;"));
            assertTrue("the rest of the page is there", page.body().contains("Colleagues who are glad to help"));
            assertFalse("nobody can insert it", as("spaceadmin").get("/pages/createpage.action?spaceKey=FIN").body().contains("data-macro=\"mentor-directory\""));
            assertEquals("the page of the same feature", 200, as("employee").get(PAGES + "directory").statusCode());
        });
        assertFalse(as("employee").get("/display/HOME/Find+a+mentor").body().contains("Unknown macro"));
    }

    @Test
    public void whatAServletOrRestServedIsNotFoundAndNothingElseIs() {
        away("my-page", () -> {
            assertEquals(404, as("mentor").get(PAGES + "my").statusCode());
            assertEquals(200, as("mentor").get(PAGES + "directory").statusCode());
        });
        for (String module : List.of("rest", "rest-v2")) {
            away(module, () -> {
                assertEquals(module, 404, as("admin").get("/rest/mentoring/1.0/admin/program").statusCode());
                assertEquals(module, 200, as("mentor").get(PAGES + "my").statusCode());
            });
        }
        assertEquals(200, as("admin").get("/rest/mentoring/1.0/admin/program").statusCode());
    }

    @Test
    public void linksScriptsAndJobsGoAndComeBack() {
        away("my-link", () -> assertFalse(as("employee").get("/dashboard.action").body().contains("micromentoring-my")));
        assertTrue(as("employee").get("/dashboard.action").body().contains("micromentoring-my"));
        away("web-directory", () -> {
            assertFalse(as("employee").get(PAGES + "directory").body().contains("directory.js"));
            assertEquals(404, as("").get("/download/resources/" + PLUGIN + "web-directory/directory.js").statusCode());
        });
        assertTrue(as("employee").get(PAGES + "directory").body().contains("directory.js"));
        away("micromentoring-retention", () -> assertEquals(404, as("").send("POST", "/host/jobs/run?key=micromentoring-retention", "").statusCode()));
        assertTrue(as("").send("POST", "/host/jobs/run?key=micromentoring-retention", "").body().contains("\"successful\":true"));
    }

    @Test
    public void withoutTablesPagesSayComeBackLaterAndMacrosOneLine() {
        away("tables", () -> {
            assertEquals(503, as("employee").get(PAGES + "directory").statusCode());
            assertEquals(503, as("admin").get("/rest/mentoring/1.0/admin/program").statusCode());
            assertEquals(200, as("employee").get("/display/HOME/Find+a+mentor").statusCode());
        });
        assertEquals(200, as("employee").get(PAGES + "directory").statusCode());
    }

    @Test
    public void withoutTheAllowlistNothingOfATemplateIsPrinted() {
        away("allowlist", () -> {
            HttpResponse<String> page = as("employee").get(PAGES + "directory");
            assertEquals(503, page.statusCode());
            HttpResponse<String> wiki = as("employee").get("/display/HOME/Find+a+mentor");
            assertEquals(200, wiki.statusCode());
            assertFalse(wiki.body(), wiki.body().contains("$"));
        });
        assertEquals(200, as("employee").get(PAGES + "directory").statusCode());
    }

    @Test
    public void anAdministratorSwitchesThemInTheAdminArea() {
        String form = "application/x-www-form-urlencoded";
        String cookie = as("").send("POST", "/login.action", "os_username=admin&os_password=admin", "Content-Type", form)
                .headers().firstValue("Set-Cookie").orElse("").split(";")[0];
        String page = as("").send("GET", "/admin/plugins.action", "", "Cookie", cookie).body();
        assertTrue(page.contains(PLUGIN + "mentor-directory"));
        Matcher token = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(token.find());
        String post = "module=" + PLUGIN + "ask-a-mentor&to=";
        assertEquals(403, as("").send("POST", "/admin/plugins.action", post + "off", "Cookie", cookie, "Content-Type", form).statusCode());
        as("").send("POST", "/admin/plugins.action", post + "off&atl_token=" + token.group(1), "Cookie", cookie, "Content-Type", form);
        assertTrue(as("employee").get("/display/HOME/Learning+at+work").body().contains("Unknown macro"));
        as("").send("POST", "/admin/plugins.action", post + "on&atl_token=" + token.group(1), "Cookie", cookie, "Content-Type", form);
        assertFalse(as("employee").get("/display/HOME/Learning+at+work").body().contains("Unknown macro"));
        assertEquals("nobody else", 403, as("employee").get("/admin/plugins.action").statusCode());
    }

    private void away(String key, Runnable look) {
        node.plugin().module(PLUGIN + key, false);
        try {
            look.run();
        } finally {
            node.plugin().module(PLUGIN + key, true);
        }
    }

    private List<PluginState.Module> modules() {
        return node.plugin().state().orElseThrow().modules();
    }

    private Caller as(String user) {
        return new Caller(node.options().baseUrl(), user);
    }
}
