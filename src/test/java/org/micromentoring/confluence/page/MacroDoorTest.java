package org.micromentoring.confluence.page;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.sal.api.message.I18nResolver;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.micromentoring.confluence.ConfluenceFixture;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.Messages;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

public class MacroDoorTest {
    private final CurrentViewer viewers = mock(CurrentViewer.class);
    private final Templates templates = mock(Templates.class);
    private final SalTransactions transactions = mock(SalTransactions.class);
    private final ConversionContext context = mock(ConversionContext.class);

    @Before
    public void aReaderWhoMaySeeMentors() {
        I18nResolver resolver = mock(I18nResolver.class);
        when(resolver.getText(any(Locale.class), any(String.class))).thenAnswer(call -> call.getArgument(1));
        when(templates.texts(any())).thenReturn(new Texts(new Messages(resolver), Locale.ENGLISH));
        when(templates.render(eq("confluence/line"), any(), any())).thenAnswer(call -> "line:" + call.getArgument(1, LineView.class).text());
        when(transactions.tablesReady()).thenReturn(true);
        when(context.getOutputType()).thenReturn("display");
        is(ConfluenceFixture.ann(Viewer.Right.TAKE_PART, Viewer.Right.SEE_PEOPLE));
    }

    @Test
    public void showsItselfToAReaderWhoMaySeeMentors() {
        assertEquals("cards", execute(() -> "cards"));
    }

    @Test
    public void saysOneLineWithoutPeopleToAnonymousReaders() {
        is(ConfluenceFixture.anonymous());
        assertEquals("line:micromentoring.confluence.macro.log-in", execute(() -> "cards"));
    }

    @Test
    public void saysOneLineToSomebodyWhoDoesNotTakePart() {
        is(ConfluenceFixture.ann(Viewer.Right.SEE_PEOPLE));
        assertEquals("line:micromentoring.confluence.macro.not-for-you", execute(() -> "cards"));
    }

    @Test
    public void saysNothingOfPeopleInMailFeedAndChangeNotices() {
        for (String output : new String[] {"email", "feed", "diff", "EMAIL"}) {
            when(context.getOutputType()).thenReturn(output);
            assertEquals("line:micromentoring.confluence.macro.on-page", execute(() -> "cards"));
        }
    }

    @Test
    public void asksToComeBackWhileTheTablesAreMade() {
        when(transactions.tablesReady()).thenReturn(false);
        assertEquals("line:micromentoring.confluence.macro.starting", execute(() -> "cards"));
    }

    @Test
    public void turnsARefusalIntoItsText() {
        assertEquals("line:micromentoring.kernel.not-found", execute(() -> {
            throw Problem.notFound();
        }));
    }

    @Test
    public void neverBreaksThePage() {
        assertEquals("line:micromentoring.confluence.macro.failed", execute(() -> {
            throw new IllegalStateException("database gone");
        }));
        assertEquals("line:micromentoring.confluence.macro.failed", execute(() -> {
            throw new NoSuchMethodError("another version of the host");
        }));
    }

    @Test
    public void neverBreaksThePageWhenTheStackIsFull() {
        assertEquals("line:micromentoring.confluence.macro.failed", execute(() -> {
            throw new StackOverflowError();
        }));
    }

    @Test
    public void saysNothingOfPeopleToPrograms() {
        when(viewers.behindProgram()).thenReturn(true);
        for (String output : new String[] {"display", "html_export", "word"}) {
            when(context.getOutputType()).thenReturn(output);
            assertEquals("line:micromentoring.confluence.macro.on-page", execute(() -> "cards"));
        }
        when(context.getOutputType()).thenReturn("preview");
        assertEquals("the macro browser asks by REST, for a person", "cards", execute(() -> "cards"));
        when(context.getOutputType()).thenReturn("display");
        when(context.getOutputDeviceType()).thenReturn("mobile");
        assertEquals("so does the application on a phone", "cards", execute(() -> "cards"));
    }

    @Test
    public void knowsAPageOnlyWhereTheEntityIsOne() {
        AbstractPage page = mock(AbstractPage.class);
        when(page.getId()).thenReturn(7L);
        when(context.getEntity()).thenReturn(page);
        assertEquals(7, Rendering.of(context).pageId());
        ContentEntityObject comment = mock(ContentEntityObject.class);
        when(comment.getId()).thenReturn(8L);
        when(context.getEntity()).thenReturn(comment);
        assertEquals("a comment is no page", 0, Rendering.of(context).pageId());
    }

    @Test
    public void staysCalmWhenARefusalCannotBeRendered() {
        when(templates.render(eq("confluence/line"), any(), any())).thenThrow(new IllegalStateException("no templates"));
        assertEquals("", execute(() -> {
            throw Problem.notFound();
        }));
    }

    @Test
    public void showsNothingWhenNotEvenALineCanBeRendered() {
        when(templates.render(eq("confluence/line"), any(), any())).thenThrow(new IllegalStateException("no templates"));
        assertEquals("", execute(() -> {
            throw new IllegalStateException("database gone");
        }));
    }

    @Test
    public void worksWithoutContextAndParameters() {
        assertEquals("cards", door(() -> "cards").execute(null, null, null));
    }

    private void is(Viewer viewer) {
        when(viewers.get()).thenReturn(viewer);
    }

    private String execute(Supplier<String> show) {
        return door(show).execute(Map.of(), "", context);
    }

    private MacroDoor door(Supplier<String> show) {
        return new MacroDoor(viewers, templates, transactions) {
            @Override
            protected String show(Map<String, String> parameters, Viewer viewer, Rendering rendering) {
                return show.get();
            }
        };
    }
}
