package org.micromentoring.confluence.page;

/**
 * View of {@code confluence/problem.html.vm}.
 *
 * @param text what happened and what to do, in the reader's language
 * @param back where to go from here; empty for somebody to whom nothing is open
 */
public record ProblemView(String text, String back) {
    public boolean hasBack() {
        return !back.isEmpty();
    }
}
