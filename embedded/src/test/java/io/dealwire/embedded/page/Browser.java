package io.dealwire.embedded.page;

import static org.awaitility.Awaitility.await;

import io.dealwire.embedded.kit.Patience;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.awaitility.core.ConditionFactory;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The Chromium of this machine, without a window. It waits for what it is to find, never for time. */
final class Browser implements AutoCloseable {

    private static final Duration LONG = Patience.LONG;
    private static final Duration OFTEN = Duration.ofMillis(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it; empty where the browser or its driver is not installed. */
    static Optional<Browser> start() {
        return installed("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> installed("chromedriver").map(driver -> start(browser, driver)));
    }

    private static Browser start(Path browser, Path driver) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<Path> installed(String... names) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    /** Goes on in a tab of its own, which knows no token. */
    void openTab(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
    }

    /** Back to the first tab. */
    void closeTab() {
        driver.close();
        driver.switchTo().window(driver.getWindowHandles().iterator().next());
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Lays the page out for a screen so many pixels wide, in light or dark colours. */
    void screen(int width, String colours) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    /** The first element that a selector finds, once it is there and shown. */
    WebElement find(String selector) {
        return patiently(selector)
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The first such element that holds a text. */
    WebElement find(String selector, String text) {
        return patiently("\"" + text + "\" in " + selector)
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(element -> element.getText().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** How many elements there are now. */
    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** Clicks on the first such element that holds a text; on the one that took its place, if need be. */
    void click(String selector, String text) {
        patiently("click on " + text).untilAsserted(() -> find(selector, text).click());
    }

    /** Types to whatever has the focus. */
    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The text of what has the focus. */
    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** The text of an element, shown or not, as the document holds it. */
    String textOf(String selector) {
        return find(selector).getDomProperty("textContent");
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    /** What a script gives to the last of its arguments, a function. */
    Object answer(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** How many pixels wide what is shown is: more than the screen when one has to scroll sideways. */
    int width() {
        return ((Long) run("return document.documentElement.scrollWidth")).intValue();
    }

    /** Serious and critical findings of axe-core, as one line each. */
    List<?> findings() throws IOException {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) answer("""
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations
                    .filter(one => ['serious', 'critical'].includes(one.impact))
                    .map(one => `${one.id}: ${one.help} ${one.nodes[0].html}`)), error => done([String(error)]));
                """);
    }

    /** What the console was told since this was asked last, warnings and errors. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Looks often, from the thread that asks: what is shown may be replaced at any moment. */
    private static ConditionFactory patiently(String what) {
        return await(what)
                .atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(WebDriverException.class);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
