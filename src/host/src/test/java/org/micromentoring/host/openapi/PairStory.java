package org.micromentoring.host.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

/** Two people who are not to be brought together, as the service answers them: like two who do not exist. */
final class PairStory {
    private static final String NOWHERE = "987654321";

    private final Service service;

    PairStory(Service service) {
        this.service = service;
    }

    /** @param mentor profile id of {@code who} */
    void oneKeepsAnotherAwayAndTakesItBack(String asker, String who, long mentor, long skill) {
        String missing = service.get(asker, "/profiles/" + NOWHERE).is(404).text();
        String rule = "/apart/" + service.post(asker, "/apart", "{\"mentor\": " + mentor + "}").is(200).json().path("id").asLong();
        assertEquals("done before", rule, "/apart/" + service.post(asker, "/apart", "{\"mentor\": " + mentor + "}").is(200).json().path("id").asLong());
        assertEquals(missing, service.get(asker, "/profiles/" + mentor).is(404).text());
        assertFalse(finds(asker, mentor));
        assertEquals(refused(asker, skill, NOWHERE), refused(asker, skill, String.valueOf(mentor)));
        assertEquals(service.post(asker, "/directory/marks", "{\"mentor\": " + NOWHERE + ", \"mark\": \"favourite\"}").is(404).text(),
            service.post(asker, "/directory/marks", "{\"mentor\": " + mentor + ", \"mark\": \"favourite\"}").is(404).text());
        assertEquals("the other learns nothing", 0, service.get(who, "/apart").is(200).json().path("apart").size());
        assertEquals(1, service.get(asker, "/apart").is(200).json().path("apart").size());
        assertFalse("not from the export either", service.get(who, "/me/data").is(200).text().contains("pairRules"));
        service.delete(who, rule).is(404);
        service.broken("POST", asker, "/apart", "application/json", "{}").is(400);
        service.broken("POST", asker, "/apart", "application/json", "{\"mentor\": " + mentor + ", \"request\": 1}").is(400);
        service.post(asker, "/apart", "{\"mentor\": " + NOWHERE + "}").is(404);
        service.post(asker, "/apart", "{\"request\": " + NOWHERE + "}").is(404);
        service.post(asker, "/apart", "{\"engagement\": " + NOWHERE + "}").is(404);
        service.delete(asker, rule).is(204);
        service.delete(asker, rule).is(404);
        assertTrue(finds(asker, mentor));
        service.get(asker, "/profiles/" + mentor).is(200);
    }

    void theTeamKeepsTwoApart(String one, String other) {
        service.post("admin", "/team/apart", "{\"one\": \"" + one + "\", \"other\": \"" + other + "\", \"cause\": \"A complaint\"}").is(204);
        service.broken("POST", "admin", "/team/apart", "application/json", "{\"one\": \"" + one + "\", \"other\": \"" + other + "\", \"cause\": \"\"}").is(400);
        service.post(one, "/team/apart", "{\"one\": \"" + one + "\", \"other\": \"" + other + "\", \"cause\": \"x\"}").is(404);
        service.get(one, "/team/apart").is(404);
        JsonNode rules = service.get("admin", "/team/apart").is(200).json().path("apart");
        assertEquals("A complaint", rules.path(0).path("cause").asText());
        assertEquals("not one of theirs", 0, service.get(one, "/apart").is(200).json().path("apart").size());
        service.delete("admin", "/team/apart/" + rules.path(0).path("id").asLong()).is(204);
    }

    void managersAndTheirPeopleAreKeptApart(String employee, String manager, String above, long aboveId) {
        String list = "employee,manager\n" + employee + "," + manager + "\n" + manager + "," + above + "\nnobody-known," + above + "\n" + above + ",\n";
        JsonNode would = service.call("POST", "admin", "/admin/reporting/import?dryRun=true", "text/csv", list).is(200).json();
        assertEquals(2, would.path("added").asInt());
        assertEquals("[{\"line\":4,\"column\":\"employee\",\"name\":\"nobody-known\"}]", would.path("unknown").toString());
        assertFalse(service.get("admin", "/admin/reporting").is(200).json().path("active").asBoolean());
        service.get(employee, "/profiles/" + aboveId).is(200);
        service.call("POST", "admin", "/admin/reporting/import", "text/csv", list).is(200);
        assertEquals(2, service.get("admin", "/admin/reporting").is(200).json().path("pairs").asInt());
        service.get(employee, "/profiles/" + aboveId).is(404);
        assertEquals(2, service.call("POST", "admin", "/admin/reporting/import", "text/csv", list).is(200).json().path("kept").asInt());
        assertTrue(service.broken("POST", "admin", "/admin/reporting/import", "text/csv", "employee,manager\na,b\n ,c\n").is(400).text().contains("3"));
        service.broken("POST", "admin", "/admin/reporting/import", "text/csv", "who,boss\na,b\n").is(400);
        service.delete("admin", "/admin/reporting").is(204);
        service.get(employee, "/profiles/" + aboveId).is(200);
    }

    private boolean finds(String asker, long mentor) {
        for (JsonNode each : service.get(asker, "/directory?limit=50").is(200).json().path("mentors")) {
            if (each.path("id").asLong() == mentor) {
                return true;
            }
        }
        return false;
    }

    private String refused(String asker, long skill, String mentor) {
        return service.post(asker, "/needs", "{\"topic\": \"skill:" + skill + "\", \"goal\": \"A goal\", \"mentors\": [" + mentor + "]}").is(400).text();
    }
}
