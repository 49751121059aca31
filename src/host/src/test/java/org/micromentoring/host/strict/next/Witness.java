package org.micromentoring.host.strict.next;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import org.osgi.framework.BundleContext;

/** Writes down in {@code strict.witness} when it is told to start and to stop. Forgets to take its listener away when {@code strict.forgetful} is set. */
public final class Witness implements LifecycleAware {
    private final BundleContext bundle;

    public Witness(BundleContext bundleContext) {
        this.bundle = bundleContext;
    }

    @Override
    public void onStart() {
        note("start");
        events().register(this);
    }

    @Override
    public void onStop() {
        note("stop");
        if (!Boolean.getBoolean("strict.forgetful")) {
            events().unregister(this);
        }
    }

    @EventListener
    public void hear(Runnable anything) {
        note("heard");
    }

    private EventPublisher events() {
        return bundle.getService(bundle.getServiceReference(EventPublisher.class));
    }

    private static void note(String word) {
        System.setProperty("strict.witness", (System.getProperty("strict.witness", "") + " " + word).trim());
    }
}
