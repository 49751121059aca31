package org.micromentoring.confluence.rest;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.ProcessingException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.micromentoring.kernel.Problem;

/** Malformed or unknown JSON gets our error shape, with the name of the field where the host's parser says it. */
@Provider
public final class JsonFaults implements ReaderInterceptor {
    /** The parser's message ends with: through reference chain: Type["field"]... */
    private static final Pattern FIELD = Pattern.compile("\\[\"([^\"]{1,100})\"\\](?!.*\\[\")", Pattern.DOTALL);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return present(context.proceed());
        }
        try {
            return present(context.proceed());
        } catch (IOException | ProcessingException | IllegalArgumentException e) {
            Matcher field = FIELD.matcher(String.valueOf(e.getMessage()));
            throw Problem.invalid(field.find() ? field.group(1) : "", "micromentoring.confluence.json");
        }
    }

    /** JSON {@code null} is nothing; so is a call without body and type, which the host reads as nothing of an unknown type. */
    private static Object present(Object body) {
        if (body == null) {
            throw Problem.invalid("", "micromentoring.confluence.json");
        }
        return body;
    }
}
