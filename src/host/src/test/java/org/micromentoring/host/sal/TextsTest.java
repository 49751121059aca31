package org.micromentoring.host.sal;

import static org.junit.Assert.assertEquals;

import com.atlassian.sal.api.message.LocaleResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.micromentoring.host.resources.ScriptTexts;
import org.mockito.Mockito;

public class TextsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Texts texts;

    @Before
    public void write() throws IOException {
        file("i18n/room.properties", "plain=It's here\nwith=It''s {0}\nonly.english=English\nraw=\u00e9");
        file("i18n/room_de.properties", "plain=Es ist da\nwith={0} ist da\nraw=\\u00e4");
        texts = new Texts(Mockito.mock(LocaleResolver.class));
        texts.add("i18n.room", name -> url(folder.getRoot().toPath().resolve(name)));
    }

    @Test
    public void fillsInArgumentsOnlyWhenThereAreSome() {
        assertEquals("It's here", texts.getText(Locale.UK, "plain"));
        assertEquals("It''s {0}", texts.getText(Locale.UK, "with"));
        assertEquals("It's Ann", texts.getText(Locale.UK, "with", "Ann"));
    }

    @Test
    public void fallsBackToEnglishAndThenToTheKey() {
        assertEquals("Es ist da", texts.getText(Locale.GERMANY, "plain"));
        assertEquals("English", texts.getText(Locale.GERMANY, "only.english"));
        assertEquals("no.such.key", texts.getText(Locale.GERMANY, "no.such.key"));
    }

    @Test
    public void readsFilesAsLatin1() {
        assertEquals("a UTF-8 file shows its bytes", "\u00c3\u00a9", texts.getText(Locale.UK, "raw"));
        assertEquals("\u00e4", texts.getText(Locale.GERMANY, "raw"));
    }

    @Test
    public void putsTextsIntoScripts() {
        ScriptTexts scripts = new ScriptTexts(texts);
        assertEquals("a(\"Es ist da\"); b(AJS.format(\"{0} ist da\", name));",
                scripts.transform("a(AJS.I18n.getText('plain')); b(AJS.I18n.getText(\"with\", name));", Locale.GERMAN));
        assertEquals("\"\\u00e4\"", scripts.transform("I18n.getText('raw')", Locale.GERMAN));
        assertEquals("AJS.I18n.getText(key)", scripts.transform("AJS.I18n.getText(key)", Locale.GERMAN));
    }

    private void file(String name, String content) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    private static Optional<java.net.URL> url(Path file) {
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
