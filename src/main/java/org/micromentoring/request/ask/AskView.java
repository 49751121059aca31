package org.micromentoring.request.ask;

import java.util.List;

/**
 * View of {@code request/ask.html.vm}.
 *
 * @param action  address of this page
 * @param mayAct  false while the site is read-only
 * @param goal    as typed so far
 * @param topic   {@code skill:<id>} or {@code role:<id>}; empty while it is not known
 * @param typed   what was typed for the topic
 * @param choices topics to choose from, as addresses of this page
 * @param mentors who would be asked, the best match first
 * @param until   by when there is an answer, as a sentence
 * @param most    mentors at once
 * @param page    id of the wiki page it is about; 0 for none
 * @param mentor  profile id the reader came with; 0 for none
 * @param tip     id of the draft it began with; 0 for none
 * @param help    where to go when nobody offers it
 */
public record AskView(String action, boolean mayAct, String goal, String topic, String name, String typed, List<LinkView> choices,
    List<MentorView> mentors, String until, List<OptionView> formats, List<OptionView> channels, String today, String wantedBy, int most,
    long page, String pageLink, long mentor, long tip, List<LinkView> help) {

    /** Words with an address. */
    public record LinkView(String label, String address) {
    }

    /** One entry of a list to choose from. */
    public record OptionView(String value, String label, boolean chosen) {
    }

    /**
     * Somebody who could be asked.
     *
     * @param due   by when an answer would come, in words
     * @param at    the same as epoch milliseconds, for the script
     */
    public record MentorView(long id, String name, String headline, String profile, String due, long at, boolean chosen) {
        public boolean hasHeadline() {
            return !headline.isEmpty();
        }
    }

    public boolean known() {
        return !topic.isEmpty();
    }

    public boolean hasChoices() {
        return !choices.isEmpty();
    }

    /** Something was typed that is no skill and no role. */
    public boolean unknown() {
        return topic.isEmpty() && !typed.isEmpty();
    }

    /** Ticked from the start. */
    public List<MentorView> chosen() {
        return mentors.stream().filter(MentorView::chosen).toList();
    }

    /** To be asked instead. */
    public List<MentorView> others() {
        return mentors.stream().filter(it -> !it.chosen()).toList();
    }

    public boolean hasOthers() {
        return !others().isEmpty();
    }

    public boolean hasMentors() {
        return !mentors.isEmpty();
    }

    public boolean hasPage() {
        return page > 0;
    }

    public boolean hasMentor() {
        return mentor > 0;
    }

    public boolean hasTip() {
        return tip > 0;
    }
}
