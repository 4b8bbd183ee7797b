package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Pictures;
import chancery.foundation.drawing.gantt.Zoom;
import chancery.foundation.wording.Language;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures in a real browser, with the program's templates, style and script. */
class DrawnPagesTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final BrowserContext window = Browser.window("http://localhost");
    private final Page page = window.newPage();

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureCanBeUsedByEverybodyInEveryLanguage(Language language) {
        List<Picture> pictures = new ArrayList<>(Pictures.all(language));
        pictures.add(Pictures.gantt(Zoom.MONTH, language));
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setContent(PicturePage.html(language, pictures));
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .extracting(rule ->
                            rule.getId()
                                    + " "
                                    + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                    .as("%s in %s", language, scheme)
                    .isEmpty();
        }
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    @Test
    void aBarIsMovedWithTheKeyboardAndSentWhenConfirmed() {
        show(Language.FR);
        Locator bar = bar("P2");
        bar.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowDown");
        assertDays("2026-05-12", "2026-07-17");
        assertThat(page.locator("[data-said]")).containsText("du 12 mai 2026 au 17 juillet 2026");
        assertThat(bar)
                .hasAttribute("aria-valuetext", java.util.regex.Pattern.compile(".*12 mai 2026.*"));
        assertThat(page.locator("#move-year [name=action]")).hasValue("P2");
        assertThat(page.locator("#move-year [name=version]")).hasValue("3");
        page.evaluate(
                "document.forms[0].addEventListener('submit', e => { e.preventDefault(); window.sent = new URLSearchParams(new FormData(e.target)).toString(); })");
        page.keyboard().press("Enter");
        assertThat((String) page.evaluate("window.sent"))
                .contains("action=P2&start=2026-05-12&end=2026-07-17&version=3");
    }

    @Test
    void escapePutsABarBack() {
        show(Language.FR);
        Locator whole = page.locator("[data-move=P2] .whole");
        String before = whole.getAttribute("x");
        bar("P2").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(whole).not().hasAttribute("x", before);
        assertThat(page.locator("#move-year")).isVisible();
        page.keyboard().press("Escape");
        assertThat(whole).hasAttribute("x", before);
        assertThat(page.locator("#move-year")).isHidden();
    }

    @Test
    void leftIsLaterInArabic() {
        show(Language.AR);
        bar("P2").focus();
        page.keyboard().press("ArrowLeft");
        assertDays("2026-05-05", "2026-07-11");
        drag("P2", 0.5, -60);
        assertThat(page.locator("#move-year [name=start]").inputValue())
                .isGreaterThan("2026-05-20");
    }

    @Test
    void aBarIsDraggedWholeOrByItsEnd() {
        show(Language.FR);
        drag("P3", 0.5, 60);
        String start = page.locator("#move-year [name=start]").inputValue();
        assertThat(start).isGreaterThan("2026-04-15");
        page.locator("#move-year [type=reset]").click();
        drag("P3", 0.98, 60);
        assertThat(page.locator("#move-year [name=start]")).hasValue("2026-04-01");
        assertThat(page.locator("#move-year [name=end]").inputValue()).isGreaterThan("2026-06-20");
    }

    @Test
    void whatMayNotBeMovedIsNoSlider() {
        show(Language.FR);
        assertThat(page.locator("[role=slider]")).hasCount(7);
        assertThat(
                        page.locator(
                                        ".gantt-row",
                                        new Page.LocatorOptions().setHasText("Consultations"))
                                .locator("[role=slider]"))
                .hasCount(0);
    }

    @Test
    void withoutScriptsEveryActionIsALinkWithItsFacts() {
        try (BrowserContext still =
                window.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false))) {
            Page plain = still.newPage();
            plain.setContent(
                    PicturePage.html(Language.FR, List.of(Pictures.gantt(Zoom.YEAR, Language.FR))));
            Locator row = plain.locator(".gantt-row").first();
            assertThat(row.locator(".gantt-name a")).hasAttribute("href", "/a/P1");
            assertThat(row).containsText("9 mars – 27 mars 2026");
            assertThat(plain.locator("#move-year")).isHidden();
            plain.locator("summary").click();
            assertThat(plain.locator(".rows tbody tr")).hasCount(9);
        }
    }

    private void show(Language language) {
        page.setContent(PicturePage.html(language, List.of(Pictures.gantt(Zoom.YEAR, language))));
    }

    private Locator bar(String action) {
        return page.locator("[data-move=" + action + "] .gantt-bar");
    }

    private void drag(String action, double share, int by) {
        BoundingBox box = page.locator("[data-move=" + action + "] .whole").boundingBox();
        double x = box.x + box.width * share;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + by / 2.0, y);
        page.mouse().move(x + by, y);
        page.mouse().up();
    }

    private void assertDays(String start, String end) {
        assertThat(page.locator("#move-year [name=start]")).hasValue(start);
        assertThat(page.locator("#move-year [name=end]")).hasValue(end);
    }
}
