package org.micromentoring.host.sal;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls listeners in the publisher's thread and so inside its transaction; what they throw is logged, as in the product. */
public final class Events implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);

    private final List<Object> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Object event) {
        for (Object listener : listeners) {
            for (Method method : listener.getClass().getMethods()) {
                if (hears(method, event)) {
                    tell(listener, method, event);
                }
            }
        }
    }

    @Override
    public void register(Object listener) {
        if (listeners.stream().noneMatch(known -> known == listener)) {
            listeners.add(listener);
        }
    }

    @Override
    public void unregister(Object listener) {
        listeners.removeIf(known -> known == listener);
    }

    /** Listeners whose classes this loader made, by name: what a plugin forgot to take away. */
    public List<String> listenersOf(ClassLoader loader) {
        return listeners.stream().filter(listener -> listener.getClass().getClassLoader() == loader).map(listener -> listener.getClass().getName()).toList();
    }

    private static boolean hears(Method method, Object event) {
        return method.isAnnotationPresent(EventListener.class) && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isInstance(event);
    }

    private static void tell(Object listener, Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(listener, event);
        } catch (InvocationTargetException e) {
            LOG.error("A listener of {} failed: {}", event.getClass().getSimpleName(), method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
