package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.Strand;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan of a post from an empty sheet to its approval, as people do it. */
class PlanInTheBrowserTest {
    private static final Path TABLE =
            Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv");

    private final TestNode lima = TestService.lima();
    private final TestNode ministry = TestService.ministry();
    private final BrowserContext atLima = Browser.window(lima.address());
    private final BrowserContext atMinistry = Browser.window(ministry.address());

    @AfterEach
    void theWindowsAreClosed() {
        atLima.close();
        atMinistry.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfAPlanCanBeUsedByEverybodyInEveryLanguage(Language language) {
        Language before = Usable.speak(lima, "lima.desk", language);
        try {
            Page page = Browser.signedIn(atLima, "lima.desk", lima.password());
            page.navigate("/plans");
            Usable.assertUsable(page, language);
            String plan = begun(page, PlanYears.PAGES.next());
            page.navigate(plan + "/import");
            Usable.assertUsable(page, language);
            page.setInputFiles("#f-file", TABLE);
            page.locator("main form button.main").click();
            Usable.assertUsable(page, language);
            page.locator("form[method=post] button.main").last().click();
            assertThat(page.locator(".actions tbody tr")).hasCount(10);
            Usable.assertUsable(page, language);
            page.locator(".actions td a").first().click();
            Usable.assertUsable(page, language);
            page.navigate(plan);
            page.locator(".indicators td a").first().click();
            Usable.assertUsable(page, language);
            for (String view : List.of("/gantt", "/exchange", "/versions")) {
                page.navigate(plan + view);
                Usable.assertUsable(page, language);
            }
        } finally {
            Usable.speak(lima, "lima.desk", before);
        }
    }

    @Test
    void actionsAreTypedOneAfterAnother() {
        Page page = Browser.signedIn(atLima, "lima.desk", lima.password());
        begun(page, PlanYears.PAGES.next());
        page.locator(".strand").first().locator("input[name=title]").fill("Nouer un contact");
        page.keyboard().press("Enter");
        for (String title : List.of("Premier entretien", "Second entretien")) {
            page.locator(".objective input[name=title]").first().fill(title);
            page.keyboard().press("Enter");
            assertThat(page.locator(".actions td a", new Page.LocatorOptions().setHasText(title)))
                    .isVisible();
        }
        assertThat(page.locator(".objective form input[name=title]").first()).isFocused();
        page.locator(".actions td a").last().focus();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(page.locator(".actions td a").first()).hasText("Second entretien");
    }

    @Test
    void aLongPlanIsWrittenPartByPartAndNothingTypedIsLost() {
        PlanId id = longPlan();
        String plan = "/plans/" + id;
        Page page = Browser.signedIn(atLima, "lima.desk", lima.password());
        page.navigate(plan);
        Locator rows = page.locator(".actions tbody tr");
        int first = rows.count();
        assertThat(rows.first().locator(".code")).hasText("1");
        assertThat(rows.last().locator(".code")).hasText(String.valueOf(first));
        Usable.assertUsable(page, Language.FR);
        page.locator("nav.leaves").first().locator("a[rel=next]").click();
        page.waitForURL("**leaf=2");
        assertThat(rows.first().locator(".code")).hasText(String.valueOf(first + 1));

        Locator title =
                page.locator(".objective form[action$='/actions'] input[name=title]").first();
        title.fill("Une action que l’on écrit");
        page.locator("nav.leaves").first().locator("a[rel=prev]").click();
        page.waitForURL("**leaf=1");
        page.locator("nav.leaves").first().locator("a[rel=next]").click();
        page.waitForURL("**leaf=2");
        assertThat(title).hasValue("Une action que l’on écrit");
        title.press("Enter");
        page.waitForURL("**?line=*");
        assertThat(
                        page.locator(
                                ".actions td a",
                                new Page.LocatorOptions().setHasText("Une action que l’on écrit")))
                .isVisible();
        assertThat(page.locator(".objective form[action$='/actions'] input[name=title]:focus"))
                .hasValue("");

        page.navigate(plan + "?leaf=2");
        String moved = rows.first().locator("td a").first().innerText();
        rows.first().locator("td a").first().focus();
        page.keyboard().press("Alt+ArrowUp");
        page.waitForURL("**?line=*");
        assertThat(rows.last().locator("td a").first()).hasText(moved);
        assertThat(rows.last().locator(".code")).hasText(String.valueOf(first));
        page.navigate(plan);
        String dragged = rows.nth(0).locator("td a").first().innerText();
        rows.nth(0).locator(".grip").dragTo(rows.nth(2));
        page.waitForURL("**?line=*");
        assertThat(rows.nth(2).locator("td a").first()).hasText(dragged);

        page.locator("nav.choices a").nth(2).click();
        page.waitForURL("**?strand=*");
        assertThat(page.locator("section.strand")).hasCount(1);
        assertThat(rows.first().locator(".code")).hasText("102");
        assertThat(rows.first()).containsText("Action 101");
    }

    /** Two hundred actions under four objectives of two strands. */
    private PlanId longPlan() {
        Post post = new Post(lima);
        List<Strand> strands =
                List.of(
                        new Strand(UUID.randomUUID(), "POLITICAL", "Volet politique"),
                        new Strand(UUID.randomUUID(), "CULTURAL", "Volet culturel"));
        List<Objective> objectives =
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                new Objective(
                                        UUID.randomUUID(),
                                        strands.get(i / 2).id(),
                                        "Objectif " + (i + 1),
                                        "",
                                        "",
                                        "",
                                        null,
                                        null))
                        .toList();
        List<Action> actions =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(i ->
                                new Action(
                                        UUID.randomUUID(),
                                        objectives.get((i - 1) / 50).id(),
                                        "Action " + i,
                                        ActionKind.MEETING,
                                        null,
                                        null,
                                        "",
                                        "",
                                        null,
                                        List.of(),
                                        "",
                                        "",
                                        List.of(),
                                        false,
                                        false))
                        .toList();
        return post.node()
                .bean(Plans.class)
                .begin(
                        post.person("lima.desk"),
                        UnitCode.of("AMBALDO LIMA"),
                        UnitCode.of("SG/4"),
                        Distribution.of(Label.RESTRICTED),
                        new PlanContent(
                                PlanYears.PAGES.next(),
                                "Un long plan",
                                "EUR",
                                strands,
                                objectives,
                                actions,
                                List.of()));
    }

