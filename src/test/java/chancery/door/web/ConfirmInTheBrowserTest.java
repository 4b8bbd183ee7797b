package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.RunningPlan;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A communiqué and an article become records, as an officer at a post confirms them. */
class ConfirmInTheBrowserTest {
    private static final Path SPECIMENS = Path.of("src/test/resources/specimens");
    private static final String COMMUNIQUE = "communique-visite-lima.fr.txt";
    private static final String ARTICLE = "articulo-callao.es.txt";

    /** A plan in force with an action of this test's own. */
    private static final class Running {
        private static final UUID ACTION = UUID.randomUUID();
        private static final Post LIMA = new Post(TestService.lima());
        private static final PlanId PLAN =
                ApprovedPlan.at(
                        LIMA,
                        LIMA.person("lima.desk"),
                        UnitCode.of("AMBALDO LIMA"),
                        Distribution.UNMARKED,
                        SamplePlan.of(PlanYears.CONFIRMING.next())
                                .with(
                                        new Change.Put(
                                                RunningPlan.action(
                                                        ACTION,
                                                        SamplePlan.TRADE,
                                                        "Préparer la visite ministérielle",
                                                        "Camille Roche",
                                                        LocalDate.of(2025, 1, 1),
                                                        LocalDate.of(2027, 12, 31)))));
    }

    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page telling(String specimen) {
        Page page =
                window.pages().isEmpty()
                        ? Browser.signedIn(window, "lima.desk", lima.password())
                        : window.pages().getFirst();
        page.navigate("/intake");
        page.setInputFiles("#f-file", SPECIMENS.resolve(specimen));
        page.locator("form.sheet button").click();
        page.waitForURL("**/intake/*");
        page.locator("a.button[href$='/confirm']").click();
        assertThat(page.locator("form.telling")).isVisible();
        return page;
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void theCommuniqueAndThenTheArticleBecomeRecordsThatAreLinked() throws IOException {
        assertThat(Running.PLAN).isNotNull();
        Page page = telling(COMMUNIQUE);
        page.locator("#f-action").selectOption(Running.ACTION.toString());
        Usable.assertUsable(page, Language.FR);
        assertThat(page.locator("#f-people-1-family")).hasValue("Salcedo Paz");
        assertThat(page.locator(".told-item mark").nth(2)).containsText("Rodrigo Salcedo Paz");
        assertThat(page.locator("#f-agreements-0-step")).hasValue("INITIALLED");
        assertThat(page.locator("#f-agreements-0-day")).hasValue("2025-06-23");
        assertThat(page.locator("#f-commitments-0-words"))
                .hasValue(
                        "Le signer avant la fin du premier semestre 2026 (accord de non double imposition)");
        assertThat(page.locator("#f-commitments-0-theirs-side")).hasValue("THEIRS");
        assertThat(page.locator(".told-item .hint", containing("Les deux parties le promettent")))
                .hasCount(2);
        Locator theirHalf = page.locator("input[name='take-commitments-0-theirs']");
        assertThat(theirHalf).not().isChecked();
        theirHalf.check();
        page.fill("#f-engagement-title", "Visite de la ministre déléguée au Commerce extérieur");
        page.fill("#f-people-3-institution", "Ministère des Affaires étrangères d’Aldorie");
        page.locator("button.main").click();
        page.waitForURL("**/intake/documents/*");
        assertThat(page.locator(".made li", containing("Engagement pris"))).hasCount(5);
        assertThat(page.locator(".made a", containing("Rodrigo Salcedo Paz")).first()).isVisible();
        Usable.assertUsable(page, Language.FR);
        assertThat(page.locator(".made a", containing("Préparer la visite"))).isVisible();
        assertThat(evidence())
                .containsExactly(
                        "agreement",
                        "engagement",
                        "commitment",
                        "commitment",
                        "commitment",
                        "commitment",
                        "commitment",
                        "coverage");
        String document = page.url();
        var original = page.waitForDownload(() -> page.locator("a[href$='/file']").click());
        assertThat(Files.readString(original.path()))
                .isEqualTo(Files.readString(SPECIMENS.resolve(COMMUNIQUE)));

        page.locator(".made a", containing("Le signer avant")).first().click();
        page.locator(".facts dd a", containing("L’autre partie")).click();
        assertThat(page.locator(".facts dd a", containing("Notre partie"))).isVisible();
        page.navigate(document);
        page.locator(".made a", containing("Accord de non double imposition")).first().click();
        assertThat(page.locator("main")).containsText("Paraphe");
        page.navigate(document);
        page.locator(".made a", containing("Visite de la ministre")).click();
        assertThat(page.locator("#participants"))
                .containsText("ministre péruvien du Commerce extérieur et du Tourisme");
        assertThat(page.locator("#promises li, #promises tr", containing("contingent")).first())
                .isVisible();
        String visit = page.url();

        telling(ARTICLE);
        assertThat(page.locator("#f-engagement-entry option:checked"))
                .containsText("Visite de la ministre déléguée");
        assertThat(page.locator("#f-people-0-entry option:checked")).containsText("Vasseur-Lindt");
        page.locator("button.main").click();
        assertThat(page.locator("#f-coverage-0-outlet")).hasAttribute("aria-invalid", "true");
        page.fill("#f-coverage-0-outlet", "Diario del Puerto");
        page.fill("#f-people-1-function", "presidente del Directorio");
        page.locator("button.main").click();
        page.waitForURL("**/intake/documents/*");
        page.locator(".made li", containing("Retombée de presse")).locator("a").click();
        assertThat(page.locator("main")).containsText("Diario del Puerto");
        assertThat(page.locator("main")).containsText("Visite de la ministre déléguée");
        page.navigate(visit);
        assertThat(page.locator("#participants")).containsText("Jorge Huamán Ríos");
        assertThat(page.locator("#participants tr, #participants li", containing("Vasseur-Lindt")))
                .hasCount(1);
        assertThat(page.locator("#cited a", containing(ARTICLE))).isVisible();
        hiddenFromStrangers(document);
        whatWasCorrectedIsReadSoTheNextTime();
    }

    private List<String> evidence() {
        return lima
                .bean(Execution.class)
                .of(Running.LIMA.person("lima.desk"), Running.PLAN)
                .progress()
                .getOrDefault(Running.ACTION, List.of())
                .getFirst()
                .evidence()
                .stream()
                .map(each -> each.ref().kind())
                .toList();
    }

    private void whatWasCorrectedIsReadSoTheNextTime() {
        Page page = telling(ARTICLE);
        assertThat(page.locator("p.told.wrong")).containsText("Camille Roche");
        assertThat(page.locator("input[name=take-commitments-0]")).not().isChecked();
        assertThat(page.locator("#f-people-1-function")).hasValue("presidente del Directorio");
        page.navigate("/intake/learned");
        Usable.assertUsable(page, Language.FR);
        page.locator(".learned li", containing("presidente del Directorio"))
                .locator("button")
                .click();
        assertThat(page.locator("main")).not().containsText("presidente del Directorio");
        telling(ARTICLE);
        assertThat(page.locator("#f-people-1-function"))
                .hasValue("presidente de la Autoridad Portuaria Nacional");
    }

    private void hiddenFromStrangers(String document) {
        String path = document.substring(lima.address().length());
        for (String stranger : List.of("lima.comms", "lima.admin", "lima.inspector")) {
            BrowserContext other = Browser.window(lima.address());
            Page page = Browser.signedIn(other, stranger, lima.password());
            assertThat(page.navigate(path).status()).isEqualTo(404);
            assertThat(page.navigate(path + "/file").status()).isEqualTo(404);
            page.navigate("/intake/documents");
            assertThat(page.locator("main h1")).isVisible();
            assertThat(page.locator("main")).not().containsText(COMMUNIQUE);
            other.close();
        }
        assertThat(Api.as(lima, "lima.comms").get("/api/engagements").words())
                .doesNotContain("Visite de la ministre déléguée");
    }

    @Test
    void nothingIsMadeWhenNothingIsTickedAndWhatWasTypedStays() {
        Page page = telling(ARTICLE);
        page.fill("#f-people-1-family", "Huamán Quispe");
        for (var box : page.locator("input[name^=take-]").all()) {
            box.uncheck();
        }
        page.locator("button.main").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#f-people-1-family")).hasValue("Huamán Quispe");
        assertThat(page.locator("input[name^=take-]:checked")).hasCount(0);
        page.locator("input[name=take-people-1]").check();
        page.fill("#f-people-1-family", "");
        page.locator("button.main").click();
        assertThat(page.locator("#f-people-1-family")).hasAttribute("aria-invalid", "true");
    }
}
