package org.micromentoring.request.rest;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.micromentoring.engagement.rest.PersonJson;
import org.micromentoring.engagement.rest.TopicJson;
import org.micromentoring.kernel.People;
import org.micromentoring.kernel.Person;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.Apart;
import org.micromentoring.request.sent.Request;
import org.micromentoring.skill.Vocabulary;

/**
 * Who reads an answer, and the names in it: one bulk look-up an answer.
 *
 * @param apart whom the reader is never to meet
 */
record Reader(Viewer viewer, Map<String, Person> known, Vocabulary vocabulary, Apart apart) {
    static Reader of(Viewer viewer, Collection<Request> requests, People people, Vocabulary vocabulary, Apart apart) {
        TreeSet<String> keys = new TreeSet<>();
        requests.stream().flatMap(it -> Stream.of(it.mentorKey(), it.menteeKey(), it.ending().colleagueKey()))
            .filter(it -> !it.isEmpty()).forEach(keys::add);
        return new Reader(viewer, keys.isEmpty() ? Map.of() : people.all(keys), vocabulary, apart);
    }

    PersonJson person(String key) {
        return PersonJson.of(key, known);
    }

    /** Somebody whom a third person named. */
    PersonJson named(String key) {
        return apart.has(key) ? PersonJson.of("", known) : person(key);
    }

    TopicJson topic(String topic) {
        return TopicJson.of(topic, vocabulary, viewer.locale());
    }
}
