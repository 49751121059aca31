package org.micromentoring.host.wired;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.runner.RunWith;
import org.junit.runner.Runner;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.Suite;
import org.junit.runners.model.InitializationError;
import org.micromentoring.host.boot.SharedNode;

/** Every wired test of the plugin, each by its own runner, against the shared node. */
@RunWith(WiredTestsIT.All.class)
public class WiredTestsIT {
    /** Names the classes from the jar; they are run where the plugin is, not here. */
    public static final class All extends Suite {
        public All(Class<?> suite) throws InitializationError, IOException, ReflectiveOperationException {
            super(suite, runners());
        }

        @Override
        public void run(RunNotifier notifier) {
            System.setProperty("baseurl", SharedNode.get().options().baseUrl());
            super.run(notifier);
        }

        private static List<Runner> runners() throws IOException, ReflectiveOperationException {
            List<Runner> runners = new ArrayList<>();
            URLClassLoader loader = new URLClassLoader(new URL[] {WiredPart.jar().toUri().toURL()}, WiredTestsIT.class.getClassLoader());
            try (JarFile jar = new JarFile(WiredPart.jar().toFile())) {
                for (String name : jar.stream().map(entry -> entry.getName()).filter(it -> it.endsWith("WiredTest.class")).toList()) {
                    Class<?> test = loader.loadClass(name.replace(".class", "").replace('/', '.'));
                    runners.add(test.getAnnotation(RunWith.class).value().getConstructor(Class.class).newInstance(test));
                }
            }
            if (runners.isEmpty()) {
                throw new IllegalStateException("no wired tests in " + WiredPart.jar());
            }
            return runners;
        }
    }
}
