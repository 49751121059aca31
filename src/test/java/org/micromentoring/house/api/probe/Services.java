package org.micromentoring.house.api.probe;

import java.util.Map;
import org.micromentoring.confluence.OptionalServices;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The host's registry with one service in it. */
final class Services {
    private Services() {
    }

    static OptionalServices with(Object service) {
        ServiceReference<?> reference = Stub.of(ServiceReference.class, Map.of());
        return new OptionalServices(Stub.of(BundleContext.class, Map.of("getServiceReference", asked -> reference, "getService", asked -> service)));
    }

    /** For a host that lacks the very type of the service. */
    static OptionalServices none() {
        return new OptionalServices(Stub.of(BundleContext.class, Map.of()));
    }
}
