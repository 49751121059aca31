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
    /** Part of what the product allows for everybody; no more than plain templates need. */
    private static final List<String> FOR_ALL = List.of(
            "java.util.Collection#size()", "java.util.Collection#isEmpty()", "java.util.List#get(int)", "java.util.Map#get(java.lang.Object)",
            "java.util.Map#size()", "java.util.Map#isEmpty()", "java.util.Map#entrySet()", "java.util.Map#keySet()", "java.util.Map#values()",
            "java.util.Map$Entry#getKey()", "java.util.Map$Entry#getValue()", "java.lang.String#length()", "java.lang.String#isEmpty()",
            "java.lang.String#equals(java.lang.Object)", "java.lang.Object#toString()",
            WebResourceManager.class.getName() + "#requireResource(java.lang.String)",
            WebResourceManager.class.getName() + "#requireResourcesForContext(java.lang.String)");

    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    public Allowlist() {
        allowed.addAll(FOR_ALL);
    }

    public void add(List<String> methods) {
        methods.forEach(method -> allowed.add(method.replace(" ", "")));
    }

    public void remove(List<String> methods) {
        methods.forEach(method -> allowed.remove(method.replace(" ", "")));
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

    /** A plugin's line counts for the declaring class, a line for an interface for whatever implements it. */
    private boolean isListed(Class<?> type, Method method) {
        if (type == null) {
            return false;
        }
        boolean here = (type == method.getDeclaringClass() || type.isInterface() || type == Object.class) && allowed.contains(line(type, method));
        return here || Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces())).anyMatch(above -> isListed(above, method));
    }

    private static String line(Class<?> type, Method method) {
        return type.getName() + "#" + method.getName() + "("
                + Arrays.stream(method.getParameterTypes()).map(Class::getTypeName).collect(Collectors.joining(",")) + ")";
    }
}
