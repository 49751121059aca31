package org.micromentoring.confluence.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.junit.Test;
import org.micromentoring.kernel.Problem;

public class JsonFaultsTest {
    record Inner(@JsonProperty("level") int level) {
    }

    record Body(@JsonProperty("goal") String goal, @JsonProperty("skills") List<Inner> skills) {
    }

    @Test
    public void namesTheUnknownField() {
        assertEquals("admin", refused("{\"goal\": \"x\", \"admin\": true}").field());
    }

    @Test
    public void namesTheInnermostFieldOfTheWrongType() {
        assertEquals("level", refused("{\"skills\": [{\"level\": \"high\"}]}").field());
    }

    @Test
    public void refusesTornJsonWithoutNamingAField() {
        Problem problem = refused("{\"goal\": ");
        assertEquals(Problem.Kind.INVALID, problem.kind());
    }

    @Test
    public void refusesAnEmptyBody() {
        assertEquals("", refused("null").field());
    }

    @Test
    public void refusesACallWithoutBodyAndType() throws IOException {
        ReaderInterceptorContext context = mock(ReaderInterceptorContext.class);
        when(context.getMediaType()).thenReturn(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        assertEquals(Problem.Kind.INVALID, assertThrows(Problem.class, () -> new JsonFaults().aroundReadFrom(context)).kind());
    }

    @Test
    public void lastFieldNameInTheMessageWins() {
        assertEquals("level", refused("{\"skills\": [{\"level\": {}}]}").field());
    }

    private static Problem refused(String json) {
        return assertThrows(Problem.class, () -> read(json));
    }

    private static Object read(String json) throws IOException {
        ReaderInterceptorContext context = mock(ReaderInterceptorContext.class);
        when(context.getMediaType()).thenReturn(MediaType.APPLICATION_JSON_TYPE);
        when(context.proceed()).thenAnswer(call -> new ObjectMapper().readValue(json, Body.class));
        return new JsonFaults().aroundReadFrom(context);
    }
}
