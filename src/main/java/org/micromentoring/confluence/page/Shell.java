package org.micromentoring.confluence.page;

import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.SalTransactions;
import org.micromentoring.confluence.SecondPassword;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.Texts;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;

/** What every page door shares: who asks, and how a page is framed. */
public final class Shell {
    static final String PLUGIN = "org.micromentoring.confluence";

    private static final String ROOT = "/plugins/servlet/mentoring";
    /** Links between our pages, in the order of the job: find, ask, follow, offer; nothing else leads the program team to the vocabulary. */
    private static final List<Tab> TABS = List.of(
        new Tab(ROOT + "/directory", "micromentoring.confluence.tab.directory", Viewer::maySeeMentors),
        new Tab(ROOT + "/ask", "micromentoring.confluence.tab.ask", Viewer::maySeeMentors),
        new Tab(ROOT + "/my", "micromentoring.confluence.tab.my", Viewer::signedIn),
        new Tab(ROOT + "/profile", "micromentoring.confluence.tab.profile", it -> it.may(Viewer.Right.TAKE_PART)),
        new Tab(ROOT + "/vocabulary", "micromentoring.confluence.tab.vocabulary", it -> it.may(Viewer.Right.RUN_PROGRAM)));

    /** @param open for whom it is more than a refusal */
    private record Tab(String address, String label, Predicate<Viewer> open) {
    }

    private final CurrentViewer viewers;
    private final Templates templates;
    private final LoginUriProvider login;
    private final SecondPassword secondPassword;
    private final SalTransactions transactions;
    private final ReadOnly readOnly;

    public Shell(CurrentViewer viewers, Templates templates, LoginUriProvider login, SecondPassword secondPassword,
        SalTransactions transactions, ReadOnly readOnly) {
        this.viewers = viewers;
        this.templates = templates;
        this.login = login;
        this.secondPassword = secondPassword;
        this.transactions = transactions;
        this.readOnly = readOnly;
    }

    Viewer viewer() {
        return viewers.get();
    }

    boolean tablesReady() {
        return transactions.tablesReady();
    }

    SecondPassword secondPassword() {
        return secondPassword;
    }

    URI loginFor(HttpServletRequest request) {
        return login.getLoginUri(ReturnAddress.of(request));
    }

    String framed(Page page, boolean admin, HttpServletRequest request, Viewer viewer) {
        Texts texts = templates.texts(viewer);
        String body = templates.render(page.template(), page.view(), viewer);
        Frame frame = new Frame(texts.with(page.titleKey(), page.arguments()), admin ? "atl.admin" : "atl.general",
            PLUGIN + ":" + page.resource(), request.getContextPath(), admin ? List.of() : tabs(request, texts, viewer), readOnly.on());
        return templates.frame(frame, body, viewer);
    }

    /** A refusal as a page: what happened and where to go from here. */
    String refused(String key, List<Object> arguments, boolean admin, HttpServletRequest request, Viewer viewer) {
        String text = templates.texts(viewer).with(key, arguments);
        Page page = Page.of("micromentoring.confluence.problem.title", "confluence/problem",
            // To somebody outside the directory would only say the same again.
            new ProblemView(text, viewer.maySeeMentors() ? request.getContextPath() + ROOT + "/directory" : ""), "web-confluence");
        return framed(page, admin, request, viewer);
    }

    String refused(Problem problem, boolean admin, HttpServletRequest request, Viewer viewer) {
        return refused(problem.key(), problem.arguments(), admin, request, viewer);
    }

    private static List<Frame.Tab> tabs(HttpServletRequest request, Texts texts, Viewer viewer) {
        String here = request.getRequestURI();
        return TABS.stream().filter(tab -> tab.open().test(viewer)).map(tab -> {
            String address = request.getContextPath() + tab.address();
            return new Frame.Tab(texts.get(tab.label()), address, here.equals(address));
        }).toList();
    }
}
