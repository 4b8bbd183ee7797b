package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The register of agreements as an officer at a post keeps it. */
class AgreementsInTheBrowserTest {
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

    private static String title() {
        return "Accord de coopération portuaire " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void begin(Page page, String title) {
        page.navigate("/agreements");
        page.evaluate("document.querySelector('details.sheet').open = true");
        page.fill("#f-title", title);
        page.fill("#f-others", "Pérou");
        page.fill("#f-ours", "République d’Aldoria");
        page.fill("#f-signed", "2021-03-01");
        page.locator("details.sheet button.main").click();
        page.waitForURL("**/agreements/*-*");
    }

    private static void describe(Page page) {
        page.locator("a[href$='/edit']").click();
        page.selectOption("#f-entry", "AFTER_EXCHANGE");
        page.fill("#f-delayDays", "30");
        page.fill("#f-termMonths", "60");
        page.fill("#f-renewalMonths", "60");
        page.fill("#f-noticeMonths", "6");
        page.fill("#f-place", "Lima");
        page.fill("#f-authentic", "fr, es");
        page.fill("#f-titleEs", "Acuerdo de cooperación portuaria");
        page.fill("#f-titleAr", "اتفاقية التعاون المينائي");
        page.fill("#f-subject", "Escales, formation des pilotes et échange de données portuaires.");
        page.fill("#f-registrationNumber", "I-33521");
        page.locator("form.stack button.main").last().click();
        page.waitForURL("**/agreements/*-*");
    }

    private static void enter(Page page, String step, String day) {
        page.evaluate(
                "document.querySelectorAll('#steps details').forEach(part => part.open = true)");
        page.selectOption("#f-step", step);
        page.fill("#f-day", day);
        page.fill("#f-source", "Note verbale 214");
        page.locator("#steps form button.main").click();
        assertThat(page.locator("#steps .rows")).containsText(day.substring(0, 4));
    }

    @Test
    void anAgreementIsBegunDescribedAndItsEntryIntoForceExplained() {
        Page page = desk();
        String title = title();
        begin(page, title);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".facts")).containsText("Signé");
        describe(page);
        assertThat(page.locator(".facts"))
                .containsText("attend l’instrument de République d’Aldoria, Pérou");
        enter(page, "INSTRUMENTS_EXCHANGED", "2022-01-10");
        assertThat(page.locator(".facts")).containsText("9 février 2022");
        assertThat(page.locator(".asides")).containsText("Renouvellement tacite");
        page.navigate("/agreements?q=" + title.substring(title.length() - 8));
        assertThat(page.locator(".book tbody tr")).hasCount(1);
        assertThat(page.locator(".book")).containsText("En vigueur");
        page.navigate("/agreements/deadlines");
        assertThat(page.locator("main")).containsText(title);
    }

    @Test
    void aWrongStepIsCorrectedAndBothStayVisible() {
        Page page = desk();
        begin(page, title());
        page.evaluate(
                "document.querySelectorAll('#steps details').forEach(part => part.open = true)");
        page.locator("#steps input[name=correctDay]").fill("2021-03-11");
        page.locator("#steps input[name=correctNote]").fill("Faute de frappe");
        page.locator("#steps input[name=correctDay]").press("Enter");
        assertThat(page.locator("#steps .rows")).containsText("11");
        page.evaluate(
                "document.querySelectorAll('#steps details').forEach(part => part.open = true)");
        assertThat(page.locator("#steps del")).hasCount(1);
        assertThat(page.locator("#steps")).containsText("Faute de frappe");
    }

    @Test
    void obligationsStatementsAndTextsAreEnteredOnThePage() {
        Page page = desk();
        begin(page, title());
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.fill("#f-obligationText", "Rapport annuel de la commission mixte");
        page.fill("#f-due", "2024-01-31");
        page.fill("#f-everyMonths", "12");
        page.locator("#obligations form button.main").click();
        assertThat(page.locator("#obligations .late")).isVisible();
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.fill("#obligations input[name=evidence]", "Dépêche 12/2024");
        page.locator("#obligations form[action$=fulfil] button").click();
        assertThat(page.locator("#obligations")).containsText("Dépêche 12/2024");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.fill("#f-statementDay", "2021-03-01");
        page.fill("#f-statementText", "Réserve sur l’article 4");
        page.locator("#statements form button.main").click();
        assertThat(page.locator("#statements")).containsText("Réserve sur l’article 4");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.setInputFiles(
                "#f-document",
                new FilePayload(
                        "accord.txt",
                        "text/plain",
                        "Article premier".getBytes(StandardCharsets.UTF_8)));
        page.locator("#texts form button.main").click();
        assertThat(page.locator("#texts a.line-subject")).hasText("accord.txt");
        assertThat(
                        window.request()
                                .get(
                                        lima.address()
                                                + page.locator("#texts a.line-subject")
                                                        .getAttribute("href"))
                                .text())
                .isEqualTo("Article premier");
    }

    @Test
    void aRefusedLineKeepsWhatWasTyped() {
        Page page = desk();
        page.navigate("/agreements");
        page.evaluate("document.querySelector('details.sheet').open = true");
        page.fill("#f-title", "Accord de demain");
        page.fill("#f-others", "Pérou");
        page.fill("#f-signed", "2199-01-01");
        page.locator("details.sheet button.main").click();
        assertThat(page.locator("#problem")).containsText("2199");
        assertThat(page.locator("#f-title")).hasValue("Accord de demain");
    }

    @Test
    void aListIsShownRowByRowAndTakenIn() {
        Page page = desk();
        String title = "Agreement " + UUID.randomUUID();
        page.navigate("/agreements/import");
        page.fill(
                "#f-pasted",
                "Title\tParticipants\tConclusion date\tRegistration number\n"
                        + title
                        + "\tPeru; Aldoria\t1994-05-03\tI-33521\nSans numéro\tPeru\t\tX9\n");
        page.fill("#f-ours", "Aldoria");
        page.fill("#f-source", "UNTC");
        page.locator("main form button.main").click();
        assertThat(page.locator("input[name=row]").first()).isChecked();
        assertThat(page.locator("input[name=row]").last()).isDisabled();
        assertThat(page.locator("main")).containsText("X9");
        page.locator("main form button.main").click();
        page.waitForURL("**/agreements");
        assertThat(page.getByText(title)).isVisible();
        for (String form : java.util.List.of("csv", "xlsx", "pdf")) {
            var file = window.request().get(lima.address() + "/agreements/register." + form);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().get("content-disposition")).contains("agreements." + form);
        }
        assertThat(window.request().get(lima.address() + "/agreements/register.csv").text())
                .contains(title);
    }

    @Test
    void aDispatchIsPreparedWithTheRecord() {
        Page page = desk();
        begin(page, title());
        page.selectOption("#f-to", "SG/4");
        page.locator("form[action$='/send'] button").click();
        page.waitForURL("**/write/*-*");
        assertThat(page.locator(".annexes")).containsText("agreement-");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageCanBeUsedByEverybodyInEveryLanguage(Language language) {
        Page first = desk();
        String title = title();
        begin(first, title);
        describe(first);
        enter(first, "INSTRUMENTS_EXCHANGED", "2022-01-10");
        first.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        first.fill("#f-obligationText", "Rapport annuel de la commission mixte");
        first.fill("#f-due", "2024-01-31");
        first.fill("#f-everyMonths", "12");
        first.locator("#obligations form button.main").click();
        assertThat(first.locator("#obligations .late")).isVisible();
        String path = first.url().replaceFirst("#.*", "");
        spoke = Usable.speak(lima, "lima.desk", language);
        first.close();
        window.clearCookies();
        Page page = desk();
        for (String each :
                java.util.List.of(
                        path,
                        path + "/edit",
                        "/agreements",
                        "/agreements/deadlines",
                        "/agreements/procedure",
                        "/agreements/import")) {
            page.navigate(each);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "screens",
                                            "agreements-"
                                                    + language.code()
                                                    + each.replace(path, "/one").replace('/', '-')
                                                    + ".png")));
            Usable.assertUsable(page, language);
        }
    }
}
