package com.atlassian.plugins.osgi.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.runner.Description;
import org.junit.runner.Runner;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunNotifier;

/**
 * Runs a JUnit 4 class inside the product: posts its name to the product at the system property {@code baseurl} and
 * replays the results here. Ours, with the name and the address of the real runner; its answer is a format of our own:
 * a line for each test, {@code passed|ignored|failed}, tab, method, and for a failure a tab and the trace in Base64.
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
        try {
            String results = post();
            results.lines().filter(line -> !line.isBlank()).forEach(line -> replay(line.split("\t"), notifier));
            if (results.isBlank()) {
                throw new IllegalStateException("the product ran no test of " + testClass.getName());
            }
        } catch (IOException | IllegalStateException e) {
            notifier.fireTestFailure(new Failure(getDescription(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            notifier.fireTestFailure(new Failure(getDescription(), e));
        }
    }

    private void replay(String[] result, RunNotifier notifier) {
        Description test = Description.createTestDescription(testClass, result[1]);
        if (result[0].equals("ignored")) {
            notifier.fireTestIgnored(test);
            return;
        }
        notifier.fireTestStarted(test);
        if (result[0].equals("failed")) {
            String trace = new String(Base64.getDecoder().decode(result[2]), StandardCharsets.UTF_8);
            notifier.fireTestFailure(new Failure(test, new AssertionError("inside the product: " + trace)));
        }
        notifier.fireTestFinished(test);
    }

    private String post() throws IOException, InterruptedException {
        String product = System.getProperty("baseurl", "http://localhost:1990/confluence");
        URI address = URI.create(product + "/rest/atlassiantestrunner/1.0/runtest/" + testClass.getName());
        HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).header("X-Atlassian-Token", "no-check")
            .POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the product at " + product + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
