package org.micromentoring.confluence.rest;

import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.SecondPassword;
import org.micromentoring.kernel.Viewer;

/** What stands before every REST call of administration: the right first, so that strangers learn nothing, then the password. */
public final class AdminGate {
    private final CurrentViewer viewers;
    private final SecondPassword secondPassword;

    public AdminGate(CurrentViewer viewers, SecondPassword secondPassword) {
        this.viewers = viewers;
        this.secondPassword = secondPassword;
    }

    public Viewer pass(HttpServletRequest request) {
        Viewer viewer = viewers.get().must(Viewer.Right.ADMINISTER);
        secondPassword.must(request);
        return viewer;
    }
}
