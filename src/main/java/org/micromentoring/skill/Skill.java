package org.micromentoring.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the vocabulary.
 *
 * @param names      language code ("en", "pt-BR") to name as typed; at least one
 * @param parent     the wider skill; at most five deep
 * @param synonyms   other words for the same, as typed
 * @param source     where it came from, such as a URI; the first one if there are several
 * @param mergedInto the skill that stands for this one for ever; only with MERGED
 */
public record Skill(long id, Map<String, String> names, Optional<Long> parent, List<String> synonyms, Optional<String> source,
    State state, Optional<Long> mergedInto) {

    /** RETIRED: kept by whoever has it, offered to nobody else. UNKNOWN: written by a newer version. */
    public enum State { ACTIVE, MERGED, RETIRED, UNKNOWN }

    public Skill {
        names = Map.copyOf(names);
        synonyms = List.copyOf(synonyms);
    }

    /** The name for this reader: own language, else English, else any. */
    public String name(Locale locale) {
        for (String language : List.of(locale.toLanguageTag(), locale.getLanguage(), "en")) {
            String name = names.get(language);
            if (name != null) {
                return name;
            }
        }
        return names.isEmpty() ? "" : names.get(Collections.min(names.keySet()));
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** Normalised forms of all names and synonyms; no other skill has any of them. */
    public Set<String> normals() {
        Set<String> normals = new LinkedHashSet<>();
        names.values().forEach(name -> normals.add(Words.normal(name)));
        synonyms.forEach(synonym -> normals.add(Words.normal(synonym)));
        return normals;
    }

    public Skill withNames(Map<String, String> other) {
        return new Skill(id, other, parent, synonyms, source, state, mergedInto);
    }

    public Skill withSynonyms(List<String> other) {
        return new Skill(id, names, parent, other, source, state, mergedInto);
    }

    public Skill withParent(Optional<Long> other) {
        return new Skill(id, names, other, synonyms, source, state, mergedInto);
    }

    public Skill withState(State other) {
        return new Skill(id, names, parent, synonyms, source, other, mergedInto);
    }

    /** With what another source says beside it; nothing that is there is replaced. */
    public Skill joined(Map<String, String> moreNames, List<String> moreSynonyms, List<String> sources) {
        Map<String, String> allNames = new HashMap<>(moreNames);
        allNames.putAll(names);
        List<String> allSynonyms = new ArrayList<>(synonyms);
        allSynonyms.addAll(moreSynonyms);
        return new Skill(id, allNames, parent, allSynonyms, source.or(() -> sources.stream().findFirst()), state, mergedInto);
    }

    /** What is left of a skill that another one stands for: its old names, for the history. */
    public Skill merged(long target) {
        return new Skill(id, names, Optional.empty(), List.of(), source, State.MERGED, Optional.of(target));
    }
}
