package org.micromentoring.request.ask;

/**
 * View of {@code request/ask-macro.html.vm}: goal first, people second.
 *
 * @param action  address of the form; with protocol in files
 * @param link    the same with the parameters, where there is no form
 * @param skill   id; 0 for none
 * @param name    of the skill; empty for none
 * @param mentor  profile id; 0 for none
 * @param who     name of the mentor; empty for none
 * @param page    id of the wiki page; 0 for none
 * @param unknown what is wrong with a parameter, to those who may edit the page; else empty
 */
public record AskMacroView(boolean live, String action, String link, long skill, String name, long mentor, String who, long page, String unknown) {
    public boolean hasSkill() {
        return skill > 0;
    }

    public boolean hasMentor() {
        return mentor > 0;
    }

    public boolean hasPage() {
        return page > 0;
    }

    public boolean wrong() {
        return !unknown.isEmpty();
    }
}
