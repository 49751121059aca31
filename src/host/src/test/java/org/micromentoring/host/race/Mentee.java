package org.micromentoring.host.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Knows whom it has asked already; asks, answers, takes back, asks others, gives up, ends. */
final class Mentee extends Actor {
    private final long skill;
    private final Map<String, Long> mentors;

    Mentee(String user, List<String> nodes, long seed, Tally tally, long skill, Map<String, Long> mentors) {
        super(user, nodes, seed, tally);
        this.skill = skill;
        this.mentors = mentors;
    }

    @Override
    void step() {
        JsonNode needs = get("needs/mine").get("needs");
        List<JsonNode> open = all(needs).stream().filter(it -> it.get("state").asText().equals("open")).toList();
        if (open.isEmpty() || open.size() < 2 && random.nextInt(3) == 0) {
            send("send", "POST", "needs", "{\"topic\": \"skill:" + skill + "\", \"goal\": \"Race\", \"mentors\": " + some(needs, 1 + random.nextInt(3)) + "}");
            return;
        }
        JsonNode need = open.get(random.nextInt(open.size()));
        List<JsonNode> asked = all(need.get("requests")).stream().filter(it -> !it.get("turn").asText().isEmpty()).toList();
        Optional<JsonNode> mine = asked.stream().filter(it -> it.get("turn").asText().equals("me")).findFirst();
        if (mine.isPresent()) {
            send("answer", "POST", "requests/" + mine.get().get("id") + "/answer", "{\"answer\": \"That one\"}");
        } else if (asked.isEmpty()) {
            send("ask others", "POST", "needs/" + need.get("id") + "/requests", "{\"mentors\": " + some(needs, 1) + "}");
        } else if (random.nextInt(12) == 0) {
            send("close", "POST", "needs/" + need.get("id") + "/close", "");
        } else if (random.nextInt(3) == 0) {
            send("withdraw", "POST", "requests/" + asked.get(random.nextInt(asked.size())).get("id") + "/withdraw", "");
        } else {
            endOne();
        }
    }

    private void endOne() {
        List<JsonNode> running = all(get("engagements/mine").get("engagements")).stream().filter(it -> it.get("state").asText().equals("scheduling")).toList();
        if (!running.isEmpty()) {
            send("end", "POST", "engagements/" + running.get(random.nextInt(running.size())).get("id") + "/end", "{}");
        }
    }

    private List<Long> some(JsonNode needs, int count) {
        Map<String, Long> others = new TreeMap<>(mentors);
        all(needs).forEach(need -> all(need.get("requests")).stream().filter(it -> !it.get("turn").asText().isEmpty())
            .forEach(it -> others.remove(it.get("mentor").get("userName").asText())));
        List<Long> all = new ArrayList<>(others.isEmpty() ? mentors.values() : others.values());
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }
}
