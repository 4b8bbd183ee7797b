package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.execution.RunningPlan;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reporting on a plan as an officer of the post does it. */
class ExecutionInTheBrowserTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int LATER_BYTES = 15 * 1024;

    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    /** One plan in force for all tests: each line of it is reported on by one of them. */
    private static final class Running {
        private static final Post LIMA = new Post(TestService.lima());
        private static final PlanId PLAN =
                ApprovedPlan.at(
                        LIMA,
                        LIMA.person("lima.desk"),
                        UnitCode.of("AMBALDO LIMA"),
                        Distribution.of(Label.RESTRICTED),
                        RunningPlan.around(TODAY, PlanYears.RUNNING.next()));
    }

    /** One with as many actions as a large embassy has. */
    private static final class Large {
        private static final long SEED = 20261122;
        private static final List<String> WORDS =
                List.of(
                        "conférence",
                        "délégation",
                        "chambre",
                        "commerce",
                        "université",
                        "port",
                        "consulaire",
                        "ministre",
                        "accord",
                        "visite",
                        "protocole",
                        "énergie",
                        "culture",
                        "semaine",
                        "artisanat",
                        "presse",
                        "parlement",
                        "tourisme",
                        "agriculture",
                        "coopération",
                        "bourse",
                        "région",
                        "forum",
                        "diaspora");
        private static final PlanId PLAN =
                ApprovedPlan.at(
                        Running.LIMA,
                        Running.LIMA.person("lima.desk"),
                        UnitCode.of("AMBALDO LIMA"),
                        Distribution.of(Label.RESTRICTED),
                        content());

        private static PlanContent content() {
            Random random = new Random(SEED);
            int year = PlanYears.RUNNING.next();
            PlanContent content = SamplePlan.of(year);
            for (int i = 0; i < 200; i++) {
                LocalDate start = LocalDate.ofYearDay(year, 1 + random.nextInt(300));
                content =
                        content.with(
                                new Change.Put(
                                        RunningPlan.action(
                                                new UUID(random.nextLong(), random.nextLong()),
                                                i % 2 == 0
                                                        ? SamplePlan.TRADE
                                                        : SamplePlan.CONSULTATIONS,
                                                words(random, 9),
                                                words(random, 2),
                                                start,
                                                start.plusDays(random.nextInt(60)))));
            }
            return content;
        }

        private static String words(Random random, int many) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            return String.join(" ", words);
        }
    }

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfExecutionCanBeUsedByEverybodyInEveryLanguage(Language language) {
        String plan = "/plans/" + Running.PLAN;
        Language before = Usable.speak(lima, "lima.desk", language);
        try {
            Page page = signedIn("lima.desk");
            Usable.assertUsable(page, language);
            for (String view :
                    List.of(
                            "/execution",
                            "/execution?show=behind",
                            "/lines/" + SamplePlan.MISSION,
                            "/lines/" + SamplePlan.COMPANIES,
                            "/lines/" + RunningPlan.TONE)) {
                page.navigate(plan + view);
                Usable.assertUsable(page, language);
            }
        } finally {
            Usable.speak(lima, "lima.desk", before);
        }
    }

    @Test
    void anOfficerReportsSixtyPercentWithADispatchAsItsEvidence() {
        Api desk = Api.as(lima, "lima.desk");
        String letter = desk.draft("Ouverture de la Ruche andine", "SG/4");
        String number = Api.as(lima, "lima.head").sign(letter);
        Page page = signedIn("lima.desk");
        page.locator("#my-actions a")
                .filter(new Locator.FilterOptions().setHasText("Mission d’entreprises à Lima"))
                .click();
        page.fill("#f-percent", "60");
        page.fill("#f-note", "Dix sociétés reçues.");
        page.fill("#f-citing", "ruche andine");
        page.setInputFiles(
                "#f-document",
                new FilePayload("liste.txt", "text/plain", "Dix".getBytes(StandardCharsets.UTF_8)));
        page.locator("#tell button").click();

        Locator told = page.locator(".entry").first();
        assertThat(told).containsText("60 %");
        assertThat(told).containsText("Dix sociétés reçues.");
        assertThat(told.locator(".shown a").first())
                .hasText("AMBALDO LIMA " + number + " – Ouverture de la Ruche andine");
        assertThat(told.locator(".shown a").last()).hasText("liste.txt");
        assertThat(told.locator(".changed")).hasText("non transmis");
        told.locator(".shown a").first().click();
        page.waitForURL("**/dispatch/" + letter);
        assertThat(page.locator(".companion a")).hasText("Mission d’entreprises à Lima");
    }

    @Test
    void aNameThatFitsNothingKeepsWhatWasTyped() {
        Page page = signedIn("lima.desk");
        page.navigate("/plans/%s/lines/%s".formatted(Running.PLAN, SamplePlan.MISSION));
        page.fill("#f-percent", "35");
        page.fill("#f-note", "À relire.");
        page.fill("#f-citing", "rien de tel nulle part");
        page.locator("#tell button").click();
        assertThat(page.locator("#problem")).containsText("rien de tel nulle part");
        assertThat(page.locator("#f-percent")).hasValue("35");
        assertThat(page.locator("#f-note")).hasValue("À relire.");
        assertThat(page.locator("#f-citing")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aValueIsEnteredAndDrawnAgainstItsTarget() {
        Page page = signedIn("lima.desk");
        page.navigate("/plans/%s/execution".formatted(Running.PLAN));
        page.locator(".indicators a", new Page.LocatorOptions().setHasText("Sociétés")).click();
        page.fill("#f-from", TODAY.minusDays(30).toString());
        page.fill("#f-to", TODAY.toString());
        page.fill("#f-value", "9.5");
        page.fill("#f-source", "Chambre de commerce");
        page.locator("#tell button").click();
        assertThat(page.locator(".entry").first()).containsText("9,5 sociétés");
        page.locator(".picture summary").click();
        assertThat(page.locator(".picture table")).containsText("9,5");
        assertThat(page.locator(".picture table")).containsText("12");
    }

    @Test
    void thePeriodThatHasBegunIsOfferedAsFarAsItHasGone() {
        Page page = signedIn("lima.desk");
        page.navigate("/plans/%s/lines/%s".formatted(Running.PLAN, RunningPlan.TONE));
        assertThat(page.locator("#f-from")).hasValue(TODAY.withDayOfYear(1).toString());
        assertThat(page.locator("#f-to")).hasValue(TODAY.toString());
    }

    @Test
    void anActionIsReportedInItsRowWithTheKeyboardAlone() {
        Page page = signedIn("lima.counsellor");
        page.navigate("/plans/%s/execution?show=behind".formatted(Running.PLAN));
        Locator row = page.locator("#l-" + SamplePlan.SESSION);
        assertThat(row.locator(".standing")).hasText("En retard");
        row.locator("summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(row.locator("input[name=percent]")).isFocused();
        page.keyboard().type("40");
        page.keyboard().press("Tab");
        page.keyboard().type("Ordre du jour convenu");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("Troisième session du mécanisme");
        assertThat(row).containsText("40 %");
        assertThat(row).containsText("Ordre du jour convenu");
        assertThat(row).containsText("Rachid Benali");
        assertThat(row.locator("details")).not().hasAttribute("open", "");
    }

    @Test
    void withoutScriptsTheRowIsReportedAsWell() {
        try (BrowserContext still =
                window.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(lima.address())
                                        .setJavaScriptEnabled(false))) {
            Page page = Browser.signedIn(still, "lima.desk", lima.password());
            page.navigate("/plans/%s/execution".formatted(Running.PLAN));
            Locator row = page.locator("#l-" + SamplePlan.SESSION);
            row.locator("summary").click();
            row.locator("input[name=percent]").fill("101");
            row.locator("input[name=percent]").fill("45");
            row.locator("input[name=note]").fill("Sans script");
            row.locator("button").click();
            assertThat(row).containsText("Sans script");
        }
    }

    @Test
    void evidenceThatAReaderMayNotSeeIsOnlyCited() {
        Api head = Api.as(lima, "lima.head");
        String letter =
                head.draft(
                        "Opération Zibeline",
                        "SG/4",
                        draft -> draft.put("distribution", "TOP_SECRET"));
        String number = head.sign(letter);
        Running.LIMA
                .node()
                .bean(Execution.class)
                .report(
                        Running.LIMA.person("lima.head"),
                        Running.PLAN,
                        SamplePlan.SESSION,
                        new Progress.Report(20, "Première étape", "", TODAY.minusDays(20)),
                        List.of(new Ref("dispatch", letter)));
        Page page = signedIn("lima.desk");
        page.navigate("/plans/%s/lines/%s".formatted(Running.PLAN, SamplePlan.SESSION));
        Locator thing =
                page.locator(".shown li", new Page.LocatorOptions().setHasText("LIMA " + number));
        assertThat(thing).hasText("AMBALDO LIMA " + number);
        assertThat(thing.locator("a")).hasCount(0);
        assertThat(page.content()).doesNotContain("Zibeline");
        assertThat(page.navigate("/plans/%s/citable?q=zibeline".formatted(Running.PLAN)).text())
                .doesNotContain("Zibeline");
    }

    @Test
    void whoMustNotKnowFindsNoPageOfExecution() {
        Page stranger = signedIn("lima.comms");
        for (String view :
                List.of("/execution", "/execution?show=behind", "/lines/" + SamplePlan.MISSION)) {
            assertThat(stranger.navigate("/plans/" + Running.PLAN + view).status())
                    .as(view)
                    .isEqualTo(404);
        }
        stranger.navigate("/");
        assertThat(stranger.locator("#my-actions")).hasCount(0);
    }

    @Test
    void everyLeafOfALargePlanIsSmall() {
        Page page = signedIn("lima.desk");
        page.navigate("/plans/%s/execution".formatted(Large.PLAN));
        page.navigate("/plans/%s/gantt".formatted(Large.PLAN));
        for (String view : List.of("/gantt", "/execution")) {
            page.navigate("/plans/" + Large.PLAN + view);
            int bars = 0;
            for (boolean more = true; more; ) {
                bars += page.locator(".gantt-row, .doing").count();
                Locator next = page.locator("a[rel=next]").first();
                more = next.count() > 0;
                if (more) {
                    Response answer = page.navigate(next.getAttribute("href"));
                    assertThat(
                                    answer.request().sizes().responseBodySize
                                            + answer.request().sizes().responseHeadersSize)
                            .as("bytes of %s", answer.url())
                            .isLessThan(LATER_BYTES);
                }
            }
            assertThat(bars).as("actions of %s", view).isEqualTo(202);
        }
    }

    private Page signedIn(String login) {
        return Browser.signedIn(window, login, lima.password());
    }
}
