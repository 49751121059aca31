package org.micromentoring.host.templates;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** Velocity's own way to methods and properties, with the allowlist underneath and the mark of safe HTML carried along. */
public final class GuardedCalls extends UberspectImpl implements RuntimeServicesAware {
    static final String ALLOWLIST = "host.allowlist";

    private Allowlist allowlist;

    @Override
    public void setRuntimeServices(RuntimeServices services) {
        allowlist = (Allowlist) services.getApplicationAttribute(ALLOWLIST);
        introspector = new GuardedIntrospector(log, allowlist);
    }

    @Override
    public void init() throws Exception {
        super.init();
        introspector = new GuardedIntrospector(log, allowlist);
    }

    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
        Object opened = MarkedHtml.open(target);
        VelMethod plain = super.getMethod(opened, name, arguments, info);
        if (plain == null) {
            return null;
        }
        Method method = introspector.getMethod(opened.getClass(), name, arguments);
        boolean safe = method != null && isSafe(method) || isElement(target, name);
        return new Call(plain, name, safe, !(target instanceof MarkedHtml));
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String property, Info info) throws Exception {
        Object opened = MarkedHtml.open(target);
        VelPropertyGet plain = super.getPropertyGet(opened, property, info);
        if (plain == null) {
            return null;
        }
        Method method = introspector.getMethod(opened.getClass(), plain.getMethodName(), new Object[0]);
        return new Getter(plain, method != null && isSafe(method) || target instanceof MarkedHtml, !(target instanceof MarkedHtml));
    }

    @Override
    public VelPropertySet getPropertySet(Object target, String property, Object argument, Info info) throws Exception {
        VelPropertySet plain = super.getPropertySet(MarkedHtml.open(target), property, MarkedHtml.open(argument), info);
        return plain == null || target instanceof MarkedHtml ? null : new Setter(plain);
    }

    /** What comes out of a marked collection is marked; an iterator of a class of one's own counts as a call. */
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Iterator getIterator(Object target, Info info) throws Exception {
        Object opened = MarkedHtml.open(target);
        boolean known = opened.getClass().isArray() || opened instanceof java.util.Collection || opened instanceof java.util.Map
                || opened instanceof Iterator || opened instanceof java.util.Enumeration;
        if (!known && introspector.getMethod(opened.getClass(), "iterator", new Object[0]) == null) {
            return Collections.emptyIterator();
        }
        Iterator plain = super.getIterator(opened, info);
        return target instanceof MarkedHtml && plain != null ? new MarkedElements(plain) : plain;
    }

    /** The older rule goes by name: what begins with render or ends in Html is HTML. */
    private static boolean isSafe(Method method) {
        return method.isAnnotationPresent(HtmlSafe.class) || method.getName().startsWith("render") || method.getName().endsWith("Html");
    }

    private static boolean isElement(Object target, String name) {
        return name.equals("get") && MarkedHtml.isCollection(target);
    }

    private record MarkedElements(Iterator<?> plain) implements Iterator<Object> {
        @Override
        public boolean hasNext() {
            return plain.hasNext();
        }

        @Override
        public Object next() {
            return MarkedHtml.of(plain.next());
        }
    }

    /** Velocity remembers calls by class, so a call on a marked value must not be remembered. */
    private record Call(VelMethod plain, String name, boolean safe, boolean isCacheable) implements VelMethod {
        @Override
        public Object invoke(Object target, Object[] arguments) throws Exception {
            Object result = plain.invoke(MarkedHtml.open(target), MarkedHtml.open(arguments));
            return safe ? MarkedHtml.of(result) : result;
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

    private record Getter(VelPropertyGet plain, boolean safe, boolean isCacheable) implements VelPropertyGet {
        @Override
        public Object invoke(Object target) throws Exception {
            Object result = plain.invoke(MarkedHtml.open(target));
            return safe ? MarkedHtml.of(result) : result;
        }

        @Override
        public String getMethodName() {
            return plain.getMethodName();
        }
    }

    private record Setter(VelPropertySet plain) implements VelPropertySet {
        @Override
        public Object invoke(Object target, Object argument) throws Exception {
            return plain.invoke(MarkedHtml.open(target), MarkedHtml.open(argument));
        }

        @Override
        public boolean isCacheable() {
            return plain.isCacheable();
        }

        @Override
        public String getMethodName() {
            return plain.getMethodName();
        }
    }
}
