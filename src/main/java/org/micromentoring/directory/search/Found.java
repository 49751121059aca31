package org.micromentoring.directory.search;

import java.util.List;
import java.util.Map;
import org.micromentoring.kernel.Person;
import org.micromentoring.profile.Availability;

/**
 * Answer to a question.
 *
 * @param hits  one page of them
 * @param total all of them
 * @param wider when nothing was found: how many there would be without each filter; those that change nothing are absent
 */
public record Found(List<Hit> hits, int total, Map<Filter, Integer> wider) {
    /** @param reasons at most three, the strongest first */
    public record Hit(Mentor mentor, Availability availability, List<Reason> reasons) {
        /** The same person as the wiki knows it now. */
        public Hit named(Person person) {
            return new Hit(mentor.named(person), availability, reasons);
        }
    }
}
