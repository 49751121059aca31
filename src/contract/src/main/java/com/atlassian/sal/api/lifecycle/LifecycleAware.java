package com.atlassian.sal.api.lifecycle;

/** Must be exported as an OSGi service to be called. */
public interface LifecycleAware {
    void onStart();
    void onStop();
}