    @Test
    void aPlanIsSubmittedObservedAnsweredAndApproved() {
        int year = PlanYears.PAGES.next();
        Page desk = Browser.signedIn(atLima, "lima.desk", lima.password());
        String plan = begun(desk, year);
        desk.locator(".strand").first().locator("input[name=title]").fill("Consultations");
        desk.keyboard().press("Enter");
        desk.locator(".objective input[name=title]").first().fill("Troisième session");
        desk.locator(".objective input[name=start]").first().fill(year + "-10-05");
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".actions td a")).hasCount(1);
        submitted(desk, plan);

        Page officer = Browser.signedIn(atMinistry, "sg4.officer", ministry.password());
        officer.waitForCondition(
                () -> {
                    Response answer = officer.navigate(plan);
                    return answer.status() == 200;
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
        officer.locator(".actions a.observe").first().click();
        officer.fill("#f-text", "Préciser le lieu de la session.");
        officer.locator("#observe button").click();
        assertThat(officer.locator(".observation")).hasCount(1);
        officer.locator("button[formaction$='/return']").click();
        signedAs(officer, "sg4.head", ministry);

        desk.waitForCondition(
                () -> {
                    desk.navigate(plan);
                    return desk.locator(".observed").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
        assertThat(desk.locator(".observed").first()).containsText("Préciser le lieu");
        desk.locator(".actions td a").first().click();
        desk.fill("#f-place", "Lima");
        desk.locator(".line-form button.main").click();
        desk.waitForURL("**/plans/*#l-*");
        submitted(desk, plan);

        officer.waitForCondition(
                () -> {
                    officer.navigate(plan + "/exchange");
                    return officer.locator("button[formaction$='/approve']").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
        officer.locator("button[formaction$='/approve']").click();
        signedAs(officer, "sg4.head", ministry);

        desk.waitForCondition(
                () -> {
                    desk.navigate(plan + "/versions");
                    return desk.locator("main .stamp").allInnerTexts().stream()
                            .anyMatch(text ->
                                    text.toLowerCase(java.util.Locale.ROOT).contains("approuvée"));
                },
                new Page.WaitForConditionOptions().setTimeout(30_000));
        desk.navigate(plan);
        desk.locator(".actions td a").first().click();
        desk.fill("#f-end", LocalDate.of(year, 10, 30).toString());
        desk.locator(".line-form button.main").click();
        desk.waitForURL("**/plans/*#l-*");
        desk.fill("#f-reason", "À la demande des autorités péruviennes");
        desk.locator("button.main", new Page.LocatorOptions().setHasText("avenant")).click();
        assertThat(desk.locator("table.book").first())
                .containsText("À la demande des autorités péruviennes");
    }

    @Test
    void whoMustNotKnowFindsNoPageOfAPlan() {
        Page desk = Browser.signedIn(atLima, "lima.desk", lima.password());
        String plan = begun(desk, PlanYears.PAGES.next());
        BrowserContext strange = Browser.window(lima.address());
        try {
            Page stranger = Browser.signedIn(strange, "lima.comms", lima.password());
            for (String view : List.of("", "/import", "/gantt", "/exchange", "/versions")) {
                assertThat(stranger.navigate(plan + view).status()).as(view).isEqualTo(404);
            }
            stranger.navigate("/plans");
            assertThat(stranger.locator("a[href='" + plan + "']")).hasCount(0);
        } finally {
            strange.close();
        }
    }

    private static String begun(Page page, int year) {
        page.navigate("/plans");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.fill("#f-year", String.valueOf(year));
        page.selectOption("#f-superior", "SG/4");
        page.locator("form[action='/plans'] button.main").click();
        page.waitForURL("**/plans/*-*");
        return page.url().substring(page.url().indexOf("/plans/"));
    }

    private void submitted(Page desk, String plan) {
        desk.navigate(plan + "/exchange");
        desk.locator("button[formaction$='/submit']").click();
        signedAs(desk, "lima.head", lima);
    }

    /** The head of the unit opens the draft on which the writer's page stands, and signs it. */
    private static void signedAs(Page writer, String head, TestNode node) {
        writer.waitForURL("**/write/*");
        BrowserContext window = Browser.window(node.address());
        try {
            Page page = Browser.signedIn(window, head, node.password());
            page.navigate(writer.url().substring(node.address().length()));
            page.locator("form[action$='/sign'] button.main").click();
            page.waitForURL("**/dispatch/*");
        } finally {
            window.close();
        }
    }
}
