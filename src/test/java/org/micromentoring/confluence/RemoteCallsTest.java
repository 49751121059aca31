package org.micromentoring.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.web.context.HttpContext;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.junit.Test;

public class RemoteCallsTest {
    private final OptionalServices services = mock(OptionalServices.class);
    private final HttpContext requests = mock(HttpContext.class);
    private final RemoteCalls calls = new RemoteCalls(services);

    @Test
    public void knowsTheAddressesOfPrograms() {
        when(services.find(HttpContext.class)).thenReturn(Optional.of(requests));
        Map<String, Boolean> programs = Map.of("/confluence/rest/api/content/1", true, "/confluence/rpc/xmlrpc", true,
            "/confluence/display/rest/Page", false, "/confluence/pages/viewpage.action", false, "/confluence/restful", false, "/rest/api", false);
        programs.forEach((address, program) -> {
            HttpServletRequest request = mock(HttpServletRequest.class);
            when(request.getContextPath()).thenReturn("/confluence");
            when(request.getRequestURI()).thenReturn(address);
            when(requests.getRequest()).thenReturn(request);
            assertEquals(address, program, calls.now());
        });
    }

    @Test
    public void isFalseWithoutARequestWithoutTheServiceAndWithoutItsClass() {
        when(services.find(HttpContext.class)).thenReturn(Optional.of(requests));
        assertFalse(calls.now());
        when(services.find(HttpContext.class)).thenReturn(Optional.empty());
        assertFalse(calls.now());
        when(services.find(HttpContext.class)).thenThrow(new NoClassDefFoundError("com/atlassian/sal/api/web/context/HttpContext"));
        assertFalse(calls.now());
    }
}
