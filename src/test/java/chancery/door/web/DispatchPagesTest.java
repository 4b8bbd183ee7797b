package chancery.door.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of one dispatch, by everybody who has to do with it, in four languages. */
class DispatchPagesTest {
    private static final Path LETTER = Path.of("src/test/resources/specimens/plan-2026-lima.fr.md");

    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDispatchCanBeUsedByItsSenderAndItsAddressee(Language language) {
        Api desk = Api.as(lima, "lima.desk");
        String id =
                desk.draft(
                        "Pages d'une dépêche en " + language,
                        "SG/4",
                        draft -> draft.put("due", "2099-01-31").put("place", "Lima"));
        desk.attach(id, "tableau.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        usable(lima, "lima.desk", language, "/write/" + id);
        usable(lima, "lima.desk", language, "/dispatch/" + id);
        Api.as(lima, "lima.head").sign(id);
        Api.as(ministry, "sg4.clerk").await(id);
        usable(lima, "lima.head", language, "/dispatch/" + id);
        usable(ministry, "sg4.clerk", language, "/dispatch/" + id);
        usable(ministry, "sg4.head", language, "/dispatch/" + id);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftInItsCircuitCanBeUsedByItsAuthorAndItsApprover(Language language) {
        Api desk = Api.as(lima, "lima.desk");
        String id = desk.draft("Circuit en " + language, "SG/4");
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.desk", lima.password());
            page.navigate("/write/" + id);
            page.click("#p-approvers");
            page.keyboard().type("Conseill");
            page.locator("#l-approvers [role=option]").first().waitFor();
            page.keyboard().press("Enter");
            page.locator("form[action$='/submit'] button:not(.quiet)").click();
            page.waitForURL("**/dispatch/*");
        }
        usable(lima, "lima.desk", language, "/dispatch/" + id);
        usable(lima, "lima.counsellor", language, "/write/" + id);
        usable(lima, "lima.counsellor", language, "/");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsReadOutOfALetterCanBeUsedByEverybody(Language language) {
        try (BrowserContext window = Browser.window(lima.address())) {
            Language before = Usable.speak(lima, "lima.clerk", language);
            Page page = Browser.signedIn(window, "lima.clerk", lima.password());
            page.navigate("/intake");
            page.setInputFiles("#f-file", LETTER);
            page.locator("form.sheet button").click();
            assertThat(page.locator("#f-subject").inputValue()).startsWith("Plan d'action");
            Usable.assertUsable(page, language);
            Usable.speak(lima, "lima.clerk", before);
        }
    }

    @Test
    void aLetterCanBeReadInTheDark() {
        String id = Api.as(lima, "lima.desk").draft("Dans l'obscurité", "SG/4");
        try (BrowserContext window = Browser.window(lima.address())) {
            Page page = Browser.signedIn(window, "lima.desk", lima.password());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            for (String path : List.of("/", "/write/" + id, "/dispatch/" + id, "/account")) {
                page.navigate(path);
                Usable.assertUsable(page, Language.FR);
            }
        }
    }

    private static void usable(TestNode node, String login, Language language, String path) {
        Language before = Usable.speak(node, login, language);
        try (BrowserContext window = Browser.window(node.address())) {
            Page page = Browser.signedIn(window, login, node.password());
            page.navigate(path);
            Usable.assertUsable(page, language);
        } finally {
            Usable.speak(node, login, before);
        }
    }
}
