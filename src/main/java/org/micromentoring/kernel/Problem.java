package org.micromentoring.kernel;

import java.util.List;

/** A refusal: one of five kinds, with the key of a text that says what to do. The only exception use cases throw. */
public final class Problem extends RuntimeException {
    /** What kind of refusal; the doors translate it (REST: 400, 404, 403, 409, 413). */
    public enum Kind { INVALID, NOT_FOUND, NOT_ALLOWED, CONFLICT, TOO_LARGE }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    private Problem(Kind kind, String field, String key, Object... arguments) {
        super(kind + " " + field + " " + key);
        this.kind = kind;
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /**
     * Bad input.
     *
     * @param field name of the field as the caller sent it
     */
    public static Problem invalid(String field, String key, Object... arguments) {
        return new Problem(Kind.INVALID, field, key, arguments);
    }

    /** Missing, or not to be seen by this viewer: the two are never told apart. */
    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "", "micromentoring.kernel.not-found");
    }

    public static Problem notAllowed(String key, Object... arguments) {
        return new Problem(Kind.NOT_ALLOWED, "", key, arguments);
    }

    /** The state is no longer what the caller thought, or a cap is reached. */
    public static Problem conflict(String key, Object... arguments) {
        return new Problem(Kind.CONFLICT, "", key, arguments);
    }

    /** More was sent than anybody may send at once. */
    public static Problem tooLarge(String key, Object... arguments) {
        return new Problem(Kind.TOO_LARGE, "", key, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Empty when no single field is to blame. */
    public String field() {
        return field;
    }

    /** Key of the text in the i18n files. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
