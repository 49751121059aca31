package org.micromentoring.host.look;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.sal.api.user.UserKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;
import org.micromentoring.host.people.HostUser;

/** The words of the frame in two languages. */
public class WordsTest {
    @After
    public void leave() {
        AuthenticatedUserThreadLocal.set(null);
    }

    @Test
    public void readersOfGermanReadGerman() {
        assertEquals("Log out", Words.of("Log out"));
        be("de_AT");
        assertEquals("Abmelden", Words.of("Log out"));
        assertEquals("<b>Abmelden</b>", Words.translate("<b>[[Log out]]</b>"));
        be("fr_FR");
        assertEquals("Log out", Words.of("Log out"));
    }

    @Test
    public void everyMarkedWordOfThePageFilesIsThereInGerman() throws Exception {
        be("de_DE");
        int seen = 0;
        for (Path file : pageFiles()) {
            Matcher marked = Pattern.compile("\\[\\[(.+?)]]").matcher(Files.readString(file));
            for (; marked.find(); seen++) {
                assertNotEquals(file + ": " + marked.group(1), marked.group(1), Words.of(marked.group(1)));
            }
        }
        assertTrue("marked words: " + seen, seen > 20);
    }

    private static List<Path> pageFiles() throws Exception {
        Path folder = Path.of(WordsTest.class.getResource("/host-pages/frame.html").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void be(String locale) {
        AuthenticatedUserThreadLocal.set(new HostUser(new UserKey("a"), "a", "A", "", locale, "Europe/Berlin", true, true, false));
    }
}
