package org.micromentoring.profile.rest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/** Members of a JSON body, each of which may be absent. */
final class Sent {
    private Sent() {
    }

    static <T> T or(T sent, T stored) {
        return sent == null ? stored : sent;
    }

    /** @throws Problem invalid, when a list holds a null */
    static <T> Stream<T> each(String field, List<T> sent) {
        if (sent.stream().anyMatch(Objects::isNull)) {
            throw Problem.invalid(field, "micromentoring.profile.fault.empty");
        }
        return sent.stream();
    }

    /** @throws Problem invalid, for an unknown code */
    static <E> Set<E> codes(String field, List<String> sent, int most, Function<String, Optional<E>> parse, Set<E> stored) {
        if (sent == null) {
            return stored;
        }
        Typed.atMost(field, sent, most);
        return each(field, sent)
            .map(code -> parse.apply(code).orElseThrow(() -> Problem.invalid(field, "micromentoring.profile.fault.choice")))
            .collect(Collectors.toSet());
    }
}
