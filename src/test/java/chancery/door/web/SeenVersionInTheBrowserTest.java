package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** The Write page signs what it shows, also when others write at the same time. */
class SeenVersionInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");

    @Test
    void whatChangedBehindAnOpenPageIsShownBeforeItIsSigned() {
        String id = desk.draft("Ouvert chez le chef de poste", "SG/4");
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.head", lima.password());
            page.navigate("/write/" + id);
            desk.attach(id, "glissee.txt", new byte[] {65}).expecting(201);
            sign(page);
            assertThat(page.locator("main")).containsText("glissee.txt");
            assertThat(desk.read(id).text("state")).isEqualTo("DRAFT");
            page.navigate("/write/" + id);
            sign(page);
            page.waitForURL("**/dispatch/*");
            assertThat(desk.read(id).text("state")).isEqualTo("SIGNED");
        }
    }

    @Test
    void whoTypesAndAttachesByTurnsSignsTheirOwnLastVersion() {
        String id = desk.draft("Tapé et joint", "SG/4");
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.head", lima.password());
            page.navigate("/write/" + id);
            attach(page, "un.txt");
            type(page, " Un.");
            attach(page, "deux.txt");
            type(page, " Deux.");
            page.locator("[data-annex]").first().click();
            assertThat(page.locator("#annexes li")).hasCount(1);
            sign(page);
            page.waitForURL("**/dispatch/*");
            assertThat(page.locator("main")).containsText("Un. Deux.");
            assertThat(page.locator("main")).containsText("deux.txt");
        }
    }

    @Test
    void anAnnexOfSomebodyElseAppearsWithTheNextSaving() {
        String id = desk.draft("À deux", "SG/4");
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.head", lima.password());
            page.navigate("/write/" + id);
            desk.attach(id, "du-bureau.txt", new byte[] {65}).expecting(201);
            type(page, " Encore un mot.");
            assertThat(page.locator("#annexes")).containsText("du-bureau.txt");
            sign(page);
            page.waitForURL("**/dispatch/*");
            assertThat(page.locator("main")).containsText("du-bureau.txt");
        }
    }

    private static void attach(Page page, String name) {
        page.setInputFiles("#file", new FilePayload(name, "text/plain", new byte[] {66}));
        assertThat(page.locator("#annexes")).containsText(name);
    }

    private static void type(Page page, String text) {
        page.click("#editor");
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
        page.waitForResponse("**/write/save", () -> page.keyboard().press("Control+s"));
    }

    private static void sign(Page page) {
        page.locator("form[action$='/sign'] button").click();
        page.waitForLoadState();
    }
}
