package org.micromentoring.host.wired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.runner.Description;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;
import org.junit.runner.notification.RunNotifier;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.model.InitializationError;
import org.micromentoring.host.osgi.InstalledPlugin;
import org.osgi.framework.Bundle;

/** {@code POST …/runtest/<class>}: runs one class of the tests bundle, its constructor filled with beans of the plugin. */
final class RunTest extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient Optional<Bundle> tests = Optional.empty();
    private transient Supplier<InstalledPlugin> plugin = () -> {
        throw new IllegalStateException("no plugin yet");
    };

    /** @param installed the plugin as it is now; it may be another one after an upgrade */
    void serve(Bundle bundle, Supplier<InstalledPlugin> installed) {
        tests = Optional.of(bundle);
        plugin = installed;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        try {
            Class<?> type = tests.orElseThrow().loadClass(request.getPathInfo().substring(1));
            Results results = new Results();
            RunNotifier notifier = new RunNotifier();
            notifier.addListener(results);
            new Inside(type, plugin.get()).run(notifier);
            response.getWriter().write(String.join("\n", results.lines.values()));
        } catch (ClassNotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no such test: " + e.getMessage());
        } catch (InitializationError e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, String.valueOf(e.getCauses()));
        }
    }

    /** Services by constructor, as in the product. */
    private static final class Inside extends BlockJUnit4ClassRunner {
        private final InstalledPlugin plugin;

        Inside(Class<?> type, InstalledPlugin plugin) throws InitializationError {
            super(type);
            this.plugin = plugin;
        }

        @Override
        protected void validateZeroArgConstructor(List<Throwable> errors) {
            // The constructor takes what the test needs.
        }

        @Override
        protected Object createTest() throws Exception {
            var constructor = getTestClass().getOnlyConstructor();
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(plugin::beanOf).toArray());
        }
    }

    private static final class Results extends RunListener {
        private final Map<String, String> lines = new LinkedHashMap<>();

        @Override
        public void testStarted(Description test) {
            lines.put(test.getMethodName(), "passed\t" + test.getMethodName());
        }

        @Override
        public void testIgnored(Description test) {
            lines.put(test.getMethodName(), "ignored\t" + test.getMethodName());
        }

        @Override
        public void testFailure(Failure failure) {
            String name = Optional.ofNullable(failure.getDescription().getMethodName()).orElse("class");
            lines.put(name, "failed\t" + name + "\t" + Base64.getEncoder().encodeToString(failure.getTrace().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
