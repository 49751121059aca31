package org.micromentoring.directory.search;

import java.util.List;
import java.util.Set;
import org.micromentoring.kernel.Person;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.Profile;

/**
 * One mentor as searches see them: what everybody who takes part may see, and the topics wanted, which only order
 * the mentor's own searches.
 *
 * @param id     the profile's, which names the mentor in addresses
 * @param person as of the last look at the wiki, at most a day old
 * @param about  without what the owner keeps private
 * @param week   empty when the owner keeps the working hours private
 * @param roles  ids of roles the mentor can talk about
 * @param wanted ids of skills the mentor wants to learn
 * @param sortName normalised name
 * @param words    normalised headline and job title
 */
public record Mentor(long id, Person person, Profile.About about, Set<Format> formats, Set<Channel> channels, Week week,
    List<Offer> offers, List<Long> roles, List<Long> wanted,
    String sortName, String words) {
    public String key() {
        return person.key();
    }

    Mentor named(Person other) {
        return new Mentor(id, other, about, formats, channels, week, offers, roles, wanted, sortName, words);
    }
}
