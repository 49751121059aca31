package org.micromentoring.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.Writer;
import java.util.HashMap;
import java.util.Optional;
import org.junit.Test;
import org.micromentoring.kernel.Viewer;

public class TemplatesTest {
    private static final String PROBE = "/templates/micromentoring/confluence/probe.html.vm";

    private final VelocityHelperService velocity = mock(VelocityHelperService.class);
    private final TemplateRenderer renderer = mock(TemplateRenderer.class);
    private final Viewer viewer = ConfluenceFixture.anonymous();

    @Test
    public void prefersTheServiceWhoseEncodingIsDocumented() throws Exception {
        when(velocity.createDefaultVelocityContext()).thenAnswer(call -> new HashMap<>());
        when(velocity.getRenderedTemplate(eq(PROBE), anyMap())).thenReturn("[&lt;]\n");
        when(velocity.getRenderedTemplate(eq("/templates/micromentoring/room/name.html.vm"), anyMap())).thenReturn("page");

        assertEquals("page", templates(Optional.of(velocity)).render("room/name", "view", viewer));
        verify(renderer, never()).render(anyString(), anyMap(), any());
    }

    @Test
    public void fallsBackToTheTemplateRendererWhereTheServiceIsMissing() throws Exception {
        answer(PROBE, "[&lt;]");
        answer("/templates/micromentoring/room/name.html.vm", "page");

        assertEquals("page", templates(Optional.empty()).render("room/name", "view", viewer));
    }

    @Test
    public void fallsBackToTheTemplateRendererWhereTheServiceHasAnotherShape() throws Exception {
        when(velocity.createDefaultVelocityContext()).thenThrow(new NoSuchMethodError("createDefaultVelocityContext"));
        answer(PROBE, "[&lt;]");
        answer("/templates/micromentoring/room/name.html.vm", "page");

        assertEquals("page", templates(Optional.of(velocity)).render("room/name", "view", viewer));
    }

    @Test
    public void refusesToServeWhenTheHostDoesNotEncode() throws Exception {
        answer(PROBE, "[<]");
        Templates templates = templates(Optional.empty());

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> templates.render("room/name", "view", viewer));
        assertThat(refused.getMessage(), containsString("encode"));
    }

    @Test
    public void refusesToServeAsSoonAsTheAllowlistIsSwitchedOff() throws Exception {
        answer("/templates/micromentoring/room/name.html.vm", "page");
        Templates templates = templates(Optional.empty());
        answer(PROBE, "[&lt;]cannot be shown");
        assertEquals("page", templates.render("room/name", "view", viewer));

        answer(PROBE, "[&lt;]$t.get('micromentoring.confluence.macro.failed')");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> templates.render("room/name", "view", viewer));
        assertThat(refused.getMessage(), containsString("allowlist"));
    }

    private Templates templates(Optional<VelocityHelperService> service) {
        return new Templates(() -> service, renderer, mock(I18nResolver.class));
    }

    private void answer(String path, String text) throws Exception {
        doAnswer(call -> {
            call.getArgument(2, Writer.class).write(text);
            return null;
        }).when(renderer).render(eq(path), anyMap(), any());
    }
}
