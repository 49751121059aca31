package org.micromentoring.confluence.page;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.Likely;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.Templates;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Base of all macros: whatever goes wrong becomes one harmless line, never a broken page, and readers that nobody
 * knows (anonymous, mail, feed, change notices, programs) get a line without people.
 */
public abstract class MacroDoor implements Macro {
    private static final Logger LOG = LoggerFactory.getLogger(MacroDoor.class);

    private final CurrentViewer viewers;
    private final Templates templates;
    private final SalTransactions transactions;
    private final Likely likely = new Likely();

    protected MacroDoor(CurrentViewer viewers, Templates templates, SalTransactions transactions) {
        this.viewers = viewers;
        this.templates = templates;
        this.transactions = transactions;
    }

    /** Reads the parameters, asks one use case, renders one view. Only called for a viewer who may see mentors. */
    protected abstract String show(Map<String, String> parameters, Viewer viewer, Rendering rendering);

    @Override
    public final String execute(Map<String, String> parameters, String body, ConversionContext context) {
        try {
            return rendered(given(parameters), context);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.error("macro failed", e);
            return failed();
        }
    }

    private String rendered(Map<String, String> parameters, ConversionContext context) {
        Viewer viewer = viewers.get();
        if (!transactions.tablesReady()) {
            return line("micromentoring.confluence.macro.starting", viewer);
        }
        Rendering rendering = Rendering.of(context);
        if (!viewer.signedIn()) {
            return line("micromentoring.confluence.macro.log-in", viewer);
        }
        if (rendering.impersonal() || rendering.perhapsForProgram() && viewers.behindProgram()) {
            return line("micromentoring.confluence.macro.on-page", viewer);
        }
        if (!viewer.maySeeMentors()) {
            return line("micromentoring.confluence.macro.not-for-you", viewer);
        }
        try {
            return show(parameters, viewer, rendering);
        } catch (Problem problem) {
            return line(problem.key(), viewer);
        }
    }

    /** What was really given: a host may hand over no map, or names without a value. */
    private static Map<String, String> given(Map<String, String> parameters) {
        Map<String, String> given = new HashMap<>();
        if (parameters != null) {
            parameters.forEach((name, value) -> Optional.ofNullable(value).ifPresent(it -> given.put(name, it)));
        }
        return given;
    }

    /** Even the line may fail, when texts or templates are what is broken: then nothing is shown. */
    private String failed() {
        try {
            return line("micromentoring.confluence.macro.failed", viewers.get());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return "";
        }
    }

    @Override
    public final BodyType getBodyType() {
        return likely.call("Macro.BodyType.NONE", () -> BodyType.NONE, () -> BodyType.PLAIN_TEXT);
    }

    @Override
    public final OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    private String line(String key, Viewer viewer) {
        return templates.render("confluence/line", new LineView(templates.texts(viewer).get(key)), viewer);
    }
}
