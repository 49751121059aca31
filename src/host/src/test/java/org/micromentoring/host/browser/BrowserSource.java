package org.micromentoring.host.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Where the browser of the tests comes from: the one that {@code -Dbrowser=/path} names, one that is found, one from
 * Debian's packages, one that Selenium's manager fetches. When none can be had the build fails; only
 * {@code -Dbrowser=none} leaves these tests out.
 */
public final class BrowserSource {
    static final String LEFT_OUT = "Browser tests are left out, because -Dbrowser=none was given.";
    private static final String ADVICE = "No browser for the tests: install chromium and chromium-driver (Debian: apt-get install chromium chromium-driver),"
        + " or name one with -Dbrowser=/path/to/chrome, or leave these tests out with -Dbrowser=none.";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> FLAGS = List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars");
    private static final int PACKAGES_MINUTES = 8;
    /** Says at each start that it does not know the newest Chromium in depth; held, because loggers are forgotten otherwise. */
    private static final java.util.logging.Logger CHATTER = java.util.logging.Logger.getLogger("org.openqa.selenium.devtools");

    private final List<String> tried = new ArrayList<>();

    private BrowserSource() {
    }

    /** Whether whoever started the build left the browser tests out. */
    public static boolean leftOut() {
        return "none".equals(System.getProperty("browser"));
    }

    /**
     * Starts a browser with a fresh profile.
     *
     * @param more further flags, such as a window size
     */
    public static ChromeDriver start(String... more) {
        return new BrowserSource().open(more);
    }

    private ChromeDriver open(String... more) {
        CHATTER.setLevel(java.util.logging.Level.OFF);
        String named = System.getProperty("browser", "");
        if (!named.isEmpty()) {
            return tryWith(Optional.of(Path.of(named)), more).orElseThrow(this::none);
        }
        return found().flatMap(browser -> tryWith(Optional.of(browser), more))
            .or(() -> fromPackages().flatMap(browser -> tryWith(Optional.of(browser), more)))
            .or(() -> tryWith(Optional.empty(), more))
            .orElseThrow(this::none);
    }

    private IllegalStateException none() {
        return new IllegalStateException(ADVICE + " Tried: " + tried);
    }

    /** With a driver that lies beside it, else one that Selenium's manager fetches. */
    private Optional<ChromeDriver> tryWith(Optional<Path> browser, String... more) {
        try {
            ChromeOptions options = new ChromeOptions();
            options.addArguments(FLAGS);
            options.addArguments(more);
            options.addArguments("--user-data-dir=" + Files.createTempDirectory("browser"));
            options.setCapability("goog:loggingPrefs", java.util.Map.of("browser", "ALL"));
            browser.ifPresentOrElse(it -> options.setBinary(it.toFile()), () -> options.setBrowserVersion("stable"));
            ChromeDriverService.Builder service = new ChromeDriverService.Builder().usingAnyFreePort();
            browser.flatMap(BrowserSource::driver).map(Path::toFile).ifPresent(service::usingDriverExecutable);
            return Optional.of(new ChromeDriver(service.build(), options));
        } catch (WebDriverException | IOException | IllegalStateException e) {
            tried.add(browser.map(Path::toString).orElse("Selenium's manager") + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Optional.empty();
        }
    }

    private static Optional<Path> found() {
        return NAMES.stream().flatMap(BrowserSource::onPath).findFirst();
    }

    private static Optional<Path> driver(Path browser) {
        Stream<Path> beside = Stream.ofNullable(browser.toAbsolutePath().getParent()).map(folder -> folder.resolve("chromedriver"));
        return Stream.of(beside, onPath("chromedriver"), Stream.of(Path.of("/usr/lib/chromium/chromedriver"))).flatMap(it -> it)
            .filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable);
    }

    private Optional<Path> fromPackages() {
        boolean debian = Files.exists(Path.of("/etc/debian_version"));
        if (!debian || !"root".equals(System.getProperty("user.name"))) {
            tried.add("packages: only as root on Debian");
            return Optional.empty();
        }
        System.out.println("No browser found: installing the packages chromium and chromium-driver, for at most " + PACKAGES_MINUTES + " minutes.");
        if (!run("apt-get", "update") || !run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver")) {
            return Optional.empty();
        }
        return found();
    }

    private boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            boolean ended = process.waitFor(PACKAGES_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            boolean well = ended && process.exitValue() == 0;
            if (!well) {
                tried.add(String.join(" ", command) + (ended ? " failed" : " took too long"));
            }
            return well;
        } catch (IOException e) {
            tried.add(e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
