package org.micromentoring.request.my;

/**
 * An engagement of the reader.
 *
 * @param side  "you help" or "helps you" with the name; "mentoring with" once it is over
 * @param until when it is planned to end, or how it ended
 * @param words why the other side ended it; empty for no reason
 * @param need  the reader's need that may be put to others now; 0 for none
 */
public record RunningView(long id, WhoView who, QuestionView about, String side, String until, String words, long need) {
    public boolean hasWords() {
        return !words.isEmpty();
    }

    public boolean others() {
        return need > 0;
    }
}
