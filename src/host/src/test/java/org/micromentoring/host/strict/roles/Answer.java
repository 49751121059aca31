package org.micromentoring.host.strict.roles;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came back: all of it that somebody could read something from. */
record Answer(int status, Map<String, List<String>> headers, String body) {
    static Answer of(HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeIf(it -> it.equals("date") || it.equals("connection") || it.startsWith(":"));
        return new Answer(response.statusCode(), headers, response.body());
    }

    /** As the table spells it. */
    String code() {
        String to = String.join("", headers.getOrDefault("location", List.of()));
        if (status != 302 && status != 303) {
            return String.valueOf(status);
        }
        return to.contains("/login.action") ? "login" : to.contains("/authenticate.action") ? "pass" : to.contains("done=") ? "done" : "to " + to;
    }

    boolean fine() {
        return status < 300 || code().equals("done");
    }

    /** With what only repeats the question taken out. */
    Answer without(String echo) {
        Map<String, List<String>> some = new TreeMap<>(headers);
        some.remove("content-length");
        some.replaceAll((name, values) -> values.stream().map(it -> it.replace(echo, "#")).toList());
        return new Answer(status, some, body.replaceAll("\\b" + java.util.regex.Pattern.quote(echo) + "\\b", "#"));
    }

    /** What stands between the marks of a page of ours, else everything. */
    Answer inner() {
        int from = body.indexOf(Pages.FROM);
        int to = body.indexOf(Pages.TO);
        return from < 0 || to < from ? this : new Answer(status, Map.of(), Pages.ID.matcher(body.substring(from, to)).replaceAll("#"));
    }
}
