package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.micromentoring.confluence.Templates;
import org.micromentoring.kernel.Viewer;

/** Renders with the other of the two services. */
public class TemplatesProbe implements Consumer<String> {
    private final Templates templates = new Templates(velocity(), Stub.of(TemplateRenderer.class, Map.of("render", TemplatesProbe::print)),
        Stub.of(I18nResolver.class, Map.of()));

    @Override
    public void accept(String missing) {
        assertEquals("by the renderer [&lt;]", templates.render("room/name", "view", new Viewer(Optional.empty(), Locale.ENGLISH, ZoneOffset.UTC, right -> false)));
    }

    private static Object print(Object[] asked) {
        try {
            ((Writer) asked[2]).write("by the renderer [&lt;]");
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Supplier<Optional<VelocityHelperService>> velocity() {
        return () -> Optional.of(Stub.of(VelocityHelperService.class, Map.of("createDefaultVelocityContext", asked -> new HashMap<>(),
            "getRenderedTemplate", asked -> "by the helper [&lt;]")));
    }
}
