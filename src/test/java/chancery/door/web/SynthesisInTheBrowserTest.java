package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.synthesis.Syntheses;
import chancery.work.planning.synthesis.SynthesisParagraph;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The year told, sent and begun anew, as an officer of the post does it. */
class SynthesisInTheBrowserTest {

    /** Of the plan from which another is begun. */
    private static final int RENEWED = 2167;

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final TestNode lima = TestService.lima();
    private final Post post = new Post(lima);
    private final PersonId desk = post.person("lima.desk");
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageCanBeUsedByEverybodyInEveryLanguage(Language language) {
        String plan = "/plans/" + running();
        Language before = Usable.speak(lima, "lima.desk", language);
        try {
            Page page = Browser.signedIn(window, "lima.desk", lima.password());
            page.navigate(plan + "/report");
            Usable.assertUsable(page, language);
            page.navigate(plan + "/synthesis");
            Usable.assertUsable(page, language);
            page.locator("#begin ~ form button.main").click();
            assertThat(page.locator(".paragraph")).hasCount(5);
            Usable.assertUsable(page, language);
            page.locator(".paragraph .head a").nth(1).click();
            assertThat(page.locator("#f-text")).isVisible();
            Usable.assertUsable(page, language);
            page.navigate(plan + "/synthesis/letter");
            Usable.assertUsable(page, language);
        } finally {
            Usable.speak(lima, "lima.desk", before);
        }
    }

    @Test
    void anOfficerDraftsTheSynthesisEditsItAndPreparesItsDispatch() {
        PlanId id = running();
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/plans/" + id + "/synthesis");
        page.locator("#begin ~ form button.main").click();
        assertThat(page.locator(".paragraph").nth(2)).containsText("Douze sociétés reçues.");
        assertThat(page.locator(".sources a[href^='/plans/" + id + "']").first()).isVisible();

        page.locator(".paragraph .head a").last().click();
        page.locator("#f-text").fill("– Commencer plus tôt.\n– Réserver les crédits en janvier.");
        page.locator("form.stack button.main").click();
        assertThat(page.locator(".paragraph").last()).containsText("Commencer plus tôt.");

        page.locator(".letter-tools a").first().click();
        assertThat(page.locator(".letter li").last()).hasText("Réserver les crédits en janvier.");
        page.goBack();
        page.locator(".letter-tools button.main").click();
        page.waitForURL(Pattern.compile(".*/write/.*"));
        assertThat(page.locator("#f-subject")).hasValue(Pattern.compile("Synthèse d’exécution.*"));
    }

    @Test
    void theNextYearsPlanIsBegunFromThisOne() {
        PlanId id = running(RENEWED);
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/plans/" + id + "/synthesis");
        page.locator("form[action$='/next'] button").click();
        page.waitForURL(Pattern.compile(".*/plans/(?!" + id + ").*"));
        assertThat(page.locator("main")).containsText("Troisième session du mécanisme");
        page.navigate("/plans/" + id + "/synthesis");
        assertThat(page.locator("form[action$='/next']")).hasCount(0);
        assertThat(page.locator("#next ~ p a")).isVisible();
    }

    @Test
    void whenTwoWriteAParagraphTheSecondSeesBothTextsAndLosesNothing() {
        PlanId id = running();
        Syntheses syntheses = lima.bean(Syntheses.class);
        SynthesisParagraph lessons = syntheses.draft(desk, id).getLast();
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/plans/" + id + "/synthesis/" + lessons.id());
        syntheses.edit(post.person("lima.counsellor"), id, lessons.id(), 1, "Texte du conseiller.");

        page.locator("#f-text").fill("Texte de la secrétaire.");
        page.locator("form.stack button.main").click();

        assertThat(page.locator("#newer")).containsText("Rachid Benali");
        assertThat(page.locator("#newer")).containsText("Texte du conseiller.");
        assertThat(page.locator("#f-text")).hasValue("Texte de la secrétaire.");
        page.locator("form.stack button.main").click();
        assertThat(page.locator(".paragraph").last()).containsText("Texte de la secrétaire.");
        assertThat(syntheses.history(desk, id, lessons.id()))
                .extracting(SynthesisParagraph.Revision::text)
                .containsExactly("Texte de la secrétaire.", "Texte du conseiller.", "");
    }

    @Test
    void aReportIsPreparedForTheDaysThatArePicked() {
        PlanId id = running();
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/plans/" + id + "/report");
        assertThat(page.locator(".spans a")).hasCount(4);
        assertThat(page.locator(".spans a[aria-current]")).hasCount(1);
        page.locator("#f-from").fill(TODAY.minusDays(3).toString());
        page.locator("#f-to").fill(TODAY.toString());
        page.locator("form[method=get] button").click();
        assertThat(page.locator(".paragraph li").first()).containsText("Douze sociétés reçues.");
        page.locator("form[action$='/report'] button.main").click();
        page.waitForURL(Pattern.compile(".*/write/.*"));
        assertThat(page.locator("#f-subject")).hasValue(Pattern.compile("Rapport d’exécution.*"));
    }

    @Test
    void theSynthesisIsTakenAwayAsPdfAndForWord() {
        PlanId id = running();
        lima.bean(Syntheses.class).draft(desk, id);
        Browser.signedIn(window, "lima.desk", lima.password());

        assertThat(start(id, "letter.pdf", 5)).isEqualTo("%PDF-");
        assertThat(start(id, "letter.docx", 2)).isEqualTo("PK");
    }

    @Test
    void whoMayNotSeeThePlanFindsNothing() {
        PlanId id = running();
        SynthesisParagraph first = lima.bean(Syntheses.class).draft(desk, id).getFirst();
        Browser.signedIn(window, "lima.admin", lima.password());

        for (String path :
                List.of(
                        "/synthesis",
                        "/synthesis/" + first.id(),
                        "/synthesis/letter",
                        "/synthesis/letter.pdf",
                        "/synthesis/letter.docx",
                        "/report")) {
            assertThat(window.request().get(lima.address() + "/plans/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private String start(PlanId id, String file, int bytes) {
        APIResponse response =
                window.request().get(lima.address() + "/plans/" + id + "/synthesis/" + file);
        return new String(response.body(), 0, bytes, StandardCharsets.US_ASCII);
    }

    /** A plan in force of which something was done. */
    private PlanId running() {
        return running(PlanYears.SYNTHESIS_PAGES.next());
    }

    private PlanId running(int year) {
        PlanId plan =
                ApprovedPlan.at(
                        post,
                        desk,
                        UnitCode.of("AMBALDO LIMA"),
                        Distribution.of(Label.RESTRICTED),
                        SamplePlan.of(year));
        lima.bean(Execution.class)
                .report(
                        desk,
                        plan,
                        SamplePlan.MISSION,
                        new Progress.Report(100, "Douze sociétés reçues", "", TODAY),
                        List.of());
        return plan;
    }
}
