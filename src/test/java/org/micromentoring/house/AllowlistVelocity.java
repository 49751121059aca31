package org.micromentoring.house;

import java.io.StringWriter;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** Velocity 1.6.4 as the host sets it up: calls only what the allowlist names, and encodes what it prints. */
public final class AllowlistVelocity {
    private final VelocityEngine engine = new VelocityEngine();

    AllowlistVelocity() {
        engine.setProperty("runtime.introspector.uberspect", Allowed.class.getName());
        engine.setProperty(RuntimeConstants.EVENTHANDLER_REFERENCEINSERTION, Encoding.class.getName());
        engine.setProperty("runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
        engine.setProperty("resource.loader", "file");
        engine.setProperty("file.resource.loader.path", House.RESOURCES.toString());
        engine.setProperty("velocimacro.permissions.allow.inline", "true");
        try {
            engine.init();
            engine.evaluate(new VelocityContext(), new StringWriter(), "macros", "#macro(requireResource $key)#end");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    String render(String template, Map<String, Object> values) {
        try {
            StringWriter out = new StringWriter();
            VelocityContext context = new VelocityContext();
            values.forEach(context::put);
            String file = "templates/micromentoring/" + template + ".html.vm";
            engine.evaluate(context, out, file, "#macro(requireResource $key)#end" + House.read(House.RESOURCES.resolve(file)));
            return out.toString();
        } catch (Exception e) {
            throw new AssertionError(template + ": " + e, e);
        }
    }

    /** A refused method is no method: its reference is printed as it stands, and is false in a condition. */
    public static final class Allowed extends UberspectImpl {
        private final Set<String> lines = new HashSet<>(new Descriptor().texts("method"));

        @Override
        public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
            if (target == null) {
                return null;
            }
            Method method = introspector.getMethod(target.getClass(), name, arguments);
            return method != null && lines.contains(TemplateWalk.line(method)) ? super.getMethod(target, name, arguments, info) : null;
        }

        @Override
        public VelPropertyGet getPropertyGet(Object target, String name, Info info) {
            return null;
        }
    }

    /** Encodes every value but those whose reference ends in Html. */
    public static final class Encoding implements ReferenceInsertionEventHandler {
        @Override
        public Object referenceInsert(String reference, Object value) {
            if (value == null || reference.replaceAll("[{}]", "").endsWith("Html")) {
                return value;
            }
            return value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
        }
    }
}
