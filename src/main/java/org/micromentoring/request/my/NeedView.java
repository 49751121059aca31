package org.micromentoring.request.my;

import java.util.List;

/**
 * A need of the reader.
 *
 * @param until  what happens until when, or how it ended, as a sentence
 * @param others somebody could not help, and there is room to ask others instead
 */
public record NeedView(long id, QuestionView about, String until, List<AskedView> asked, boolean others) {
    /**
     * One mentor who was asked.
     *
     * @param status   what became of it, as a sentence
     * @param words    of the mentor; empty when there are none
     * @param question what the mentor asked back and waits for; empty when nothing
     * @param open     may still be taken back
     */
    public record AskedView(long id, WhoView who, String status, String words, String question, boolean open) {
        public boolean hasWords() {
            return !words.isEmpty();
        }

        public boolean mine() {
            return !question.isEmpty();
        }
    }
}
