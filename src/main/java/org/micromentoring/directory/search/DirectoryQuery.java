package org.micromentoring.directory.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.profile.Channel;
import org.micromentoring.profile.Format;
import org.micromentoring.skill.Topic;

/**
 * A checked question to the directory. An empty part asks for nothing; several values of a part mean any of them;
 * the parts together narrow.
 *
 * @param topics     skills and roles; narrower ones count
 * @param leastLevel 1 to 4, of the topics asked for, or of any skill
 * @param languages  codes
 * @param department normalised
 * @param location   normalised
 * @param group      members of this group only
 * @param marks      which of the seeker's own marks
 * @param text       normalised; each word begins a word of a name, headline, skill or role
 * @param start      first result, from 0
 */
public record DirectoryQuery(List<Topic> topics, int leastLevel, Set<Format> formats, Set<Channel> channels,
    Set<String> languages, String department, String location, boolean sharedHours, boolean freeNow,
    Optional<String> group, Marks marks, String text, Order order, int start, int limit) {
    public static final int MOST = 200;

    /** How to sort: never by rating, never by activity. */
    public enum Order {
        BEST, FREE, NAME;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** Spelling in addresses, JSON and macro parameters. */
        public String code() {
            return code;
        }
    }

    /** ALL is all but the hidden ones. */
    public enum Marks { ALL, FAVOURITES, HIDDEN }

    public DirectoryQuery {
        topics = List.copyOf(topics);
        start = Math.max(0, start);
        limit = Math.max(1, Math.min(MOST, limit));
    }

    /** Everybody, the best match first. */
    public static DirectoryQuery everybody(int limit) {
        return new DirectoryQuery(List.of(), 1, Set.of(), Set.of(), Set.of(), "", "", false, false, Optional.empty(),
            Marks.ALL, "", Order.BEST, 0, limit);
    }

    /** Who could help with this, the best match first. */
    public static DirectoryQuery about(Topic topic, boolean freeNow, int limit) {
        return new DirectoryQuery(List.of(topic), 1, Set.of(), Set.of(), Set.of(), "", "", false, freeNow, Optional.empty(),
            Marks.ALL, "", Order.BEST, 0, limit);
    }
}
