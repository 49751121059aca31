package org.micromentoring.request.my;

/**
 * A mentor whom a colleague suggested to the reader.
 *
 * @param ask address of the form, filled in
 */
public record DraftView(long id, String from, String mentor, String topic, String words, String ask) {
    public boolean hasWords() {
        return !words.isEmpty();
    }
}
