package io.sidetrace.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** A Chromium without a window, with a profile of its own. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path profile;
  private final ChromeDriver driver;
  private final String origin;

  Browser(String origin) {
    this.origin = origin;
    try {
      profile = Files.createTempDirectory("sidetrace-browser");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    driver = new ChromeDriver(service(), options(profile));
    resize(1440, 900);
  }

  static boolean installed() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  private static ChromeDriverService service() {
    return new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
  }

  private static ChromeOptions options(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return options;
  }

  /** The size of the page itself, which may be narrower than any window. */
  void resize(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void open(String path) {
    driver.get(origin + path);
  }

  /** Opens a page as somebody who has never been here. */
  void openFresh(String path) {
    open(path);
    run("localStorage.clear()");
    open(path);
  }

  WebElement see(String css) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waiting for " + css)
        .until(
            d ->
                d.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElse(null));
  }

  /** Waits until an element's text contains this. */
  String see(String css, String text) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waiting for '" + text + "' in " + css + ", which is:\n" + texts(css))
        .until(
            d ->
                texts(css).stream().filter(found -> found.contains(text)).findFirst().orElse(null));
  }

  /** Waits until there is no such element. */
  void gone(String css) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "waiting until there is no " + css)
        .until(_ -> count(css) == 0);
  }

  void click(String css) {
    see(css).click();
  }

  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void pressControl(CharSequence key) {
    press(Keys.chord(Keys.CONTROL, key));
  }

  /** Puts text where the cursor is, all at once. */
  void paste(String text) {
    driver.executeCdpCommand("Input.insertText", java.util.Map.of("text", text));
  }

  /** Drops all cookies. */
  void forget() {
    driver.manage().deleteAllCookies();
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  int count(String css) {
    return driver.findElements(By.cssSelector(css)).size();
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Object runAsync(String script, Object... arguments) {
    return driver.executeAsyncScript(script, arguments);
  }

  /** What the browser has complained about since it was asked last. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    FileSystemUtils.deleteRecursively(profile);
  }
}
