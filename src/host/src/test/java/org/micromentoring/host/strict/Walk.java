package org.micromentoring.host.strict;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.micromentoring.host.boot.Caller;

/** The main pages as the people who use them, and what must never be seen there, whatever is switched off or being replaced. */
final class Walk {
    /** Who looks, and where. */
    record Stop(String user, String path) {
    }

    private static final String PAGES = "/plugins/servlet/mentoring/";
    private static final String REST = "/rest/mentoring/1.0/";
    static final List<Stop> STOPS = List.of(
            new Stop("employee", PAGES + "directory"), new Stop("employee", PAGES + "directory?skill=Finance&order=name"),
            new Stop("mentor", PAGES + "my"), new Stop("employee", PAGES + "ask?goal=Read+a+balance+sheet"), new Stop("mentor", PAGES + "profile"),
            new Stop("employee", PAGES + "privacy"), new Stop("hr", PAGES + "vocabulary"), new Stop("admin", PAGES + "admin"),
            new Stop("admin", PAGES + "admin/vocabulary"), new Stop("employee", "/display/HOME/Find+a+mentor"),
            new Stop("employee", "/display/HOME/Learning+at+work"), new Stop("employee", "/display/HOME/Learning+at+work?output=pdf"),
            new Stop("", "/display/OPEN/Welcome"), new Stop("employee", "/dashboard.action"), new Stop("admin", "/admin/plugins.action"),
            new Stop("employee", "/pages/createpage.action?spaceKey=HOME"), new Stop("admin", REST + "admin/program"));

    private static final Set<Integer> CLEAN = Set.of(200, 302, 401, 403, 404, 503);
    private static final Pattern SOURCE = Pattern.compile("\\$!?\\{?[a-zA-Z]+\\.[a-zA-Z]+\\(|#(if|foreach|set|parse)\\(");
    private static final Pattern TRACE = Pattern.compile("\\bat (org|com|java|javax|net)\\.[\\w.$]+\\(|[a-z]Exception\\b|Error rendering");
    private static final Pattern CHANGES_EACH_TIME = Pattern.compile("atl_token\" value=\"[^\"]*\"|\\bv=[^\"&]*|nonce-?[^\"' ]*|\\d{1,2}:\\d{2}");

    private final String baseUrl;

    Walk(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    HttpResponse<String> look(Stop stop) {
        return new Caller(baseUrl, stop.user()).get(stop.path());
    }

    /** What is wrong anywhere, one line each. */
    List<String> breaches() {
        return STOPS.parallelStream().flatMap(stop -> breaches(stop, look(stop)).stream()).toList();
    }

    /** Each page with its status and its text, without what is another one each time. */
    TreeMap<String, String> picture() {
        TreeMap<String, String> pages = new TreeMap<>();
        STOPS.forEach(stop -> {
            HttpResponse<String> answer = look(stop);
            pages.put(stop.path(), answer.statusCode() + " " + CHANGES_EACH_TIME.matcher(answer.body()).replaceAll(""));
        });
        return pages;
    }

    static List<String> breaches(Stop stop, HttpResponse<String> answer) {
        List<String> found = new ArrayList<>();
        String where = stop.path() + " as " + stop.user() + ": ";
        if (!CLEAN.contains(answer.statusCode())) {
            found.add(where + answer.statusCode());
        }
        for (Pattern pattern : List.of(SOURCE, TRACE)) {
            var match = pattern.matcher(answer.body());
            if (match.find()) {
                found.add(where + answer.body().substring(Math.max(0, match.start() - 60), Math.min(answer.body().length(), match.end() + 100)));
            }
        }
        return found;
    }
}
