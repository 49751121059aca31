package org.micromentoring.host.journey;

import static org.junit.Assert.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;

/** Every page of the descriptor as everybody who might knock. A page under /mentoring/admin is administration, others are for licensed people. */
@RunWith(Parameterized.class)
public class WhoMayIT {
    @Parameterized.Parameter
    public String pattern;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> pages() {
        List<Object[]> pages = new ArrayList<>();
        Matcher found = Pattern.compile("<url-pattern>([^<]+)</url-pattern>").matcher(SharedNode.descriptor());
        while (found.find()) {
            pages.add(new Object[] {found.group(1)});
        }
        return pages;
    }

    @Test
    public void strangersAreSentAwayAndAdministrationIsNotThere() {
        boolean administration = pattern.startsWith("/mentoring/admin");
        boolean one = pattern.endsWith("/*");
        String path = "/plugins/servlet" + pattern.replace("*", "987654321");
        List<String> wrong = new ArrayList<>();
        expect(wrong, as("", path), "somebody anonymous", 302, 303);
        expect(wrong, as("stranger", path), "somebody without a licence", 403, 302);
        expect(wrong, as("former", path), "somebody switched off", 401, 403);
        if (administration) {
            List.of("employee", "mentor", "spaceadmin", "hr").forEach(who -> expect(wrong, as(who, path), who, 404));
            expect(wrong, as("admin", path), "an administrator", one ? 404 : 200);
        } else if (one) {
            expect(wrong, as("employee", path), "employee, for something that is not there", 404);
        } else {
            // Some pages are for the programme team, and some need to be told what about; those are not there otherwise.
            expect(wrong, as("employee", path), "employee", 200, 404);
            expect(wrong, as("admin", path), "an administrator", 200, 404);
        }
        assertEquals(path, "", String.join("\n", wrong));
    }

    private static HttpResponse<String> as(String who, String path) {
        return new Caller(SharedNode.get().options().baseUrl(), who).get(path);
    }

    private static void expect(List<String> wrong, HttpResponse<String> answer, String who, int... wanted) {
        if (java.util.Arrays.stream(wanted).noneMatch(status -> status == answer.statusCode())) {
            wrong.add(who + " gets " + answer.statusCode() + ", not " + java.util.Arrays.toString(wanted));
        }
    }
}
