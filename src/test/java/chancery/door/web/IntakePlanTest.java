package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.work.planning.PlanYears;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The letter and the table of the post become its plan, in the browser of its officer. */
class IntakePlanTest {
    private static final Path SPECIMENS = Path.of("src/test/resources/specimens");

    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page planOf(String specimen, int year) {
        Page page = window.pages().isEmpty() ? signedIn() : window.pages().getFirst();
        page.navigate("/intake");
        page.setInputFiles("#f-file", SPECIMENS.resolve(specimen));
        page.locator("form.sheet button").click();
        page.locator("a.button[href$='/plan']").click();
        page.locator("#f-year").fill(String.valueOf(year));
        page.locator("#f-superior").selectOption("SG/4");
        return page;
    }

    private Page signedIn() {
        return Browser.signedIn(window, "lima.desk", lima.password());
    }

    @Test
    void theLetterAndThenTheTableBecomeThePlanOfTheYear() {
        int year = PlanYears.INTAKE.next();
        Page page = planOf("plan-2026-lima.fr.md", year);
        assertThat(page.locator("mark").first()).containsText("contact de travail");
        assertThat(page.locator("#f-text-0-0")).hasValue(Pattern.compile("^Nouer.*"));
        assertThat(page.locator("#f-due-0-1")).hasValue("2026-10-31");
        Usable.assertUsable(page, Language.FR);
        page.locator("input[name=take][value='3-1']").uncheck();
        page.locator("#f-text-2-0").fill("Accueillir 15 000 visiteurs");
        page.locator("button.main").click();

        page.waitForURL("**/plans/*");
        assertThat(page.locator("section.strand")).hasCount(4);
        assertThat(page.locator("article.objective")).hasCount(5);
        assertThat(page.locator("main")).containsText("Accueillir 15 000 visiteurs");
        assertThat(page.locator("main")).not().containsText("presse des régions");
        assertThat(page.locator("table.indicators a").nth(1)).hasText("Visiteurs");
        Locator counted = page.locator("table.indicators tr");
        assertThat(counted.filter(new Locator.FilterOptions().setHasText("Articles")))
                .containsText("143");
        assertThat(counted.filter(new Locator.FilterOptions().setHasText("Entretiens")))
                .containsText("22");
        assertThat(page.locator(".exports a")).hasCount(5);

        planOf("planning-2026-lima.fr.csv", year);
        page.locator("button[name=table]").click();
        page.waitForURL("**/import/*");
        assertThat(page.locator("table.import tbody tr")).hasCount(10);
        page.locator("form[method=post] button.main").last().click();
        assertThat(page.locator("table.actions tbody tr")).hasCount(10);
        assertThat(page.locator("section.strand")).hasCount(4);
    }

    @Test
    void nothingIsMadeOfALetterWhenNothingIsTicked() {
        int year = PlanYears.INTAKE.next();
        Page page = planOf("plan-2026-lima.fr.md", year);
        for (var box : page.locator("input[name=take]").all()) {
            box.uncheck();
        }
        page.locator("button.main").click();
        assertThat(page.locator("#problem")).isVisible();
        page.navigate("/plans");
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("main")).not().containsText("" + year);
    }
}
