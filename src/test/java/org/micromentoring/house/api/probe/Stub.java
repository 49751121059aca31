package org.micromentoring.house.api.probe;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Services of a host that knows only what it is told here. */
final class Stub {
    private Stub() {
    }

    /** Answers calls by the method's name; others with null. */
    static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(Stub.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "hashCode" -> 1;
            case "equals" -> proxy == arguments[0];
            case "toString" -> type.getSimpleName();
            default -> answers.getOrDefault(method.getName(), none -> null).apply(arguments);
        }));
    }
}
