package org.micromentoring.host.openapi;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/** The programme team tends the list of skills and roles, by hand and from a file. */
final class VocabularyStory {
    private static final String CSV = "type,name,name_de,parent,synonyms,source\n"
        + "skill,Glass blowing,Glas blasen,,\"glass making\nglassware\",https://example.org/skills/glass\n"
        + "skill,Lamp working,Lampenarbeit,Glass blowing,,https://example.org/skills/lamp\n"
        + "role,Glass blower,,,,https://example.org/roles/glass\n"
        + "skill,,,,,https://example.org/skills/none\n";

    private final Service service;

    VocabularyStory(Service service) {
        this.service = service;
    }

    void skillsAreAddedChangedMergedRetiredAndRestored() {
        String first = skill("Bookbinding", "binding");
        String second = skill("Book binding by hand", "hand binding");
        service.post("employee", "/skills", "{\"names\": {\"en\": \"Not mine to add\"}, \"synonyms\": []}").is(404);
        service.post("admin", "/skills", "{\"names\": {\"en\": \"BOOKBINDING\"}, \"synonyms\": []}").is(400);
        service.put("admin", first, "{\"names\": {\"en\": \"Bookbinding\", \"de\": \"Buchbinden\"}, \"synonyms\": [\"binding books\"]}").is(200);
        service.get("employee", first).is(200);
        service.post("admin", first + "/retire", "").is(200);
        service.post("admin", first + "/restore", "").is(200);
        String into = first.replaceAll("\\D", "");
        service.post("admin", second + "/merge", "{\"into\": " + into + "}").is(200);
        assertEquals("the old id leads to what stands for it", into, service.get("employee", second).is(200).json().path("id").asText());
    }

    void rolesAreAddedAndChanged() {
        String role = "/roles/" + service.post("admin", "/roles", "{\"name\": \"Bookbinder\", \"synonyms\": []}").is(201).json().path("id").asLong();
        service.put("admin", role, "{\"name\": \"Bookbinder\", \"synonyms\": [\"binder\"]}").is(200);
        service.get("employee", role).is(200);
        service.get("employee", "/roles?q=bookb&limit=5").is(200);
    }

    void whatIsMissedIsSuggestedAndTakenOrDropped() {
        service.post("employee", "/suggestions", "{\"name\": \"Beekeeping\"}").is(201);
        service.post("employee", "/suggestions", "{\"name\": \"Mind reading\"}").is(201);
        service.get("employee", "/suggestions/mine").is(200);
        JsonNode waiting = service.get("admin", "/suggestions").is(200).json().path("suggestions");
        String taken = "/suggestions/" + waiting.path(0).path("id").asLong();
        service.post("admin", taken + "/accept", "{\"names\": {\"en\": \"Beekeeping\"}, \"synonyms\": []}").is(201);
        service.post("admin", "/suggestions/" + waiting.path(1).path("id").asLong() + "/drop", "").is(204);
    }

    void aFileIsTriedThenTakenInAndComesBack() {
        service.call("POST", "admin", "/vocabulary/import?dryRun=true&limit=10", "text/csv", CSV).is(200);
        service.broken("POST", "admin", "/vocabulary/import", "text/csv", "neither,nor\n1,2\n").is(400);
        long id = service.call("POST", "admin", "/vocabulary/import", "text/csv", CSV).is(202).json().path("id").asLong();
        JsonNode state = service.get("admin", "/vocabulary/imports/" + id).is(200).json();
        for (int turn = 0; turn < 100 && state.path("state").asText().equals("running"); turn++) {
            pause();
            state = service.get("admin", "/vocabulary/imports/" + id).is(200).json();
        }
        assertEquals("done", state.path("state").asText());
        assertEquals("two skills and a role", 3, state.path("counts").path("added").asInt());
        service.get("admin", "/vocabulary/imports").is(200);
        service.call("GET", "admin", "/vocabulary/export.csv", "", "").is(200);
    }

    private String skill(String name, String synonym) {
        String body = "{\"names\": {\"en\": \"" + name + "\"}, \"synonyms\": [\"" + synonym + "\"]}";
        return "/skills/" + service.post("admin", "/skills", body).is(201).json().path("id").asLong();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
