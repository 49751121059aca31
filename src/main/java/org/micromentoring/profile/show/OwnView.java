package org.micromentoring.profile.show;

import java.util.List;

/**
 * View of {@code profile/own.html.vm}: one's own profile, to read and to edit.
 *
 * @param done   what just happened and what is next; empty when nothing did
 * @param status who can see the profile, in words
 * @param fresh  nothing was ever saved
 * @param shown  address of the profile as others see it; empty before the first save
 * @param invite address of the page that names a colleague
 * @param hints  one line each
 */
public record OwnView(String done, String status, StateView state, boolean fresh, String shown, String invite,
    List<InvitationView> invitations, List<String> hints, FormView form) {

    /** Which actions make sense now. */
    public record StateView(boolean publishable, boolean listed, boolean paused, boolean resumable, boolean leavable) {
    }

    /** A colleague thinks that the reader can help with a skill. */
    public record InvitationView(long id, String text, String skill) {
    }

    public boolean hasDone() {
        return !done.isEmpty();
    }

    public boolean hasShown() {
        return !shown.isEmpty();
    }

    public boolean hasInvitations() {
        return !invitations.isEmpty();
    }

    public boolean hasHints() {
        return !hints.isEmpty();
    }
}
