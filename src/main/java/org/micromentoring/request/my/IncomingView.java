package org.micromentoring.request.my;

/**
 * A request to the reader.
 *
 * @param due      until when it is whose turn, as a sentence
 * @param question what the reader asked back; empty when nothing
 * @param answer   what came back; empty until then
 * @param mine     whether it is the reader's turn
 */
public record IncomingView(long id, WhoView who, QuestionView about, String due, String question, String answer, boolean mine) {
    public boolean asked() {
        return !question.isEmpty();
    }

    public boolean answered() {
        return !answer.isEmpty();
    }

    /** Asking back is possible once. */
    public boolean mayAskBack() {
        return mine && question.isEmpty();
    }
}
