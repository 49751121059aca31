package org.micromentoring.confluence.rest;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.Templates;

/** What the host refuses before any call of ours is reached (no such address, method or type) has our error shape too. */
@Provider
public final class HttpFaults implements ExceptionMapper<WebApplicationException> {
    private final CurrentViewer viewers;
    private final Templates templates;

    @Inject
    public HttpFaults(CurrentViewer viewers, Templates templates) {
        this.viewers = viewers;
        this.templates = templates;
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response answer = refusal.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400 || answer.getStatus() >= 500) {
            return answer;
        }
        String key = switch (answer.getStatus()) {
            case 404 -> "micromentoring.kernel.not-found";
            case 405 -> "micromentoring.confluence.http.method";
            case 406, 415 -> "micromentoring.confluence.http.type";
            default -> "micromentoring.confluence.http.call";
        };
        String text = templates.texts(viewers.get()).with(key, List.of());
        return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store")
            .entity(new Fault(key, text, "")).build();
    }
}
