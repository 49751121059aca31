package org.micromentoring.request.my;

/**
 * An engagement of the reader.
 *
 * @param side  "you help" or "helps you" with the name; "mentoring with" once it is over
 * @param until when it is planned to end, or how it ended
 * @param words why the other side ended it; empty for no reason
 * @param question whether to go on, and until when to say so; empty when that is not asked of the reader
 * @param need  the reader's need that may be put to others now; 0 for none
 */
public record RunningView(long id, WhoView who, QuestionView about, String side, String until, String words, long need, String question) {
    public boolean hasWords() {
        return !words.isEmpty();
    }

    public boolean questioned() {
        return !question.isEmpty();
    }

    public boolean others() {
        return need > 0;
    }
}
