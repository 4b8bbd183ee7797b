package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.wording.Language;
import chancery.kernel.Transactions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bag as a communications officer handles it in a browser. */
class BagPagesTest {
    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();
    private final BrowserContext there = Browser.window(lima.address());
    private final BrowserContext here = Browser.window(ministry.address());
    @TempDir Path medium;

    @BeforeEach
    void theLinkIsCut() {
        lima.bean(Transactions.class)
                .runAsNode(() -> lima.bean(Links.class).pause(NodeName.of("ministry")));
    }

    @AfterEach
    void theLinkIsUpAgain() {
        lima.bean(Transactions.class)
                .runAsNode(() -> lima.bean(Links.class).resume(NodeName.of("ministry")));
        there.close();
        here.close();
    }

    @Test
    void whatIsSavedAtThePostIsOpenedAtTheMinistry() throws Exception {
        String id = Api.as(lima, "lima.desk").draft("Par valise", "SG/4");
        Api.as(lima, "lima.head").sign(id);

        Path bag = packed();
        Page page = Browser.signedIn(here, "ministry.comms", ministry.password());
        page.navigate("/links");
        page.setInputFiles("#f-file", bag);
        page.locator("#open-bag button").click();

        assertThat(page.locator("#bag-told .done")).isVisible();
        assertThat(page.locator("#bag-told")).containsText("Ambassade");
        Api.as(ministry, "sg4.officer").await(id);
        try (var left = Files.list(ministry.home())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("bag-"));
        }
    }

    @Test
    void whatIsNoBagOrNotForHereIsSaidAndNothingIsTakenIn() throws Exception {
        Path bag = packed();
        Path torn = medium.resolve("déchirée.bag");
        Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(bag), 40));
        Page page = Browser.signedIn(here, "ministry.comms", ministry.password());
        page.navigate("/links");
        page.setInputFiles("#f-file", torn);
        page.locator("#open-bag button").click();
        assertThat(page.locator("#bag-told .wrong")).containsText("déchirée.bag");

        Page back = there.newPage();
        back.navigate("/links");
        back.setInputFiles("#f-file", bag);
        back.locator("#open-bag button").click();
        assertThat(back.locator("#bag-told .wrong")).containsText("ministry");
    }

    @Test
    void nobodyElseHandlesTheBag() {
        Page page = Browser.signedIn(there, "lima.desk", lima.password());
        page.navigate("/links");
        assertThat(page.locator("#open-bag")).hasCount(0);
        Object status =
                page.evaluate(
                        """
                        async () => (await ask('/links/ministry/bag', { method: 'POST' })).status
                        """);
        assertThat(status).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageOfTheOfficerCanBeUsedByEverybody(Language language) {
        there.addCookies(
                List.of(
                        new Cookie(EveryPage.LANGUAGE_COOKIE, language.code())
                                .setUrl(lima.address())));
        Page page = Browser.signedIn(there, "lima.comms", lima.password());
        page.navigate("/links");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.setViewportSize(390, 800);
        assertThat(
                        (Boolean)
                                page.evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private Path packed() {
        Page page = Browser.signedIn(there, "lima.comms", lima.password());
        page.navigate("/links");
        Download download =
                page.waitForDownload(() -> page.locator("form[data-download] button").click());
        Path bag = medium.resolve(download.suggestedFilename());
        assertThat(bag.getFileName().toString()).startsWith("lima-ministry-").endsWith(".bag");
        download.saveAs(bag);
        return bag;
    }
}
