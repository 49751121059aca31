package org.micromentoring.profile;

import java.util.List;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.skill.Vocabulary;

/** A profile for its owner: all of it, with the names of its skills and roles in the owner's language. */
public record OwnProfile(Profile profile, List<SeenProfile.Named> offered, List<SeenProfile.Named> wanted, List<SeenProfile.Named> roles) {
    /** @param profile the viewer's own */
    public static OwnProfile of(Profile profile, Vocabulary vocabulary, Viewer viewer) {
        return new OwnProfile(profile, SkillProfiles.named(profile.offered(), vocabulary, viewer.locale()),
            SkillProfiles.named(profile.wanted(), vocabulary, viewer.locale()), SkillProfiles.roles(profile, vocabulary));
    }
}
