package org.micromentoring.request.my;

/**
 * What a need is about, in words.
 *
 * @param how  format and channel
 * @param wish until when help is of use; empty for no hurry
 * @param page address of the wiki page it is about; empty for none
 */
public record QuestionView(String goal, String topic, String how, String wish, String page) {
    public boolean hasWish() {
        return !wish.isEmpty();
    }

    public boolean hasPage() {
        return !page.isEmpty();
    }
}
