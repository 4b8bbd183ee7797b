package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The main job as people do it: typed at the post, signed there, read at the ministry. */
class MainJobInTheBrowserTest {
    private static final Path TABLE =
            Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv");
    private static final String SUBJECT = "Plan d'action de l'Ambassade au titre de l'année 2026";
    private static final String SENTENCE =
            "Les élections générales péruviennes auront lieu le 12 avril 2026.";

    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();

    @Test
    void aLetterTypedAtThePostIsSignedAndReadAtTheMinistryAndHiddenFromOthers() {
        String path = written();
        String dispatch = signed(path);
        readAtTheMinistry();
        hiddenFrom("sg4.trainee", dispatch);
        hiddenFrom("dg12.officer", dispatch);
    }

    /** Types the letter by keyboard and attaches the table. */
    private String written() {
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.desk", lima.password());
            page.navigate("/write");
            choose(page, "#p-action", "SG/4");
            choose(page, "#p-information", "DG7/6");
            page.selectOption("#f-label", "RESTRICTED");
            page.selectOption("#f-transmission", "ENCRYPTED");
            page.fill("#f-subject", SUBJECT);
            page.click("#editor");
            page.keyboard().type(SENTENCE);
            page.keyboard().press("Control+s");
            page.waitForURL("**/write/*");
            page.setInputFiles("#file", TABLE);
            assertThat(page.locator("#annexes")).containsText("planning-2026-lima.fr.csv");
            page.reload();
            assertThat(page.locator("#editor")).containsText(SENTENCE);
            return page.url().substring(lima.address().length());
        }
    }

    private String signed(String path) {
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.head", lima.password());
            page.navigate(path);
            page.locator("form[action$='/sign'] button").click();
            page.waitForURL("**/dispatch/*");
            assertThat(page.locator("main")).containsText(SUBJECT);
            return page.url().substring(lima.address().length());
        }
    }

    private void readAtTheMinistry() {
        try (BrowserContext window = Browser.window(ministry.address())) {
            Page page = Browser.signedIn(window, "sg4.officer", ministry.password());
            Locator line = page.locator("a", new Page.LocatorOptions().setHasText(SUBJECT)).first();
            for (int tries = 0; tries < 60; tries++) {
                page.navigate("/register/arrivals");
                if (line.count() > 0) {
                    break;
                }
                page.waitForTimeout(500);
            }
            line.click();
            page.waitForURL("**/dispatch/*");
            assertThat(page.locator("main")).containsText(SENTENCE);
            assertThat(page.locator("main")).containsText("planning-2026-lima.fr.csv");
        }
    }

    private void hiddenFrom(String reader, String dispatch) {
        try (BrowserContext window = Browser.window(ministry.address())) {
            Page page = Browser.signedIn(window, reader, ministry.password());
            page.navigate("/register/arrivals");
            assertThat(page.content()).as(reader).doesNotContain(SUBJECT);
            page.navigate("/search?q=p%C3%A9ruviennes");
            assertThat(page.content()).as(reader).doesNotContain(SUBJECT);
            assertThat(page.navigate(dispatch).status()).as(reader).isEqualTo(404);
            assertThat(page.content()).as(reader).doesNotContain(SUBJECT);
        }
    }

    private static void choose(Page page, String field, String code) {
        page.click(field);
        page.keyboard().type(code);
        page.locator(field.replace("#p-", "#l-") + " [role=option]").first().waitFor();
        page.keyboard().press("Enter");
    }
}
