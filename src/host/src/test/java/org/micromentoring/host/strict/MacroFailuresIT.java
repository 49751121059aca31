package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.host.strict.TestSpace.macro;
import static org.micromentoring.host.strict.TestSpace.parameter;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.lang.reflect.Proxy;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;

/** Broken neighbours do not break our macros, and ours break nobody: whatever happens inside becomes one harmless line. */
public class MacroFailuresIT {
    private static final String LINE = "Mentoring cannot be shown here at the moment. The rest of the page is fine.";
    private static TestSpace space;

    @BeforeClass
    public static void open() {
        space = TestSpace.open(700_006, "BROKEN");
    }

    @After
    public void nobody() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void aNeighbourThatFailsCostsItsOwnPlaceOnly() {
        String healthy = TestSpace.content(TestSpace.view("employee", space.page("Healthy", all()), ""));
        for (String failure : List.of("checked", "unchecked", "null")) {
            String page = TestSpace.content(TestSpace.view("employee", space.page("Beside " + failure, all() + breaks(failure) + all()), ""));
            assertEquals(failure, 1, count(page, "Error rendering macro &#39;other-breaks&#39;"));
            assertEquals(failure, 2 * count(healthy, "<li class=\"micromentoring-card\">"), count(page, "<li class=\"micromentoring-card\">"));
            assertFalse(failure, page.contains(LINE));
        }
    }

    @Test
    public void anErrorOfANeighbourBreaksThePageAndNotTheSite() {
        for (String failure : List.of("linkage", "stack")) {
            long page = space.page("Beside " + failure, all() + breaks(failure));
            assertEquals(failure, 500, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + page).statusCode());
        }
        assertTrue(TestSpace.view("employee", space.page("Afterwards", all()), "").contains("micromentoring-card"));
    }

    /** The page is one transaction: who spoils it, spoils the page. Ours read in it all the same, and leave nothing behind. */
    @Test
    public void aNeighbourThatSpoilsTheTransactionOfThePageTakesNothingOfOursWithIt() {
        long page = space.page("Spoilt", breaks("transaction") + all());
        assertEquals(500, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + page).statusCode());
        long alone = space.page("Spoilt alone", breaks("transaction"));
        assertEquals("so it is without us", 500, TestSpace.as("employee").get("/pages/viewpage.action?pageId=" + alone).statusCode());
        assertEquals(List.of(), TestSpace.site().refusals().macros());
    }

    @Test
    public void whateverFailsInsideOursBecomesOneHarmlessLineAndSpoilsNothing() throws Exception {
        long before = SharedNode.get().engine().spoiltTransactions();
        List<Supplier<? extends Throwable>> failures = List.of(() -> new IllegalStateException("<b>database gone</b>"), () -> new NoSuchMethodError("another version"),
            () -> new NoClassDefFoundError("gone"), StackOverflowError::new, () -> new UnsupportedOperationException(), () -> new ArrayIndexOutOfBoundsException(7));
        for (String name : TestSpace.macros()) {
            for (Supplier<? extends Throwable> failure : failures) {
                for (String place : List.of("getEntity", "getSpaceKey", "getOutputType", "getOutputDeviceType")) {
                    String result = SharedNode.get().engine().transactions().execute(() -> run(name, Map.of(), context(place, failure)));
                    assertEquals(name + " " + place, 1, count(result, Pattern.quote(LINE)));
                    assertFalse(name, result.contains("database gone"));
                }
                String result = SharedNode.get().engine().transactions().execute(() -> run(name, hostile(failure), context("", failure)));
                assertEquals(name, 1, count(result, Pattern.quote(LINE)));
            }
        }
        assertEquals("the page's transaction", before, SharedNode.get().engine().spoiltTransactions());
    }

    @Test
    public void worksWithNothingAtAll() throws Exception {
        for (String name : TestSpace.macros()) {
            Macro macro = macroOf(name);
            Map<String, String> empty = new HashMap<>();
            empty.put("skill", null);
            empty.put(null, null);
            empty.put("user", null);
            for (String user : List.of("", "employee")) {
                as(user);
                for (Map<String, String> parameters : java.util.Arrays.asList(null, Map.<String, String>of(), empty)) {
                    for (String body : java.util.Arrays.asList(null, "", "<p>a body</p>")) {
                        assertFalse(name, macro.execute(parameters, body, null).contains(LINE));
                        assertFalse(name, macro.execute(parameters, body, context("null", () -> new IllegalStateException())).contains(LINE));
                    }
                }
            }
        }
    }

    private static String all() {
        return String.join("", TestSpace.macros().stream().map(TestSpace::macro).toList());
    }

    private static String breaks(String with) {
        return "<ac:structured-macro ac:name=\"other-breaks\">" + parameter("with", with) + "</ac:structured-macro>";
    }

    private static Macro macroOf(String name) {
        return SharedNode.get().macros().find(name).orElseThrow().macro();
    }

    private static void as(String user) {
        AuthenticatedUserThreadLocal.set(user.isEmpty() ? null : TestSpace.site().people().byName(user).orElseThrow());
    }

    private static String run(String name, Map<String, String> parameters, ConversionContext context) {
        as("employee");
        try {
            return macroOf(name).execute(parameters, "", context);
        } catch (MacroExecutionException e) {
            throw new AssertionError(name, e);
        }
    }

    /** A context in which one question fails; "null" answers every question with null. */
    private static ConversionContext context(String failing, Supplier<? extends Throwable> failure) {
        return (ConversionContext) Proxy.newProxyInstance(ConversionContext.class.getClassLoader(), new Class<?>[] {ConversionContext.class}, (proxy, method, arguments) -> {
            if (method.getName().equals(failing)) {
                throw failure.get();
            }
            boolean output = method.getName().equals("getOutputType") && !failing.equals("null");
            return method.getReturnType() == boolean.class ? false : output ? "display" : (ContentEntityObject) null;
        });
    }

    /** Parameters that cannot be read. */
    private static Map<String, String> hostile(Supplier<? extends Throwable> failure) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                throw MacroFailuresIT.<RuntimeException>sneaky(failure.get());
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
