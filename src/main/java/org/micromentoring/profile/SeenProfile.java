package org.micromentoring.profile;

import java.util.List;
import java.util.OptionalInt;
import org.micromentoring.kernel.Person;
import org.micromentoring.skill.Topic;

/**
 * A profile as one viewer may see it: nothing in it is hidden from them.
 *
 * @param about         without what the owner keeps for themselves
 * @param skills        best known first, then by name
 * @param sharedMinutes working time both have in the coming week; empty when hidden, and for oneself
 * @param own           whether the viewer looks at their own
 * @param listed        false only for one's own that others cannot find
 */
public record SeenProfile(long id, Person person, Profile.About about, List<Named> skills, List<Named> roles, Profile.Offer offer,
    Availability availability, OptionalInt sharedMinutes, boolean own, boolean listed) {

    /**
     * A skill or a role with its name in the viewer's language.
     *
     * @param level 1 to 4; 0 for a role
     */
    public record Named(Topic topic, String name, int level, String note) {
    }
}
