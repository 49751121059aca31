package org.micromentoring.request.ask;

import java.util.Map;
import java.util.Optional;
import org.micromentoring.skill.Topic;

/**
 * What an address of the form says; whatever makes no sense is left out.
 *
 * @param topic  by id: {@code skill=7} or {@code role=3}
 * @param typed  the topic in words
 * @param mentor profile id; 0 for nobody
 * @param page   id of the wiki page; 0 for none
 * @param tip    id of the draft it began with; 0 for none
 */
record Asked(String goal, Optional<Topic> topic, String typed, long mentor, long page, long tip) {
    static Asked of(Map<String, String[]> parameters) {
        long skill = number(parameters, "skill");
        long role = number(parameters, "role");
        Optional<Topic> topic = skill > 0 ? Optional.of(Topic.skill(skill)) : role > 0 ? Optional.of(Topic.role(role)) : Optional.empty();
        long page = number(parameters, "page");
        return new Asked(first(parameters, "goal"), topic, first(parameters, "topic").strip(), number(parameters, "mentor"),
            page > 0 ? page : number(parameters, "from"), number(parameters, "tip"));
    }

    private static long number(Map<String, String[]> parameters, String name) {
        String text = first(parameters, name);
        return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return values.length == 0 ? "" : values[0];
    }
}
