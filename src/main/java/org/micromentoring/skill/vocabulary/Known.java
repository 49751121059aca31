package org.micromentoring.skill.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.micromentoring.skill.Role;
import org.micromentoring.skill.Skill;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;
import org.micromentoring.skill.Words;

/**
 * What is there before an import.
 *
 * @param vocabulary read from the tables, not the snapshot
 * @param sources    source id to what it stands for
 * @param links      source key of a group to that of the group above
 */
public record Known(Vocabulary vocabulary, Map<String, Topic> sources, Map<String, String> links) {
    /** Begins the keys that only the files of one classification share. */
    static final String ESCO = "esco:";

    /** Normalised name or synonym to the skill that has it. */
    Map<String, Long> skillWords() {
        Map<String, Long> words = new HashMap<>();
        for (Skill skill : vocabulary.skills()) {
            skill.normals().forEach(word -> words.put(word, skill.id()));
        }
        return words;
    }

    /** Normalised names, without synonyms. */
    Set<String> skillNames() {
        Set<String> names = new HashSet<>();
        vocabulary.skills().forEach(skill -> skill.names().values().forEach(name -> names.add(Words.normal(name))));
        return names;
    }

    Map<String, Long> roleNames() {
        Map<String, Long> names = new HashMap<>();
        for (Role role : vocabulary.roles()) {
            names.put(Words.normal(role.name()), role.id());
        }
        return names;
    }

    /** Ids of skills that stand for a group of the classification. */
    Set<Long> fromEsco() {
        Set<Long> ids = new HashSet<>();
        sources.forEach((source, topic) -> {
            if (source.startsWith(ESCO) && topic.isSkill()) {
                ids.add(topic.id());
            }
        });
        return ids;
    }
}
