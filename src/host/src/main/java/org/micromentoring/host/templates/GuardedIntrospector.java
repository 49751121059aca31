package org.micromentoring.host.templates;

import java.lang.reflect.Method;
import org.apache.velocity.runtime.log.Log;
import org.apache.velocity.util.introspection.Introspector;

/**
 * Finds methods for templates, and only those on the allowlist: calls, properties, setters, static calls and own iterators
 * all come through here, as in the product, whose allowlist is an introspector too.
 */
final class GuardedIntrospector extends Introspector {
    private final Allowlist allowlist;

    GuardedIntrospector(Log log, Allowlist allowlist) {
        super(log);
        this.allowlist = allowlist;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Method getMethod(Class type, String name, Object[] arguments) {
        Method method = super.getMethod(type, name, MarkedHtml.open(arguments));
        return method != null && allowlist.allows(type, method) ? method : null;
    }
}
