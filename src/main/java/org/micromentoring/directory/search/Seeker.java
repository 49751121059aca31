package org.micromentoring.directory.search;

import java.util.List;
import java.util.Set;

/**
 * Who searches, as far as it changes what is found and in which order.
 *
 * @param key        user key
 * @param wanted     ids of skills the seeker wants to learn; nobody else ever sees them
 * @param favourites user keys of mentors
 * @param hidden     user keys of mentors the seeker does not want to see
 * @param day        day of the seeker, counted from 1970; turns the order of equals
 */
public record Seeker(String key, List<Long> wanted, Week week, Set<String> favourites, Set<String> hidden, long day) {
}
