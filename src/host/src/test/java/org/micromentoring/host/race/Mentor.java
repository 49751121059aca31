package org.micromentoring.host.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Says yes, not this time, asks back, changes the number of places, pauses, ends. */
final class Mentor extends Actor {
    static final int MOST_PLACES = 3;

    Mentor(String user, List<String> nodes, long seed, Tally tally) {
        super(user, nodes, seed, tally);
    }

    /** @return the profile's id */
    long publish(long skill) {
        String body = "{\"offered\": [{\"skill\": " + skill + "}], \"formats\": [\"one-off\"], \"channels\": [\"call\"], \"capacity\": 2,"
            + " \"revision\": " + get("profiles/me").get("revision") + ", \"publish\": true, \"consent\": \"1\"}";
        return send("publish", "PUT", "profiles/me", body).orElseThrow().get("id").asLong();
    }

    @Override
    void step() {
        switch (random.nextInt(16)) {
            case 0 -> places(1 + random.nextInt(MOST_PLACES));
            case 1 -> lowerEndAccept();
            case 2, 3, 4 -> end();
            case 5 -> pause();
            default -> answer();
        }
    }

    private void answer() {
        Optional<JsonNode> request = any(get("requests/inbox").get("needs")).map(it -> it.get("requests").get(0));
        if (request.isEmpty()) {
            end();
            return;
        }
        String path = "requests/" + request.get().get("id");
        boolean mayAskBack = request.get().get("turn").asText().equals("me") && request.get().get("question").asText().isEmpty();
        int what = random.nextInt(6);
        if (what == 0) {
            send("decline", "POST", path + "/decline", "{\"cause\": \"no-time\"}");
        } else if (what < 3 && mayAskBack) {
            send("ask back", "POST", path + "/ask-back", "{\"question\": \"Which one?\"}");
        } else if (send("accept", "POST", path + "/accept", "{}").isEmpty()) {
            end();
        }
    }

    /** domain.md E4, as one person does it in a row. */
    private void lowerEndAccept() {
        places(1);
        end();
        any(get("requests/inbox").get("needs")).map(it -> it.get("requests").get(0))
            .ifPresent(it -> send("accept", "POST", "requests/" + it.get("id") + "/accept", "{}"));
        places(2);
    }

    void places(int capacity) {
        send("places", "PUT", "profiles/me", "{\"revision\": " + get("profiles/me").get("revision") + ", \"capacity\": " + capacity + "}");
    }

    private void pause() {
        if (random.nextInt(4) == 0) {
            send("pause", "POST", "profiles/me/pause", "{}");
            send("resume", "POST", "profiles/me/resume", "");
        }
    }

    private void end() {
        List<JsonNode> running = all(get("engagements/mine").get("engagements")).stream().filter(it -> it.get("state").asText().equals("scheduling")).toList();
        if (!running.isEmpty()) {
            send("end", "POST", "engagements/" + running.get(random.nextInt(running.size())).get("id") + "/end", "{}");
        }
    }
}
