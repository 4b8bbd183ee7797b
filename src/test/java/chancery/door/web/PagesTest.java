package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real browser, over a whole node. */
class PagesTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/write",
                    "/register/departures",
                    "/register/arrivals",
                    "/search?q=plan",
                    "/agenda",
                    "/agenda?view=month&country=PE",
                    "/agenda/rules",
                    "/agenda/import",
                    "/agenda/calendars",
                    "/directory",
                    "/directory?q=torre",
                    "/directory/overdue",
                    "/directory/people/new",
                    "/directory/institutions",
                    "/directory/institutions/new",
                    "/directory/doubles",
                    "/directory/import",
                    "/directory/archive",
                    "/directory/erased",
                    "/engagements",
                    "/communiques",
                    "/engagements?country=PE&kind=MEETING",
                    "/commitments",
                    "/commitments?which=ALL&side=OURS",
                    "/about",
                    "/agenda/week",
                    "/agenda/week?day=2031-03-12",
                    "/engagements/map?year=",
                    "/commitments/due",
                    "/commitments/due?by=PERSON",
                    "/about?q=pe",
                    "/about/country/PE",
                    "/agreements",
                    "/agreements/deadlines",
                    "/agreements/procedure",
                    "/agreements/import",
                    "/coverage",
                    "/coverage?q=puerto&mentioned=true&medium=PRINT",
                    "/coverage/over-time",
                    "/outlets",
                    "/press-reviews",
                    "/links",
                    "/people",
                    "/intake",
                    "/intake/documents",
                    "/intake/learned",
                    "/account",
                    "/board",
                    "/board/indicators",
                    "/board/words",
                    "/contracts",
                    "/plans/strands",
                    "/nowhere");
    private static final int FIRST_BYTES = 60 * 1024;
    private static final int LATER_BYTES = 15 * 1024;

    private final TestNode lima = TestService.lima();
    private final Map<String, Language> spoke = new HashMap<>();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
        spoke.forEach((login, language) -> Usable.speak(lima, login, language));
    }

    private Page signedIn(String login) {
        return Browser.signedIn(window, login, lima.password());
    }

    private Page signedIn(String login, Language language) {
        spoke.put(login, Usable.speak(lima, login, language));
        return signedIn(login);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageCanBeUsedByEverybodyInEveryLanguage(Language language) {
        window.addCookies(
                List.of(
                        new Cookie(EveryPage.LANGUAGE_COOKIE, language.code())
                                .setUrl(lima.address())));
        Page page = window.newPage();
        page.navigate("/sign-in");
        Usable.assertUsable(page, language);
        page.close();
        page = signedIn("lima.desk", language);
        for (String path : PAGES) {
            page.navigate(path);
            Usable.assertUsable(page, language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theInspectorsPageCanBeUsedByEverybody(Language language) {
        Page page = signedIn("lima.inspector", language);
        page.navigate("/reading");
        Usable.assertUsable(page, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAdministratorsPagesCanBeUsedByEverybody(Language language) {
        Page page = signedIn("lima.admin", language);
        page.navigate("/people");
        page.locator(".people a", new Page.LocatorOptions().setHasText("Camille Roche")).click();
        page.locator("form[action$='/invite'] button").click();
        Usable.assertUsable(page, language);
        String link = page.locator(".copy").innerText();
        BrowserContext newcomer = Browser.window(lima.address());
        newcomer.addCookies(
                List.of(
                        new Cookie(EveryPage.LANGUAGE_COOKIE, language.code())
                                .setUrl(lima.address())));
        Page invitation = newcomer.newPage();
        invitation.navigate(link);
        Usable.assertUsable(invitation, language);
        newcomer.close();
    }

    @Test
    void theChosenLanguageFollowsThePersonToAnotherBrowser() {
        Page page = signedIn("lima.desk", Language.FR);
        page.locator("main .languages, .me .languages").locator("button[lang=ar]").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        BrowserContext other = Browser.window(lima.address());
        assertThat(Browser.signedIn(other, "lima.desk", lima.password()).locator("html"))
                .hasAttribute("lang", "ar");
        other.close();
    }

    @Test
    void aPageRunsNoScriptButItsOwnAndCannotBeFramed() {
        Page page = window.newPage();
        Map<String, String> headers = page.navigate("/sign-in").allHeaders();
        assertThat(headers.get("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.get("x-content-type-options")).isEqualTo("nosniff");
        assertThat(window.cookies())
                .filteredOn(cookie -> cookie.name.startsWith("chancery-"))
                .hasSize(1)
                .allSatisfy(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite.name()).isEqualTo("STRICT");
                });
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhichOfTheTwoIsWrong() {
        Page page = window.newPage();
        page.navigate("/sign-in");
        page.fill("#login", "nobody.here");
        page.fill("#password", "not the password");
        page.keyboard().press("Enter");
        String unknown = page.locator("[role=alert]").textContent();
        page.fill("#login", "lima.press");
        page.fill("#password", "not the password");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]")).hasText(unknown);
        assertThat(page.locator("#login")).hasValue("lima.press");
    }

    @Test
    void whoeverAsksForAPageComesBackToItAfterSigningIn() {
        Page page = window.newPage();
        page.navigate("/register/arrivals?unit=&shown=10");
        page.fill("#login", "lima.desk");
        page.fill("#password", lima.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/register/arrivals?unit=&shown=10");
    }

    @Test
    void aDispatchIsWrittenWithTheKeyboardAlone() {
        Page page = signedIn("lima.desk");
        page.navigate("/write");
        page.locator("#f-place").focus();
        page.keyboard().type("Lima");
        page.keyboard().press("Tab");
        page.locator("#p-action").focus();
        page.keyboard().type("sg/4");
        assertThat(page.locator("#l-action [role=option]").first())
                .hasAttribute("aria-selected", "true");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=action]")).hasValue("SG/4");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.locator("#f-subject").focus();
        page.keyboard().type("Sans la souris");
        page.locator("#editor").focus();
        page.keyboard().press("Control+b");
        page.keyboard().type("Important");
        page.keyboard().press("Control+b");
        page.keyboard().type(" : rien.");
        page.keyboard().press("Control+s");
        page.waitForURL("**/write/*-*");
        page.reload();
        assertThat(page.locator("#f-subject")).hasValue("Sans la souris");
        assertThat(page.locator("input[name=action]")).hasValue("SG/4");
        assertThat(page.locator("#editor strong, #editor b")).hasText("Important");
    }

    @Test
    void whatIsPastedIsReducedToWhatALetterMayHold() {
        Page page = signedIn("lima.desk");
        page.navigate("/write");
        page.locator("#editor").focus();
        page.evaluate(
                """
                () => {
                  const data = new DataTransfer();
                  data.setData('text/html', '<h1 style="color:red">T</h1><script>window.ran = 1</script><p onclick="x()">a <a href="http://x">b</a><img src=x onerror="window.ran = 1"></p>');
                  document.getElementById('editor').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(page.locator("#editor h2")).hasText("T");
        assertThat(
                        page.locator(
                                "#editor a, #editor img, #editor script, #editor [style], #editor [onclick]"))
                .hasCount(0);
        assertThat(page.evaluate("window.ran")).isNull();
    }

    @Test
    void nothingTypedIsLostWhenTheSessionEnds() {
        Page page = signedIn("lima.desk");
        page.navigate("/write");
        page.fill("#f-subject", "Avant");
        page.keyboard().press("Control+s");
        page.waitForURL("**/write/*-*");
        String address = page.url();
        window.clearCookies();
        page.fill("#f-subject", "Après la fin de la session");
        Locator over = page.locator("#signed-out");
        assertThat(over).isVisible();
        over.locator("a").click();
        page.fill("#login", "lima.desk");
        page.fill("#password", lima.password());
        page.keyboard().press("Enter");
        page.waitForURL(address);
        assertThat(page.locator("#f-subject")).hasValue("Après la fin de la session");
        assertThat(page.locator("#saved")).containsText("Enregistré à");
        page.reload();
        assertThat(page.locator("#f-subject")).hasValue("Après la fin de la session");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTyped() {
        Page page = signedIn("lima.admin");
        page.navigate("/people");
        page.locator("summary").click();
        page.fill("#f-name", "Rosa Paredes");
        page.fill("#f-login", "lima.desk");
        page.locator("form.grid button").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#f-name")).hasValue("Rosa Paredes");
        assertThat(page.locator("#f-login")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aPageIsSmallTheFirstTimeAndSmallerLater() {
        List<Response> answers = new ArrayList<>();
        Page page = signedIn("lima.desk");
        BrowserContext fresh = Browser.window(lima.address());
        fresh.addCookies(
                window.cookies().stream()
                        .map(c -> new Cookie(c.name, c.value).setUrl(lima.address()))
                        .toList());
        page = fresh.newPage();
        page.onResponse(answers::add);
        page.navigate("/write");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(bytes(answers)).isLessThan(FIRST_BYTES);
        answers.clear();
        page.navigate("/");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(bytes(answers)).isLessThan(LATER_BYTES);
        fresh.close();
    }

    private static long bytes(List<Response> answers) {
        return answers.stream()
                .filter(answer -> !answer.fromServiceWorker())
                .mapToLong(answer ->
                        answer.request().sizes().responseBodySize
                                + answer.request().sizes().responseHeadersSize)
                .sum();
    }
}
