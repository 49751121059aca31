package org.micromentoring.confluence;

import java.util.Collection;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Host services that a version of Confluence may lack: asked for by name, so that their absence breaks nothing. */
public final class OptionalServices {
    private final BundleContext bundles;

    public OptionalServices(BundleContext bundles) {
        this.bundles = bundles;
    }

    /** @param type the service's interface; a missing class shows as a {@link LinkageError} where the caller names it */
    public <T> Optional<T> find(Class<T> type) {
        ServiceReference<T> reference = bundles.getServiceReference(type);
        return Optional.ofNullable(reference).map(bundles::getService);
    }

    /** @param filter of OSGi, for a type that others may offer too */
    public <T> Optional<T> find(Class<T> type, String filter) {
        try {
            Collection<ServiceReference<T>> references = bundles.getServiceReferences(type, filter);
            return references.stream().findFirst().map(bundles::getService);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(filter, e);
        }
    }
}
