package org.micromentoring.request.my;

import java.util.List;

/**
 * View of {@code request/my.html.vm}.
 *
 * @param root    address of our pages
 * @param notice  what has just happened; empty for nothing
 * @param mayAct  false while the site is read-only
 * @param mayAsk  false for somebody to whom the directory is not open
 * @param todo    requests that wait for the reader
 * @param asked   needs in which a mentor asks the reader something
 * @param stuck   open needs that nobody is being asked for
 * @param drafts  mentors whom colleagues suggested
 * @param waiting needs that mentors are being asked for
 * @param theirs  requests to the reader that wait for the mentee
 * @param running open engagements
 * @param over    engagements that ended lately
 * @param past    needs that ended lately without an engagement
 * @param more    address of this page with more of what ended lately; empty when all is shown
 */
public record MyView(String root, String notice, boolean mayAct, boolean mayAsk, List<IncomingView> todo, List<NeedView> asked,
    List<NeedView> stuck, List<DraftView> drafts, List<NeedView> waiting, List<IncomingView> theirs, List<RunningView> running, List<RunningView> over,
    List<NeedView> past, String more) {

    public boolean hasNotice() {
        return !notice.isEmpty();
    }

    /** Something to do now. */
    public boolean hasTodo() {
        return !todo.isEmpty() || !asked.isEmpty() || !stuck.isEmpty() || !drafts.isEmpty();
    }

    public boolean hasWaiting() {
        return !waiting.isEmpty() || !theirs.isEmpty();
    }

    public boolean hasRunning() {
        return !running.isEmpty();
    }

    public boolean hasPast() {
        return !over.isEmpty() || !past.isEmpty();
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }

    /** The very first look: nothing asked, nothing offered to. */
    public boolean fresh() {
        return !hasTodo() && !hasWaiting() && !hasRunning() && !hasPast();
    }
}
