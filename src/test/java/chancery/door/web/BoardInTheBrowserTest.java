package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.board.BoardYear;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The ministry's board of a year, as those who consolidate and those who may not see all find it.
 */
class BoardInTheBrowserTest {

    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(ministry.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfTheBoardCanBeUsedByEverybodyInEveryLanguage(Language language) {
        int year = PlanYears.BOARD_PAGES.next();
        BoardYear.at(new Post(ministry), year);
        Language before = Usable.speak(ministry, "sg4.officer", language);
        try {
            Page page = Browser.signedIn(window, "sg4.officer", ministry.password());
            for (String path :
                    List.of(
                            "/board?year=" + year,
                            "/board?year="
                                    + year
                                    + "&post=AMBALDO+LIMA&objective="
                                    + SamplePlan.TRADE,
                            "/board/indicators?year=" + year,
                            "/board/words?year=" + year,
                            "/board/map?year=" + year,
                            "/board/silent?year=" + year,
                            "/plans/strands",
                            "/board?year=1995")) {
                page.navigate(path);
                Usable.assertUsable(page, language);
            }
        } finally {
            Usable.speak(ministry, "sg4.officer", before);
        }
    }

    @Test
    void fromAllPostsOneComesToTheActionAndItsEvidence() {
        int year = PlanYears.BOARD_PAGES.next();
        PlanId plan = BoardYear.at(new Post(ministry), year);
        Page page = Browser.signedIn(window, "sg4.officer", ministry.password());
        page.navigate("/board?year=" + year);
        assertThat(page.locator(".board tbody tr").first()).containsText("Lima");
        assertThat(page.locator(".counts").first()).containsText("25 %");
        page.locator(".board thead a", new Page.LocatorOptions().setHasText("Exécution")).click();
        assertThat(page.locator("th[aria-sort=descending]")).hasText("Exécution");
        page.locator(".board td a", new Page.LocatorOptions().setHasText("Lima")).click();
        page.locator(".objectives a", new Page.LocatorOptions().setHasText("échanges")).click();
        assertThat(page.locator(".board-actions"))
                .containsText("Neuf entreprises reçues par la Chambre de commerce.");
        assertThat(page.locator(".board-actions")).containsText("AMBALDO LIMA 0041");
        page.locator(".board-actions a").first().click();
        assertThat(page.locator("h1")).hasText("Mission d’entreprises à Lima");
        assertThat(page.url()).contains(plan.toString());
    }

    @Test
    void whatMayBeAddedIsAddedAndTheRestStandsSideBySide() {
        int year = PlanYears.BOARD_PAGES.next();
        BoardYear.at(new Post(ministry), year);
        Page page = Browser.signedIn(window, "sg4.officer", ministry.password());
        page.navigate("/board/indicators?year=" + year);
        assertThat(page.locator(".roll").first().locator("tfoot td"))
                .containsText(new String[] {"0", "24", "9"});
        assertThat(page.locator(".roll").last()).containsText("Qualité du dialogue");
        assertThat(page.locator(".roll").last().locator("tfoot")).hasCount(0);
        page.navigate("/board/words?year=" + year);
        assertThat(page.locator(".narratives article")).hasCount(1);
    }

    @Test
    void whoIsNotClearedFindsNeitherThePlanNorItsShareInAnySum() {
        int year = PlanYears.BOARD_PAGES.next();
        PlanId hidden = BoardYear.at(new Post(ministry), year);
        Page page = Browser.signedIn(window, "sg4.trainee", ministry.password());
        page.navigate("/board?year=" + year);
        assertThat(page.locator("#posts + .board tbody tr")).hasCount(1);
        assertThat(page.locator(".counts")).containsText("0 %");
        assertThat(page.locator("main .sheet")).containsText("8 000 EUR");
        assertThat(page.content()).doesNotContain(hidden.toString());
        assertThat(page.locator("#f-region")).hasCount(0);
        page.navigate("/board/indicators?year=" + year);
        assertThat(page.locator(".roll")).hasCount(1);
        assertThat(page.locator(".roll tbody tr")).hasCount(1);
        page.navigate("/board/words?year=" + year);
        assertThat(page.locator(".narratives")).hasCount(0);
        page.navigate("/board/map?year=" + year);
        assertThat(page.locator(".post[href*=LIMA], .post a[href*=LIMA]")).hasCount(0);
        page.navigate("/board?year=" + year + "&post=AMBALDO+LIMA&objective=" + SamplePlan.TRADE);
        assertThat(page.locator("main")).not().containsText("Mission d’entreprises");
        assertThat(page.locator("main .none")).isVisible();
    }

    @Test
    void theSilentAreRemindedWithOneButton() {
        int year = PlanYears.BOARD_PAGES.next();
        Api sg4 = Api.as(ministry, "sg4.officer");
        String subject = "Plans d’action " + year;
        String asked =
                sg4.draft(
                        subject,
                        BoardYear.LIMA.value(),
                        json -> {
                            json.withArray("action").add(BoardYear.NAIROBI.value());
                            json.put("due", "2026-01-15");
                        });
        sg4.sign(asked);
        Page page = Browser.signedIn(window, "sg4.officer", ministry.password());
        page.navigate("/board?year=" + year);
        page.locator("main .none a").click();
        page.fill("#f-find", subject);
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-dispatch option")).hasCount(1);
        page.locator("form[action$='/instruction'] button").click();
        assertThat(page.locator(".silent tbody tr")).hasCount(2);
        assertThat(page.locator(".silent tbody")).containsText("Lima");
        page.locator("form[action$='/remind'] button").click();
        page.waitForURL("**/write/*");
        assertThat(page.locator("#f-subject")).hasValue("Rappel : plan d’action " + year);
        assertThat(page.locator("input[name=action]")).hasCount(2);
    }

    @Test
    void aPostFindsItsOwnPlanAndAsksNobody() {
        BrowserContext atLima = Browser.window(lima.address());
        try {
            Page page = Browser.signedIn(atLima, "lima.desk", lima.password());
            assertThat(page.locator("nav a[href='/board']")).hasCount(0);
            assertThat(page.navigate("/board?year=1995").status()).isEqualTo(200);
            assertThat(page.locator("main .none")).containsText("Votre poste");
            assertThat(page.navigate("/board/silent").status()).isEqualTo(404);
        } finally {
            atLima.close();
        }
    }
}
