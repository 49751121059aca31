package org.micromentoring.host.templates;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the product allows every template. It says only that "appropriate" methods of the JDK are on its global list; taken here are the plain
 * reading ones, and what templates fill their own maps and lists with. Nothing that reaches classes, threads, streams or the system.
 */
final class AllowedForAll {
    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Object.class, "toString equals hashCode"),
            Map.entry(String.class, "length isEmpty charAt equals equalsIgnoreCase compareTo startsWith endsWith contains indexOf lastIndexOf substring"
                    + " trim toLowerCase toUpperCase concat split replace toString"),
            Map.entry(CharSequence.class, "length charAt toString"),
            Map.entry(Comparable.class, "compareTo"),
            Map.entry(java.util.Collection.class, "size isEmpty contains containsAll iterator add addAll remove"),
            Map.entry(java.util.List.class, "get indexOf lastIndexOf subList add set size isEmpty contains"),
            Map.entry(Map.class, "get size isEmpty entrySet keySet values containsKey containsValue put remove"),
            Map.entry(Map.Entry.class, "getKey getValue"),
            Map.entry(java.util.Iterator.class, "hasNext next"),
            Map.entry(Number.class, "intValue longValue doubleValue floatValue"),
            Map.entry(Integer.class, "intValue toString compareTo equals"),
            Map.entry(Long.class, "longValue intValue toString compareTo equals"),
            Map.entry(Double.class, "doubleValue intValue toString compareTo equals"),
            Map.entry(Boolean.class, "booleanValue toString equals"),
            Map.entry(Enum.class, "name ordinal toString"),
            Map.entry(java.util.Date.class, "getTime before after"),
            Map.entry(ProductObjects.Words.class, "getText"),
            Map.entry(ProductObjects.Encodings.class, "urlEncode htmlEncode shortenString"),
            Map.entry(ProductObjects.Call.class, "getContextPath getServletPath getRequestURI getMethod getRemoteUser getParameter"),
            Map.entry(WebResourceManager.class, "requireResource requireResourcesForContext"));

    private static final Set<String> LINES = NAMES.entrySet().stream().flatMap(entry -> lines(entry.getKey(), Set.of(entry.getValue().split(" "))))
            .collect(Collectors.toUnmodifiableSet());

    private AllowedForAll() {
    }

    static boolean contains(String line) {
        return LINES.contains(line);
    }

    static Set<String> names() {
        return NAMES.values().stream().flatMap(words -> Arrays.stream(words.split(" "))).collect(Collectors.toSet());
    }

    private static Stream<String> lines(Class<?> type, Set<String> names) {
        return Arrays.stream(type.getMethods()).filter(method -> names.contains(method.getName())).map(method -> type.getName() + "#"
                + method.getName() + "(" + Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(",")) + ")");
    }
}
