package com.atlassian.plugins.osgi.test;

import org.junit.runner.Description;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;

/**
 * Runs a JUnit 4 class inside the product. This one is ours and bears the name of the real runner; see the embedded host.
 */
public class AtlassianPluginsTestRunner extends Runner {
    private final Class<?> testClass;

    public AtlassianPluginsTestRunner(Class<?> testClass) {
        this.testClass = testClass;
    }

    @Override
    public Description getDescription() {
        return Description.createSuiteDescription(testClass);
    }

    @Override
    public void run(RunNotifier notifier) {
        throw new UnsupportedOperationException("contract only");
    }
}
