package org.micromentoring.confluence;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.micromentoring.kernel.Typed;
import org.micromentoring.kernel.Viewer;

/**
 * Renders pages and macros alike, through the host's Velocity. Each time it renders a probe before and after, and refuses
 * to serve when the host does not encode (then every page would be open to script in people's words) or does not let templates
 * call our methods (then it would print the calls themselves): an administrator can switch our allowlist off at any moment.
 */
public final class Templates {
    /** The replacement character. */
    private static final int UNKNOWN = 0xfffd;
    private static final String ROOT = "/templates/micromentoring/";

    private final Supplier<Optional<VelocityHelperService>> velocity;
    private final TemplateRenderer renderer;
    private final Messages texts;
    private final Likely likely = new Likely();

    /** @param velocity preferred, because its encoding is documented; without it the template renderer is used */
    public Templates(Supplier<Optional<VelocityHelperService>> velocity, TemplateRenderer renderer, I18nResolver texts) {
        this.velocity = velocity;
        this.renderer = renderer;
        this.texts = new Messages(texts);
    }

    /** Renders {@code room/name.html.vm} with {@code $v}, one view record, and {@code $t}, the texts of the reader's language. */
    public String render(String template, Object view, Viewer viewer) {
        return render(template, Map.of("v", view), viewer);
    }

    /** Puts the frame of our pages round an already rendered body. */
    public String frame(Object frame, String bodyHtml, Viewer viewer) {
        return render("confluence/page", Map.of("frame", frame, "bodyHtml", bodyHtml), viewer);
    }

    private String render(String template, Map<String, Object> values, Viewer viewer) {
        Texts words = new Texts(texts, viewer.locale());
        Map<String, Object> context = new HashMap<>(values);
        context.put("t", words);
        probe(words);
        String rendered = merge(ROOT + template + ".html.vm", context);
        // Again, because the plugin may have been switched off meanwhile.
        probe(words);
        return shown(rendered);
    }

    /**
     * Names of people, pages and spaces, and what an address says, come from elsewhere and may hold characters that are not of
     * XML: one would break the PDF and Word export of the whole page.
     */
    private static String shown(String html) {
        if (Typed.storable(html)) {
            return html;
        }
        StringBuilder clean = new StringBuilder(html.length());
        html.codePoints().map(c -> Typed.storable(c) ? c : UNKNOWN).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    public Texts texts(Viewer viewer) {
        return new Texts(texts, viewer.locale());
    }

    private void probe(Texts words) {
        String rendered = merge(ROOT + "confluence/probe.html.vm", Map.of("probe", "<", "t", words));
        if (!rendered.contains("[&lt;]")) {
            throw new IllegalStateException("the host does not encode what templates print; refusing to serve");
        }
        if (rendered.contains("micromentoring.")) {
            throw new IllegalStateException("templates may not call what they need or texts are gone: is the module 'allowlist' switched off?");
        }
    }

    private String merge(String path, Map<String, Object> values) {
        return likely.call("VelocityHelperService", () -> velocity.get().map(preferred -> merge(preferred, path, values)), Optional::<String>empty)
            .orElseGet(() -> mergeWithRenderer(path, values));
    }

    private static String merge(VelocityHelperService preferred, String path, Map<String, Object> values) {
        Map<String, Object> context = preferred.createDefaultVelocityContext();
        context.putAll(values);
        return preferred.getRenderedTemplate(path, context);
    }

    private String mergeWithRenderer(String path, Map<String, Object> values) {
        try {
            StringWriter out = new StringWriter();
            renderer.render(path, new HashMap<>(values), out);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
