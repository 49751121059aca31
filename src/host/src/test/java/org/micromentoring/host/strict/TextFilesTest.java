package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.sal.api.message.LocaleResolver;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.micromentoring.host.boot.Ports;
import org.micromentoring.host.descriptor.Descriptor.Resource;
import org.micromentoring.host.resources.Downloads;
import org.micromentoring.host.resources.ScriptTexts;
import org.micromentoring.host.resources.WebResources;
import org.micromentoring.host.sal.Texts;
import org.micromentoring.host.templates.Allowlist;
import org.micromentoring.host.templates.Requirements;
import org.micromentoring.host.templates.VelocityTemplates;
import org.micromentoring.host.web.Web;
import org.mockito.Mockito;

/** Text files of plugins are read as ISO-8859-1: whatever is no ASCII shows as the bytes that it is. */
public class TextFilesTest {
    private static final String UMLAUT = "gr\u00fc\u00df";
    private static final String GARBLED = new String(UMLAUT.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void textsOfEveryLanguage() {
        write("i18n/x.properties", "a=" + UMLAUT);
        write("i18n/x_de.properties", "b=" + UMLAUT + "\nc=gr\\u00fc\\u00df");
        Texts texts = new Texts(Mockito.mock(LocaleResolver.class));
        texts.add("i18n.x", this::file);
        assertEquals(GARBLED, texts.getText(Locale.UK, "a"));
        assertEquals(GARBLED, texts.getText(Locale.GERMANY, "b"));
        assertEquals("as it has to be written", UMLAUT, texts.getText(Locale.GERMANY, "c"));
    }

    @Test
    public void templates() {
        write("x.html.vm", UMLAUT);
        StringWriter out = new StringWriter();
        new VelocityTemplates(new Allowlist(), Mockito.mock(Requirements.class), this::file).render("x.html.vm", Map.of(), out);
        assertEquals(GARBLED, out.toString());
    }

    @Test
    public void scriptsAndStyles() throws Exception {
        write("x.js", "'" + UMLAUT + "'");
        write("x.css", "/* " + UMLAUT + " */");
        Downloads downloads = new Downloads(new WebResources(), new ScriptTexts(new Texts(Mockito.mock(LocaleResolver.class))));
        downloads.add("p", new Downloads.Files(List.of(new Resource("download", "x.js", "x.js"), new Resource("download", "x.css", "x.css")), this::file));
        int port = Ports.free();
        try (Web web = new Web(port, "", folder.getRoot().toPath())) {
            web.servlet("downloads", downloads, "/download/*").start();
            assertEquals("'" + GARBLED + "'", get(port, "x.js"));
            assertEquals("/* " + GARBLED + " */", get(port, "x.css"));
        }
    }

    @Test
    public void thePluginHasNoneSuch() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("atlassian-plugin.xml"))) {
            root = root.getParent();
        }
        try (Stream<Path> files = Files.walk(root.resolve("src/main/resources"))) {
            List<Path> texts = Stream.concat(Stream.of(root.resolve("atlassian-plugin.xml")), files.filter(it -> it.toString().matches(".*\\.(properties|vm|js|css|xml)"))).toList();
            assertTrue("files: " + texts.size(), texts.size() > 40);
            assertEquals(List.of(), texts.stream().filter(TextFilesTest::isMoreThanAscii).toList());
        }
    }

    private static boolean isMoreThanAscii(Path file) {
        try {
            for (byte one : Files.readAllBytes(file)) {
                if (one < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String get(int port, String name) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/download/p/" + name)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    private void write(String name, String text) {
        try {
            Path file = folder.getRoot().toPath().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<URL> file(String name) {
        Path file = folder.getRoot().toPath().resolve(name);
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
