package org.micromentoring.host.templates;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Methods that templates may call, as {@code class#method(type,type)}; what was refused is kept, so that tests can fail on it. */
public final class Allowlist {
    private static final Logger LOG = LoggerFactory.getLogger(Allowlist.class);

    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    /** Lines of a plugin. They count for the plugin's own classes only, whatever they name. */
    public void add(List<String> methods) {
        methods.forEach(method -> own.add(AllowlistLine.normal(method)));
    }

    public void remove(List<String> methods) {
        methods.forEach(method -> own.remove(AllowlistLine.normal(method)));
    }

    /** Each refused call since the start, with repetitions. */
    public List<String> refused() {
        return List.copyOf(refused);
    }

    boolean allows(Class<?> type, Method method) {
        if (isListed(type, method)) {
            return true;
        }
        refused.add(line(method.getDeclaringClass(), method));
        LOG.warn("A template may not call {}: it is not on the allowlist", line(method.getDeclaringClass(), method));
        return false;
    }

    /** A line counts for the class that declares the method, a line for an interface for whatever implements it. */
    private boolean isListed(Class<?> type, Method method) {
        if (type == null) {
            return false;
        }
        boolean fits = type == method.getDeclaringClass() || type.isInterface() || type == Object.class;
        if (fits && (AllowedForAll.contains(line(type, method)) || own.contains(line(type, method)) && isOfAPlugin(type))) {
            return true;
        }
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces())).anyMatch(above -> isListed(above, method));
    }

    private static boolean isOfAPlugin(Class<?> type) {
        return type.getClassLoader() != null && type.getClassLoader() != ClassLoader.getPlatformClassLoader()
                && !(type.getClassLoader() == Allowlist.class.getClassLoader() && AllowlistLine.isOfTheProduct(type.getName()));
    }

    private static String line(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(",")) + ")";
    }
}
