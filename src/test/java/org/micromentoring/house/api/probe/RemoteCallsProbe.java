package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertFalse;

import com.atlassian.sal.api.web.context.HttpContext;
import java.util.Map;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.RemoteCalls;

/** Takes a program for a reader: it cannot know. */
public class RemoteCallsProbe implements Consumer<String> {
    private final RemoteCalls calls = new RemoteCalls(services());

    @Override
    public void accept(String missing) {
        assertFalse(calls.now());
    }

    private static OptionalServices services() {
        try {
            HttpServletRequest request = Stub.of(HttpServletRequest.class, Map.of("getContextPath", asked -> "", "getRequestURI", asked -> "/rest/api/content/1"));
            return Services.with(Stub.of(HttpContext.class, Map.of("getRequest", asked -> request)));
        } catch (LinkageError missing) {
            return Services.none();
        }
    }
}
