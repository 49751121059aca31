package org.micromentoring.house;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.micromentoring.engine.TestEngine;
import org.micromentoring.wiring.Wiring;
import org.mockito.Mockito;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The very graph that Confluence gets, on the real engine; what the host brings besides tables answers with nothing. */
final class Graph implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Graph(TestEngine engine) {
        Set<Class<?>> asked = new LinkedHashSet<>(Wirings.parameters());
        asked.removeIf(type -> type.getName().startsWith(House.ROOT_PACKAGE) || type.getName().startsWith("java."));
        asked.forEach(type -> add(type, given(type, engine)));
        context.register(Wiring.class);
        context.refresh();
    }

    AnnotationConfigApplicationContext beans() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    private <T> void add(Class<T> type, Object bean) {
        context.registerBean(type, () -> type.cast(bean));
    }

    private static Object given(Class<?> type, TestEngine engine) {
        if (type == ActiveObjects.class) {
            return engine.activeObjects();
        } else if (type == TransactionTemplate.class) {
            return engine.transactions();
        } else if (type == BundleContext.class) {
            Bundle bundle = Mockito.mock(Bundle.class);
            Mockito.when(bundle.getVersion()).thenReturn(Version.emptyVersion);
            BundleContext bundles = Mockito.mock(BundleContext.class);
            Mockito.when(bundles.getBundle()).thenReturn(bundle);
            return bundles;
        }
        return Mockito.mock(type);
    }
}
