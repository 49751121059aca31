package org.micromentoring.request.my;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.micromentoring.engagement.Engagement;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.Program;
import org.micromentoring.request.Inbox;
import org.micromentoring.request.Needs.Asked;
import org.micromentoring.request.need.Need;
import org.micromentoring.request.sent.Request.State;
import org.micromentoring.request.sent.Request;
import org.micromentoring.request.tip.Tip;

/** Sorts what somebody has into: to do, waiting, running, over. */
final class MyViews {
    private final Viewer viewer;
    private final Inbox.Mine mine;
    private final Speech speech;
    private final String root;

    /** @param root address of our pages */
    MyViews(Viewer viewer, Inbox.Mine mine, Speech speech, String root) {
        this.viewer = viewer;
        this.mine = mine;
        this.speech = speech;
        this.root = root;
    }

    /** User keys of everybody who will be named. */
    static Set<String> people(Inbox.Mine mine, List<Tip> tips) {
        Set<String> keys = new TreeSet<>();
        mine.incoming().forEach(it -> keys.add(it.request().menteeKey()));
        mine.asked().stream().flatMap(it -> it.requests().stream())
            .forEach(it -> keys.addAll(List.of(it.mentorKey(), it.ending().colleagueKey())));
        mine.engagements().forEach(it -> keys.addAll(List.of(it.mentorKey(), it.menteeKey())));
        tips.forEach(it -> keys.addAll(List.of(it.suggesterKey(), it.mentorKey())));
        keys.remove("");
        return keys;
    }

    /**
     * @param sent id of the need that was sent a moment ago; 0 for none
     * @param past how many of those that ended are shown
     */
    MyView view(List<Tip> tips, long sent, boolean mayAct, int past) {
        List<RunningView> over = engagements(it -> !it.state().usesPlace());
        List<NeedView> ended = needs(it -> !it.need().open() && it.need().state() != Need.State.MET);
        String more = over.size() + ended.size() > past ? root + "/my?past=" + past * 2 : "";
        return new MyView(root, notice(sent), mayAct, viewer.maySeeMentors(), incoming(State.PENDING), needs(this::turn), needs(this::stuck), drafts(tips),
            needs(it -> waits(it) && !turn(it)), incoming(State.INFO_REQUESTED), engagements(it -> it.state().usesPlace()),
            first(over, past), first(ended, Math.max(0, past - over.size())), more);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private String notice(long sent) {
        return mine.asked().stream().filter(it -> it.need().id() == sent && waits(it)).findFirst()
            .map(it -> speech.text("sent", names(it), speech.moment(until(it)))).orElse("");
    }

    private List<IncomingView> incoming(State state) {
        boolean my = state == State.PENDING;
        return mine.incoming().stream().filter(it -> it.request().state() == state).map(it -> new IncomingView(it.request().id(),
            speech.who(it.request().menteeKey()), speech.about(it.need().ask()), speech.text(my ? "due.me" : "due.them", speech.moment(it.request().due())),
            it.request().exchange().question(), it.request().exchange().answer(), my)).toList();
    }

    private List<NeedView> needs(Predicate<Asked> which) {
        return mine.asked().stream().filter(which).map(this::need).toList();
    }

    private NeedView need(Asked it) {
        String until = waits(it) ? speech.text("until", speech.moment(until(it)))
            : it.need().open() ? speech.text("stuck", speech.moment(it.need().due()))
            : speech.text("need." + it.need().state().name().toLowerCase(Locale.ROOT));
        return new NeedView(it.need().id(), speech.about(it.need().ask()), until, it.requests().stream().map(this::asked).toList(), others(it));
    }

    private static boolean others(Asked it) {
        return it.need().open() && open(it).count() < Program.Limits.DEFAULT.parallelRequests() && it.requests().stream().anyMatch(each -> !each.open());
    }

    private NeedView.AskedView asked(Request it) {
        String question = it.state() == State.INFO_REQUESTED ? it.exchange().question() : "";
        return new NeedView.AskedView(it.id(), speech.who(it.mentorKey()), speech.status(it), it.ending().words(), question, it.open());
    }

    private List<DraftView> drafts(List<Tip> tips) {
        return tips.stream().map(it -> new DraftView(it.id(), speech.name(it.suggesterKey()), speech.name(it.mentorKey()),
            speech.topic(it.topic().toString()), it.words(), new Draft(root, it).address())).toList();
    }

    private List<RunningView> engagements(Predicate<Engagement> which) {
        List<RunningView> views = new ArrayList<>();
        for (Engagement it : mine.engagements().stream().filter(which).toList()) {
            boolean mentor = viewer.is(it.mentorKey());
            WhoView who = speech.who(mentor ? it.menteeKey() : it.mentorKey());
            boolean open = it.state().usesPlace();
            boolean byOther = !open && !it.cause().equals(mentor ? "mentor" : "mentee");
            boolean others = byOther && !mentor && it.state().cameToNothing() && met(it.needId());
            views.add(new RunningView(it.id(), who, speech.about(it.subject()), speech.text(open ? mentor ? "running.mentor" : "running.mentee" : "over-with", who.name()),
                open ? speech.text("running.until", speech.moment(it.plannedEnd())) : speech.end(it), byOther ? it.words() : "",
                others ? it.needId() : 0, open && it.question().waitsFor(mentor) ? speech.text("line", who.name(), speech.moment(it.question().due().orElse(it.plannedEnd()))) : ""));
        }
        return views;
    }

    /** Not opened again since. */
    private boolean met(long needId) {
        return mine.asked().stream().anyMatch(it -> it.need().id() == needId && it.need().state() == Need.State.MET);
    }

    private boolean waits(Asked it) {
        return open(it).findAny().isPresent();
    }

    private boolean turn(Asked it) {
        return open(it).anyMatch(each -> each.state() == State.INFO_REQUESTED);
    }

    private boolean stuck(Asked it) {
        return it.need().open() && !waits(it);
    }

    private String names(Asked it) {
        return String.join(", ", open(it).map(each -> speech.name(each.mentorKey())).toList());
    }

    private static Instant until(Asked it) {
        return open(it).map(Request::due).max(Comparator.naturalOrder()).orElse(it.need().due());
    }

    private static Stream<Request> open(Asked it) {
        return it.requests().stream().filter(Request::open);
    }
}
