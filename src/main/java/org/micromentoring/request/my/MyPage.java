package org.micromentoring.request.my;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.ReadOnly;
import org.micromentoring.confluence.Templates;
import org.micromentoring.confluence.WikiPages;
import org.micromentoring.confluence.page.Page;
import org.micromentoring.confluence.page.PageDoor;
import org.micromentoring.confluence.page.Shell;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.Pairs;
import org.micromentoring.request.Inbox;
import org.micromentoring.request.tip.Tip;
import org.micromentoring.request.tip.Tips;
import org.micromentoring.skill.Skills;

/** My mentoring, in both roles. Also open to somebody who takes part no more: what is open runs out. */
public final class MyPage extends PageDoor {
    private static final long serialVersionUID = 1L;
    private static final int PAST = 10;

    private final transient Inbox inbox;
    private final transient Tips tips;
    private final transient Skills skills;
    private final transient People people;
    private final transient Pairs pairs;
    private final transient Templates templates;
    private final transient WikiPages wiki;
    private final transient ReadOnly readOnly;

    @Inject
    public MyPage(Shell shell, Inbox inbox, Tips tips, Skills skills, People people, Pairs pairs, Templates templates, WikiPages wiki, ReadOnly readOnly) {
        super(shell);
        this.inbox = inbox;
        this.tips = tips;
        this.skills = skills;
        this.people = people;
        this.pairs = pairs;
        this.templates = templates;
        this.wiki = wiki;
        this.readOnly = readOnly;
    }

    @Override
    protected Page show(Viewer viewer, HttpServletRequest request) {
        Inbox.Mine mine = inbox.of(viewer);
        List<Tip> drafts = tips.mine(viewer);
        Set<String> keys = MyViews.people(mine, drafts);
        Map<String, Person> known = keys.isEmpty() ? Map.of() : people.all(keys);
        Speech speech = new Speech(viewer, templates.texts(viewer), skills.vocabulary(), known, pairs.from(viewer.key()), wiki.contextPath());
        String sent = String.valueOf(request.getParameter("sent"));
        MyView view = new MyViews(viewer, mine, speech, wiki.contextPath() + "/plugins/servlet/mentoring")
            .view(drafts, sent.matches("[0-9]{1,9}") ? Long.parseLong(sent) : 0, !readOnly.on(), past(request));
        return Page.of("micromentoring.request.my.title", "request/my", view, "web-request");
    }

    /** How many of those that ended; the address of the page asks for more. */
    private static int past(HttpServletRequest request) {
        String wanted = String.valueOf(request.getParameter("past"));
        return wanted.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wanted) : PAST;
    }
}
