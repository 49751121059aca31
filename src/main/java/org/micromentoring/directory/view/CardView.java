package org.micromentoring.directory.view;

import java.util.List;

/**
 * One mentor in a list.
 *
 * @param id        the profile's
 * @param initials  in place of a picture, which would cost a look-up each
 * @param you       the viewer's own card: nothing to ask, nothing to mark
 * @param more      how many skills are not named; empty when all are
 * @param free      in words: free now, or from when
 * @param freeStyle look of these words
 * @param reasons   why this person for you, besides being free, which stands above
 * @param ask       address of the request form; empty when there is nothing to ask now
 */
public record CardView(long id, String name, String address, String initials, boolean you, String headline, String place,
    List<SkillView> skills, String more, String free, String freeStyle, String formats, String languages,
    List<String> reasons, String ask, boolean favourite, boolean hidden) {
    /** @param level what the mentor can do for others, in words; empty for a role */
    public record SkillView(String name, String level, boolean asked) {
        public boolean hasLevel() {
            return !level.isEmpty();
        }
    }

    public boolean hasHeadline() {
        return !headline.isEmpty();
    }

    public boolean hasPlace() {
        return !place.isEmpty();
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }

    public boolean hasFormats() {
        return !formats.isEmpty();
    }

    public boolean hasLanguages() {
        return !languages.isEmpty();
    }

    public boolean hasReasons() {
        return !reasons.isEmpty();
    }

    public boolean canAsk() {
        return !ask.isEmpty();
    }

    public boolean other() {
        return !you;
    }
}
