package org.micromentoring.skill;

/** Use cases of skills. */
public final class Skills {
    private final LiveVocabulary vocabulary;

    public Skills(LiveVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** All skills and roles, from memory; see {@link LiveVocabulary#now}. */
    public Vocabulary vocabulary() {
        return vocabulary.now();
    }
}
