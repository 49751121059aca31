package org.micromentoring.engagement.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.micromentoring.kernel.Person;

/**
 * Somebody, as the two sides of a request see each other.
 *
 * @param userName log-in name; empty for somebody who has left
 */
public record PersonJson(@JsonProperty("name") String name, @JsonProperty("userName") String userName) {
    /** @param known by user key */
    public static PersonJson of(String key, Map<String, Person> known) {
        Person person = known.get(key);
        return person == null ? new PersonJson("", "") : new PersonJson(person.name(), person.userName());
    }
}
