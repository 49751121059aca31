package org.micromentoring.confluence.rest;

import java.util.List;
import javax.inject.Inject;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.micromentoring.confluence.CurrentViewer;
import org.micromentoring.confluence.Templates;
import org.micromentoring.kernel.Problem;

/** A refusal as an HTTP answer; the only place that knows status codes. */
@Provider
public final class ProblemMapper implements ExceptionMapper<Problem> {
    private final CurrentViewer viewers;
    private final Templates templates;

    @Inject
    public ProblemMapper(CurrentViewer viewers, Templates templates) {
        this.viewers = viewers;
        this.templates = templates;
    }

    @Override
    public Response toResponse(Problem problem) {
        return answer(status(problem), problem.key(), problem.arguments(), problem.field());
    }

    Response answer(int status, String key, List<Object> arguments, String field) {
        String text = templates.texts(viewers.get()).with(key, arguments);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).header("Cache-Control", "no-store")
            .entity(new Fault(key, text, field)).build();
    }

    private static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID -> 400;
            case NOT_FOUND -> 404;
            case NOT_ALLOWED -> 403;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
        };
    }
}
