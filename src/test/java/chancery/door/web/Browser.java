package chancery.door.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, started once for all tests of the pages. */
final class Browser {
    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final class Running {
        private static final com.microsoft.playwright.Browser CHROMIUM = start();

        private static com.microsoft.playwright.Browser start() {
            Playwright playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium())
                                    .setArgs(QUIET));
        }

        private static Path chromium() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "no Chromium; install it with: apt-get install chromium"));
        }
    }

    private Browser() {}

    /** A browser window of its own, as somebody new would open it. */
    static BrowserContext window(String base) {
        BrowserContext window =
                Running.CHROMIUM.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(base)
                                .setLocale("fr-FR")
                                .setViewportSize(1280, 900));
        window.setDefaultTimeout(15_000);
        return window;
    }

    static Page signedIn(BrowserContext window, String login, String password) {
        Page page = window.newPage();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", "port-aurel-2026");
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        return page;
    }
}
