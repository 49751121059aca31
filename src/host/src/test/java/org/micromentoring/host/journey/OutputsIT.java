package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.people.NewUser;
import org.micromentoring.host.seed.Organisation;

/** Our macros on the seeded pages, in every output of the wiki: nothing breaks, files stand alone, and what goes to unknown readers names nobody. */
public class OutputsIT {
    private static final List<String> PAGES = List.of("/display/HOME/Find+a+mentor", "/display/HOME/Learning+at+work", "/display/FIN/Finance",
        "/display/FIN/Audit+preparation", "/display/FIN/Month-end+close", "/display/FIN/Newcomers+in+finance", "/display/IT/Scripts+for+beginners");
    private static final Set<String> FILES = Set.of("pdf", "word", "html_export");
    private static final Set<String> UNKNOWN_READERS = Set.of("email", "feed", "diff");
    /** Who wrote the seeded pages; the wiki itself says so. */
    private static final String AUTHOR = "spaceadmin";

    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyPageComesOutWhole() {
        each(PAGES, List.of("display", "preview", "pdf", "word", "html_export", "email", "feed", "diff", "display&device=mobile", "display&entity=none",
            "pdf&entity=none"), "employee", (where, text) -> {
                refuse(where, text, "Unknown macro|could not be rendered|Exception", "a macro broke");
                refuse(where, text, "micromentoring\\.[a-z]+\\.[a-z.-]+(?=[\\s<\"])", "a key, not a text");
            });
        assertEquals("", String.join("\n", breaches));
    }

    @Test
    public void filesHaveNothingToPressAndCompleteLinks() {
        each(PAGES, List.copyOf(FILES), "employee", (where, text) -> {
            refuse(where, text, "<(button|form|input|select|script)\\b", "nothing to press in a file");
            refuse(where, text, "href=\"(?!https?://|mailto:|#)[^\"]*mentoring[^\"]*\"", "a link that leads nowhere outside the wiki");
        });
        assertEquals("", String.join("\n", breaches));
    }

    @Test
    public void unknownReadersSeeNobody() {
        each(PAGES, List.copyOf(UNKNOWN_READERS), "employee", this::nobody);
        assertEquals("", String.join("\n", breaches));
    }

    @Test
    public void anonymousReadersSeeNobodyInAnyOutput() {
        each(List.of("/display/OPEN/Welcome"), List.of("display", "preview", "pdf", "word", "html_export", "email", "feed", "diff"), "", this::nobody);
        assertEquals("", String.join("\n", breaches));
    }

    private void nobody(String where, String text) {
        for (NewUser person : Organisation.people(60)) {
            if (!person.name().equals(AUTHOR) && text.contains(person.fullName())) {
                breaches.add(where + ": names " + person.fullName());
            }
        }
    }

    private interface Look {
        void at(String where, String text);
    }

    private void each(List<String> pages, List<String> outputs, String who, Look look) {
        for (String page : pages) {
            for (String output : outputs) {
                HttpResponse<String> answer = new Caller(SharedNode.get().options().baseUrl(), who).get(page + "?output=" + output);
                String where = page + " as " + output;
                if (answer.statusCode() != 200) {
                    breaches.add(where + ": " + answer.statusCode() + " " + answer.body().substring(0, Math.min(400, answer.body().length())));
                } else {
                    look.at(where, answer.body());
                }
            }
        }
    }

    private void refuse(String where, String text, String pattern, String why) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            breaches.add(where + ": " + found.group() + ": " + why);
        }
    }
}
