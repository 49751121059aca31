package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;

/** No other site can make a change in somebody's name: every writing call of the service, as another page would send it. */
public class OriginIT {
    private static final String ORIGIN = SharedNode.get().options().baseUrl().replace("/confluence", "");

    @Test
    public void everyChangeFromAnotherOriginIsRefused() {
        List<String> wrong = new ArrayList<>();
        for (String[] foreign : new String[][] {{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Origin", "https://localhost"}, {"Origin", ORIGIN + "1"},
                {"Referer", "https://evil.example/page"}, {"Referer", "https://evil.example/?" + ORIGIN}}) {
            for (Descriptors.Call call : changes()) {
                HttpResponse<String> answer = send(call, "{}", foreign[0], foreign[1], "Content-Type", "application/json", "X-Atlassian-Token", "no-check");
                // An upload takes CSV only, and refuses JSON before anything else.
                if (answer.statusCode() != (call.path().endsWith("/import") ? 415 : 403) && !answer.body().contains("XSRF")) {
                    wrong.add(call + " with " + String.join(" ", foreign) + " answers " + answer.statusCode());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    public void whatAFormCanSendIsRefused() {
        List<String> wrong = new ArrayList<>();
        for (String type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "")) {
            for (Descriptors.Call call : changes()) {
                HttpResponse<String> answer = type.isEmpty() ? send(call, "{}") : send(call, "{}", "Content-Type", type);
                if (!Set.of(403, 415).contains(answer.statusCode()) || answer.statusCode() == 403 && !answer.body().contains("XSRF")) {
                    wrong.add(call + " with " + type + " answers " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    public void ownPagesAndToolsWithoutABrowserPass() {
        for (String[] own : new String[][] {{"Origin", ORIGIN}, {"Referer", ORIGIN + "/confluence/display/HOME"}, {"X-Other", "none"}}) {
            for (Descriptors.Call call : changes()) {
                HttpResponse<String> answer = send(call, "[", own[0], own[1], "Content-Type", "application/json");
                assertTrue(call + " with " + own[0] + ": " + answer.body(), !answer.body().contains("XSRF"));
            }
        }
    }

    @Test
    public void readingIsNeverChecked() {
        for (Descriptors.Call call : Descriptors.calls()) {
            if (call.reads()) {
                assertEquals(call.toString(), send(call, "").statusCode(), send(call, "", "Origin", "https://evil.example").statusCode());
            }
        }
    }

    private static List<Descriptors.Call> changes() {
        List<Descriptors.Call> changes = Descriptors.calls().stream().filter(call -> !call.reads()).toList();
        assertTrue("changes", changes.size() > 20);
        return changes;
    }

    private static HttpResponse<String> send(Descriptors.Call call, String body, String... headers) {
        return new Caller(SharedNode.get().options().baseUrl(), "employee").send(call.method(), call.path(), body, headers);
    }
}
