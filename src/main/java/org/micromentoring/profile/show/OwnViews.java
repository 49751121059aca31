package org.micromentoring.profile.show;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.micromentoring.confluence.Moments;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.profile.Hints;
import org.micromentoring.profile.OwnProfile;
import org.micromentoring.profile.Profile;
import org.micromentoring.profile.invite.OpenInvitation;

/** Puts one's own profile into words. */
final class OwnViews {
    private final Wording words;
    private final Viewer viewer;
    private final String root;

    OwnViews(Wording words, Viewer viewer, String contextPath) {
        this.words = words;
        this.viewer = viewer;
        this.root = contextPath + SkillProfileViews.PAGES;
    }

    /** @param done what just happened, as a code; empty when nothing did */
    OwnView of(OwnProfile own, List<OpenInvitation> invitations, String done) {
        Profile profile = own.profile();
        return new OwnView(done.isEmpty() ? "" : words.text("micromentoring.profile.done." + done), status(profile), state(profile),
            profile.id() == 0, profile.id() == 0 ? "" : root + "/profile/" + profile.id(), root + "/invite",
            invitations.stream().map(this::invitation).toList(),
            Hints.of(profile).stream().map(it -> words.text("micromentoring.profile.hint." + it)).toList(),
            new FormViews(words, viewer.locale()).of(own));
    }

    private String status(Profile profile) {
        Optional<Instant> until = profile.pausedUntil();
        if (profile.state() == Profile.State.PAUSED && until.isPresent()) {
            return words.text("micromentoring.profile.status.paused.until", new Moments(viewer).day(until.get()));
        }
        return words.text("micromentoring.profile.status." + profile.state().name().toLowerCase(Locale.ROOT));
    }

    private static OwnView.StateView state(Profile profile) {
        return switch (profile.state()) {
            case DRAFT, RETIRED -> new OwnView.StateView(true, false, false, false, profile.id() != 0);
            case ACTIVE -> new OwnView.StateView(false, true, false, false, true);
            case PAUSED -> new OwnView.StateView(false, true, true, true, true);
            case INACTIVE -> new OwnView.StateView(false, false, false, true, true);
            case SUSPENDED, UNKNOWN -> new OwnView.StateView(false, false, false, false, false);
        };
    }

    private OwnView.InvitationView invitation(OpenInvitation it) {
        return new OwnView.InvitationView(it.id(), words.text("micromentoring.profile.invited", it.from(), it.skill()), it.skill());
    }
}
