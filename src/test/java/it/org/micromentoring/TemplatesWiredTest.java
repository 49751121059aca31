package it.org.micromentoring;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.plugins.osgi.test.AtlassianPluginsTestRunner;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.page.LineView;

/** Both services of the product that render templates, with the plugin's own allowlist. */
@RunWith(AtlassianPluginsTestRunner.class)
public class TemplatesWiredTest {
    private static final LineView HOSTILE = new LineView("<b>5 & \"6\"</b> $v.text()");
    private final CurrentViewer viewers;
    private final Optional<VelocityHelperService> helper;
    private final TemplateRenderer renderer;
    private final I18nResolver texts;

    public TemplatesWiredTest(CurrentViewer viewers, OptionalServices services, TemplateRenderer renderer, I18nResolver texts) {
        this.viewers = viewers;
        this.helper = services.find(VelocityHelperService.class);
        this.renderer = renderer;
        this.texts = texts;
    }

    @Test
    public void renderTheSameAndEncodeWhatPeopleWrote() {
        assertTrue("the product offers the first one", helper.isPresent());
        String first = line(helper);
        assertEquals(first, line(Optional.empty()));
        assertTrue(first, first.contains("&lt;b&gt;5 &amp; &quot;6&quot;&lt;/b&gt; $v.text()"));
    }

    private String line(Optional<VelocityHelperService> preferred) {
        return new Templates(() -> preferred, renderer, texts).render("confluence/line", HOSTILE, viewers.get());
    }
}
