package org.micromentoring.host.templates;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Velocity's way to methods, through the allowlist. Setting a property is never allowed. */
public final class GuardedCalls extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOWLIST = "host.allowlist";

    private Allowlist allowlist;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        Object opened = MarkedHtml.open(target);
        if (opened == null || opened instanceof Class) {
            return null;
        }
        Method method = introspector.getMethod(opened.getClass(), name, MarkedHtml.open(arguments));
        if (method == null || !allowlist.allows(opened.getClass(), method)) {
            return null;
        }
        VelMethod plain = super.getMethod(opened, name, MarkedHtml.open(arguments), info);
        return plain == null ? null : new Call(plain, name, method.isAnnotationPresent(HtmlSafe.class), !(target instanceof MarkedHtml));
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String property, Info info) throws Exception {
        if (MarkedHtml.open(target) instanceof Map<?, ?> map) {
            return super.getPropertyGet(map, property, info);
        }
        for (String start : List.of("get", "is")) {
            VelMethod getter = getMethod(target, start + Character.toUpperCase(property.charAt(0)) + property.substring(1), new Object[0], info);
            if (getter != null) {
                return new Getter(getter);
            }
        }
        return null;
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String property, Object argument, Info info) {
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Iterator getIterator(Object target, Info info) throws Exception {
        return super.getIterator(MarkedHtml.open(target), info);
    }

    /** Velocity remembers calls by class, so a call on a marked value must not be remembered. */
    private record Call(VelMethod plain, String name, boolean safe, boolean isCacheable) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            Object result = plain.invoke(MarkedHtml.open(target), MarkedHtml.open(arguments));
            return safe && result != null ? new MarkedHtml(result) : result;
        }

        @Override
        public String getMethodName() {
            return name;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Class getReturnType() {
            return plain.getReturnType();
        }
    }

    private record Getter(VelMethod method) implements VelPropertyGet {
        @Override
        public Object invoke(Object target) throws Exception {
            return method.invoke(target, new Object[0]);
        }

        @Override
        public boolean isCacheable() {
            return method.isCacheable();
        }

        @Override
        public String getMethodName() {
            return method.getMethodName();
        }
    }
}
