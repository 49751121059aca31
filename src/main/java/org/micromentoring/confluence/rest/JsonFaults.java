package org.micromentoring.confluence.rest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.ProcessingException;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.ext.Provider;
import javax.ws.rs.ext.ReaderInterceptor;
import javax.ws.rs.ext.ReaderInterceptorContext;
import org.micromentoring.confluence.rest.json.JsonShape;
import org.micromentoring.confluence.rest.json.JsonText;
import org.micromentoring.kernel.Problem;

/**
 * Reads each JSON body once to the letter before the host's parser sees it: what that parser forgives is a matter of its
 * settings, which are not ours. Whatever is wrong gets our error shape, with the way to the field.
 */
@Provider
public final class JsonFaults implements ReaderInterceptor {
    /** Bytes of a body; the largest that makes sense, a skill with all its synonyms escaped, has about 200 KB. */
    static final int LARGEST = 1024 * 1024;

    private static final String BROKEN = "micromentoring.confluence.json";
    private static final String ENCODING = "micromentoring.confluence.json.encoding";

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
            return present(context.proceed());
        }
        if (!"utf-8".equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8"))) {
            throw Problem.invalid("", ENCODING);
        }
        byte[] body = context.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Problem.tooLarge("micromentoring.confluence.json.large", LARGEST / 1024);
        }
        JsonShape.check("", JsonText.read(utf8(body)), context.getGenericType());
        context.setInputStream(new ByteArrayInputStream(body));
        try {
            return present(context.proceed());
        } catch (IOException | ProcessingException | IllegalArgumentException e) {
            throw Problem.invalid("", BROKEN);
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("", ENCODING);
        }
    }

    /** JSON {@code null} is nothing; so is a call without body and type, which the host reads as nothing of an unknown type. */
    private static Object present(Object body) {
        if (body == null) {
            throw Problem.invalid("", BROKEN);
        }
        return body;
    }
}
