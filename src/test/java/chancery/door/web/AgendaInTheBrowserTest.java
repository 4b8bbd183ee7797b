package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agenda as an officer at a post uses it. */
class AgendaInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());
    private final LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(5);

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page desk() {
        return Browser.signedIn(window, "lima.desk", lima.password());
    }

    private static String title() {
        return "Échéance " + UUID.randomUUID();
    }

    private void add(Page page, String title) {
        page.navigate("/agenda");
        page.fill("#f-starts", soon.toString());
        page.fill("#f-title", title);
        page.keyboard().press("Enter");
        page.waitForURL("**/agenda/*-*");
    }

    @Test
    void aKeyDateIsAddedInOneLineAndShownToday() {
        Page page = desk();
        String title = title();
        add(page, title);
        assertThat(page.locator("h1")).hasText(title);
        page.navigate("/");
        assertThat(page.getByText(title)).isVisible();
        page.navigate("/agenda");
        assertThat(page.getByText(title)).isVisible();
    }

    @Test
    void aRefusedLineKeepsWhatWasTyped() {
        Page page = desk();
        page.navigate("/agenda");
        page.fill("#f-starts", soon.toString());
        page.fill("#f-title", "Sommet");
        page.fill("#f-country", "Syldavie");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem")).containsText("Syldavie");
        assertThat(page.locator("#f-title")).hasValue("Sommet");
        assertThat(page.locator("#f-country")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aChangeIsSeenWithWhatWasBefore() {
        Page page = desk();
        String before = title();
        add(page, before);
        page.locator("summary").first().click();
        page.fill("#f-title", "Après " + before);
        page.locator("details[open] button.main").click();
        assertThat(page.locator("h1")).hasText("Après " + before);
        assertThat(page.locator(".lines .line-subject").last()).hasText(before);
    }

    @Test
    void aCalendarFileIsShownTickedAndTakenOver() {
        Page page = desk();
        String taken = title();
        String left = title();
        page.navigate("/agenda/import");
        page.setInputFiles(
                "#f-file",
                new FilePayload(
                        "agenda.ics",
                        "text/calendar",
                        """
                        BEGIN:VCALENDAR
                        BEGIN:VEVENT
                        SUMMARY:%s
                        DTSTART;VALUE=DATE:%s
                        RRULE:FREQ=DAILY
                        END:VEVENT
                        BEGIN:VEVENT
                        SUMMARY:%s
                        STATUS:CANCELLED
                        DTSTART;VALUE=DATE:%2$s
                        END:VEVENT
                        BEGIN:VEVENT
                        SUMMARY:Sans jour
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .formatted(taken, soon.toString().replace("-", ""), left)
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form.sheet button.main").click();
        assertThat(page.locator("#t-0")).isChecked();
        assertThat(page.locator("#t-1")).not().isChecked();
        assertThat(page.locator("#t-2")).isDisabled();
        assertThat(page.locator("main")).containsText("FREQ=DAILY");
        page.fill("#x-0", taken + " corrigée");
        page.selectOption("#k-0", "SUMMIT");
        page.locator("button.main").click();
        page.waitForURL("**/agenda");
        assertThat(page.getByText(taken + " corrigée")).isVisible();
        assertThat(page.getByText(left)).hasCount(0);
    }

    @Test
    void aCalendarsAddressIsShownOnceAndCanBeEnded() {
        Page page = desk();
        page.navigate("/agenda/calendars");
        page.locator("form.sheet button.main").click();
        String address = page.locator("code.copy").textContent();
        assertThat(address).startsWith(lima.address() + "/calendar/person/").endsWith(".ics");
        assertThat(window.request().get(address).text()).startsWith("BEGIN:VCALENDAR");
        page.navigate("/agenda/calendars");
        assertThat(page.locator("code.copy")).hasCount(0);
        page.locator("form.inline button.quiet").first().click();
        assertThat(window.request().get(address).status()).isEqualTo(404);
    }

    @Test
    void aRuleIsASentenceAndItsSuggestionIsDismissedWithAReason() {
        Page page = desk();
        String action = "Note " + UUID.randomUUID();
        add(page, title());
        page.navigate("/agenda/rules");
        page.locator("details.sheet > summary").click();
        page.fill("#f-days", "3");
        page.selectOption("#f-kind", "ELECTION");
        page.fill("#f-title", action);
        page.locator("details.sheet button.main").click();
        assertThat(page.locator("main"))
                .containsText("3 jours avant chaque élection, proposer « " + action + " »");
        page.navigate("/agenda");
        page.fill("#f-starts", soon.toString());
        page.fill("#f-title", title());
        page.selectOption("#f-kind", "ELECTION");
        page.locator("form.sheet button.main").click();
        page.waitForURL("**/agenda/*-*");
        page.navigate("/agenda/rules");
        var suggestion =
                page.locator("li.line")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(action)
                                        .setHas(page.locator("details")))
                        .first();
        suggestion.locator("summary").click();
        suggestion.locator("input[name=reason]").fill("Déjà au plan");
        suggestion.locator("button").click();
        page.waitForURL("**/agenda/rules");
        assertThat(page.locator("#problem")).hasCount(0);
    }
}
