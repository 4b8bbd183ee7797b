package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The press as a press officer at a post follows it. */
class PressInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());
    private Language spoke = Language.FR;

    @AfterEach
    void theWindowIsClosed() {
        window.close();
        Usable.speak(lima, "lima.desk", spoke);
    }

    private Page desk() {
        return Browser.signedIn(window, "lima.desk", lima.password());
    }

    private static String site() {
        return "diario-" + UUID.randomUUID().toString().substring(0, 8) + ".pe";
    }

    private static String article(String site) {
        return "https://www." + site + "/2024/05/14/el-puerto-recibe-a-la-embajadora-de-aldoria";
    }

    @Test
    void oneFieldAndEnterKeepAnItem() {
        Page page = desk();
        page.navigate("/coverage");
        String site = site();
        page.fill("#f-pasted", article(site));
        page.locator("#f-pasted").press("Enter");
        assertThat(page.locator(".told.done")).containsText(site);
        assertThat(page.locator(".told.done"))
                .containsText("El puerto recibe a la embajadora de aldoria");
        assertThat(page.locator("#f-pasted")).isFocused();
        page.locator(".told.done a").click();
        assertThat(page.locator("#f-day")).hasValue("2024-05-14");
    }

    @Test
    void whatIsPastedFillsTheFieldsThatNobodyTypedInto() {
        Page page = desk();
        page.navigate("/coverage");
        String site = site();
        page.fill("#f-headline", "El puerto, según nosotros");
        page.fill("#f-pasted", article(site));
        assertThat(page.locator("#f-outlet")).hasValue(site);
        assertThat(page.locator("#f-day")).hasValue("2024-05-14");
        assertThat(page.locator("#f-headline")).hasValue("El puerto, según nosotros");
        assertThat(page.locator("#quick-told")).containsText(site);
        page.locator("#quick button.main").click();
        assertThat(page.locator(".told.done")).containsText("El puerto, según nosotros");
        page.fill("#f-pasted", article(site));
        assertThat(page.locator("#quick-told")).containsText("Déjà inscrit");
    }

    @Test
    void aScanIsDroppedAndTheOutletNamedWhenTheTextDoesNot() {
        Page page = desk();
        page.navigate("/coverage");
        page.fill("#f-pasted", "Un texto sin medio\nSegunda línea.");
        page.locator("#f-pasted").press("Enter");
        assertThat(page.locator("#problem")).containsText("média");
        assertThat(page.locator("#f-pasted")).hasValue("Un texto sin medio\nSegunda línea.");
        String outlet = "Semanario " + UUID.randomUUID().toString().substring(0, 8);
        page.fill("#f-outlet", outlet);
        page.locator("#f-clip")
                .setInputFiles(
                        new FilePayload(
                                "p7.pdf",
                                "application/pdf",
                                "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#quick button.main").click();
        assertThat(page.locator(".told.done")).containsText(outlet);
        page.locator(".told.done a").click();
        page.fill("#f-topic", "Puertos");
        page.selectOption("#f-mention", "SUBJECT");
        page.fill("#f-about-0", "Pérou");
        page.locator("form.stack button.main").click();
        assertThat(page.locator(".facts")).containsText("Puertos");
        assertThat(page.locator(".facts")).containsText("1 sur 1");
        assertThat(page.locator("#clips")).containsText("p7.pdf");
    }

    @Test
    void anOutletIsAddedWithItsReachAndTellsItsShare() {
        Page page = desk();
        page.navigate("/outlets");
        page.evaluate("document.querySelector('details.sheet').open = true");
        String name = "Radio " + UUID.randomUUID().toString().substring(0, 8);
        page.fill("#f-name", name);
        page.selectOption("#f-medium", "RADIO");
        page.fill("#f-country", "Pérou");
        page.fill("#f-region", "Callao");
        page.fill("#f-reach", "120 000");
        page.selectOption("#f-reachOf", "LISTENERS");
        page.fill("#f-reachSource", "Estudio de sintonía");
        page.fill("#f-reachDay", "2026-03-01");
        page.locator("details.sheet button.main").click();
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".facts")).containsText("auditeurs");
        assertThat(page.locator(".facts")).containsText("Estudio de sintonía");
    }

    @Test
    void aReviewIsComposedOrderedSummedUpAndBecomesADispatch() {
        Page page = desk();
        String one = site();
        String two = site();
        for (String site : new String[] {one, two}) {
            page.navigate("/coverage");
            page.fill("#f-pasted", "https://" + site + "/el-puerto-y-la-embajada-" + site.length());
            page.locator("#f-pasted").press("Enter");
            assertThat(page.locator(".told.done")).containsText(site);
        }
        page.navigate("/press-reviews");
        assertThat(page.locator("nav a[href='/coverage'][aria-current=page]").first()).isVisible();
        page.evaluate(
                "document.querySelectorAll('details.sheet').forEach(part => part.open = true);"
                        + "document.querySelectorAll('input[name=pick]').forEach(box => box.checked = false)");
        for (String site : new String[] {one, two}) {
            page.locator("li.line", new Page.LocatorOptions().setHasText(site))
                    .locator("input[name=pick]")
                    .check();
        }
        page.locator("details.sheet button.main").click();
        assertThat(page.locator(".review > li")).hasCount(2);
        String last = page.locator(".review > li").last().locator(".line-facts bdi").innerText();
        page.locator(".review textarea").last().fill("Le port se félicite de la visite.");
        page.locator("button[name=up]").last().click();
        assertThat(page.locator(".review > li").first()).containsText(last);
        assertThat(page.locator(".review textarea").first())
                .hasValue("Le port se félicite de la visite.");
        page.locator("button[name=done]").click();
        assertThat(page.locator(".review > li").first()).containsText("Le port se félicite");
        assertThat(page.locator("main")).containsText("Pas encore envoyée");
        page.selectOption("#f-to", "SG/4");
        page.locator("form[action$='/send'] button").click();
        page.waitForURL("**/write/*");
        assertThat(page.locator("main")).containsText("press-review-");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FR", "AR"})
    void thePagesOfThePressCanBeUsedByEverybody(Language language) {
        spoke = Usable.speak(lima, "lima.desk", language);
        Page page = desk();
        page.navigate("/coverage");
        String site = site();
        page.fill("#f-pasted", "https://" + site + "/el-puerto-recibe-a-la-embajadora");
        page.locator("#f-pasted").press("Enter");
        assertThat(page.locator(".told.done")).containsText(site);
        picture(page, "list", language);
        String edit = page.locator(".told.done a").getAttribute("href");
        page.navigate(edit);
        Usable.assertUsable(page, language);
        picture(page, "edit", language);
        page.navigate(edit.replace("/edit", ""));
        Usable.assertUsable(page, language);
        picture(page, "one", language);
        page.locator(".lead a").click();
        Usable.assertUsable(page, language);
        page.navigate("/outlets");
        picture(page, "outlets", language);
        page.navigate("/coverage/over-time");
        assertThat(page.locator("#by-outlet")).isVisible();
        Usable.assertUsable(page, language);
        picture(page, "over-time", language);
        page.navigate("/press-reviews");
        page.evaluate(
                "document.querySelectorAll('details.sheet').forEach(part => part.open = true)");
        Usable.assertUsable(page, language);
        picture(page, "reviews", language);
        page.evaluate(
                "document.querySelectorAll('input[name=pick]').forEach(box => box.checked = true)");
        page.locator("#f-day").fill(page.locator("#f-day").inputValue());
        page.locator("details.sheet button.main").click();
        assertThat(page.locator("#review")).isVisible();
        Usable.assertUsable(page, language);
        picture(page, "review-edit", language);
        page.locator("button[name=done]").click();
        assertThat(page.locator("ol.review")).isVisible();
        Usable.assertUsable(page, language);
        picture(page, "review", language);
    }

    private static void picture(Page page, String name, Language language) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target/press/"
                                                    + name
                                                    + "-"
                                                    + language.code()
                                                    + "-"
                                                    + width
                                                    + ".png")));
        }
        page.setViewportSize(1280, 900);
    }
}
