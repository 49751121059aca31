package org.micromentoring.host.browser;

import static org.junit.Assert.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.junit.Assume;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's window on the wiki. */
public final class Browser implements AutoCloseable {
    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChromeDriver driver;
    private final String site;
    private final Complaints before;
    private final Set<Integer> expectedRefusals = new HashSet<>();

    private Browser(ChromeDriver driver, String site) {
        this.driver = driver;
        this.site = site;
        this.before = Complaints.of(site);
    }

    /** Skips the test, and says so, when the browser was left out on purpose; fails when none can be had. */
    public static Browser open(String site) {
        if (BrowserSource.leftOut()) {
            System.out.println(BrowserSource.LEFT_OUT);
        }
        Assume.assumeFalse(BrowserSource.LEFT_OUT, BrowserSource.leftOut());
        return new Browser(BrowserSource.start("--window-size=1280,1000", "--lang=en-GB"), site);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** @param path from the context path on */
    public Browser go(String path) {
        driver.get(site + path);
        return this;
    }

    /** As somebody of the host's demo people, whose password is the name. */
    public Browser logIn(String name) {
        driver.manage().deleteAllCookies();
        go("/login.action");
        the("input[name=os_username]").sendKeys(name);
        the("input[name=os_password]").sendKeys(name, Keys.ENTER);
        until(it -> !address().contains("login.action"));
        return this;
    }

    /** Gives the password once more, where an administration page asks for it. */
    public Browser confirmPassword(String password) {
        if (address().contains("authenticate.action")) {
            the("input[type=password]").sendKeys(password, Keys.ENTER);
            until(it -> !address().contains("authenticate.action"));
        }
        return this;
    }

    /** @param mode light or dark */
    public Browser theme(String mode) {
        driver.manage().addCookie(new Cookie.Builder("host.theme", mode).path("/confluence").build());
        driver.navigate().refresh();
        return this;
    }

    /** The same page in the other theme, without a reload, so that what was typed stays. */
    public void mode(String mode) {
        script("document.documentElement.setAttribute('data-color-mode', arguments[0]);", mode);
        // Colours fade over; pictures and axe look at what stays. What never ends, such as a spinner, is not waited for.
        driver.executeAsyncScript("var done = arguments[0]; setTimeout(done, 1000); requestAnimationFrame(function () {"
            + " Promise.allSettled(document.getAnimations().map(function (it) { return it.finished; })).then(done); });");
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public WebElement the(String css) {
        return until(it -> driver.findElements(By.cssSelector(css)).stream().filter(WebElement::isDisplayed).findFirst().orElse(null));
    }

    /** Brought to the middle first: near the edge of an emulated window a click may miss. */
    public void click(String css) {
        WebElement element = the(css);
        script("arguments[0].scrollIntoView({block: 'center'});", element);
        element.click();
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public <T> T until(ExpectedCondition<T> condition) {
        try {
            return new WebDriverWait(driver, PATIENCE).ignoring(StaleElementReferenceException.class).until(condition);
        } catch (TimeoutException e) {
            picture("failed");
            throw new AssertionError("waited in vain on " + address() + ", which shows:\n" + driver.findElement(By.tagName("body")).getText(), e);
        }
    }

    public void untilText(String css, String part) {
        until(it -> all(css).stream().anyMatch(element -> element.getText().contains(part)));
    }

    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the Tab key until this has the focus, as somebody without a mouse does; fails after many steps. */
    public WebElement tabTo(String css) {
        for (int step = 0; step < 200; step++) {
            WebElement focused = driver.switchTo().activeElement();
            if (!driver.findElements(By.cssSelector(css)).isEmpty() && driver.findElements(By.cssSelector(css)).contains(focused)) {
                return focused;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("the Tab key never reaches " + css + " on " + address());
    }

    public Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    public void width(int pixels) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Whole pixels by which the page is wider than its window; 0 when nobody has to scroll sideways. */
    public long overflow() {
        return (Long) script("var d = document.documentElement; return Math.max(0, d.scrollWidth - d.clientWidth);");
    }

    /** What the system of the reader asks for, such as reduced motion, a dark theme or forced colours; replaces what was asked for before. */
    public void media(String feature, String value) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
    }

    /** As with scripts switched off in the browser; the next page shows it. */
    public void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Fails with what is wrong and where, when axe finds a breach of WCAG 2.1 A or AA within this part of the page. */
    public void mustBeAccessible(String part) {
        agree(new AxeBuilder().withTags(STANDARD).include(part));
    }

    /** As above for the whole page and rules that are no part of the standard, such as ids that are there twice. */
    public void mustKeep(List<String> rules) {
        agree(new AxeBuilder().withOnlyRules(rules));
    }

    private void agree(AxeBuilder axe) {
        List<Rule> breaches = axe.setLegacyMode().analyze(driver).getViolations();
        String told = breaches.stream().flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + rule.getHelp() + "\n    "
            + node.getHtml() + "\n    " + String.valueOf(node.getFailureSummary()).replace("\n", " "))).collect(Collectors.joining("\n"));
        assertEquals("axe on " + address(), "", told);
    }

    /** This journey tries what the service refuses with this status; the console shows such an answer as an error. */
    public Browser expectRefusal(int status) {
        expectedRefusals.add(status);
        return this;
    }

    /** Fails when a page wrote an error to the console since the last call. */
    public void mustBeQuiet() {
        String errors = driver.manage().logs().get("browser").getAll().stream().filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(entry -> entry.getMessage()).filter(message -> expectedRefusals.stream().noneMatch(status -> message.contains("responded with a status of " + status))).collect(Collectors.joining("\n"));
        assertEquals("console on " + address(), "", errors);
    }

    /** Writes {@code target/screenshots/<name>.png} of the module. */
    public Path picture(String name) {
        try {
            Path file = Path.of(System.getProperty("host.target", "target"), "screenshots", name + ".png");
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every journey ends with a quiet console and a host that has nothing to say against its pages. */
    @Override
    public void close() {
        try {
            mustBeQuiet();
            assertEquals("complaints of the host", "", Complaints.of(site).since(before));
        } finally {
            driver.quit();
        }
    }
}
