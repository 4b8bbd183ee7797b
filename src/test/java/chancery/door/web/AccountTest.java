package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.kernel.Label;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do on their own account's page, in a real browser. */
class AccountTest {
    private static final String OTHER = "une autre phrase de passe";

    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page account(String login) {
        Page page = Browser.signedIn(window, login, lima.password());
        page.navigate("/account");
        return page;
    }

    @Test
    void aTokenIsShownOnceAndOpensUntilItIsRevoked() {
        Page page = account("lima.desk");
        page.fill("#f-purpose", "Tableau de suivi");
        page.locator("form[action='/account/tokens'] button").click();
        String token = page.locator(".copy").innerText();
        Api program = new Api(lima, token);
        program.get("/api/register/departures").expecting(200);
        page.reload();
        assertThat(page.content()).doesNotContain(token);
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Tableau de suivi"));
        row.locator("button").click();
        assertThat(row).hasCount(0);
        program.get("/api/register/departures").expecting(401);
    }

    @Test
    void aPasskeyIsAddedSignsInWithoutAPasswordAndIsRemoved() {
        Page page = account("lima.counsellor");
        CDPSession device = window.newCDPSession(page);
        device.send("WebAuthn.enable");
        device.send("WebAuthn.addVirtualAuthenticator", unlockedDevice());
        page.fill("#f-passkey-name", "Portable du bureau");
        page.locator("form[action='/account/passkeys'] button").click();
        assertThat(page.locator(".told.done")).isVisible();
        assertThat(page.locator("[aria-labelledby=h-passkeys] .row"))
                .containsText("Portable du bureau");
        page.locator("form[action='/sign-out'] button").first().click();
        assertThat(page.locator("#login")).isVisible();

        page.navigate("/sign-in?back=/account");
        Usable.assertUsable(page, Language.FR);
        page.locator(".passkey button").click();
        page.waitForURL("**/account");
        Locator key = page.locator("[aria-labelledby=h-passkeys] .row");
        assertThat(key).containsText("utilisée pour la dernière fois");
        Usable.assertUsable(page, Language.FR);
        key.locator("button").click();
        assertThat(page.locator(".told.done")).isVisible();
        assertThat(key).hasCount(0);
        page.locator("form[action='/sign-out'] button").first().click();
        assertThat(page.locator("#login")).isVisible();

        page.locator(".passkey button").click();
        assertThat(page.locator("#problem")).containsText("mot de passe");
        assertThat(page.locator("#login")).isVisible();
    }

    private static JsonObject unlockedDevice() {
        return new Gson()
                .fromJson(
                        """
                        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                                     "hasUserVerification": true, "isUserVerified": true}}
                        """,
                        JsonObject.class);
    }

    @Test
    void aHeadDelegatesTheSignatureForSomeDaysAndEndsIt() {
        Page page = account("lima.head");
        page.selectOption("#f-holder", new SelectOption().setLabel("Camille Roche – AMBALDO LIMA"));
        page.fill("#f-until", "2099-01-31");
        assertThat(page.locator("#d-f-until")).hasText("31 janvier 2099");
        page.locator("form[action='/account/delegations'] button").click();
        assertThat(page.locator("main")).containsText("Camille Roche signe pour AMBALDO LIMA");
        assertThat(page.locator("main")).containsText("31/01/2099");
        Api desk = Api.as(lima, "lima.desk");
        String draft = desk.draft("Par délégation", "SG/4");
        desk.sign(draft);
        page.locator("form[action$='/end'] button").first().click();
        assertThat(page.locator("form[action$='/end']")).hasCount(0);
        desk.post(Api.path(desk.draft("Sans délégation", "SG/4"), "sign"), "{}").expecting(403);
    }

    @Test
    void whoHeadsNothingIsOfferedNoDelegation() {
        assertThat(account("lima.clerk").locator("form[action='/account/delegations']"))
                .hasCount(0);
    }

    @Test
    void anotherPasswordClosesTheOtherSessionsAndNotThisOne() {
        BrowserContext elsewhere = Browser.window(lima.address());
        Page other = Browser.signedIn(elsewhere, "lima.comms", lima.password());
        Page page = account("lima.comms");
        change(page, "not the present one", OTHER);
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#f-password-current")).hasAttribute("aria-invalid", "true");
        change(page, lima.password(), OTHER);
        assertThat(page.locator(".told.done")).isVisible();
        other.navigate("/search");
        assertThat(other.locator("#login")).isVisible();
        elsewhere.close();
        change(page, OTHER, lima.password());
        assertThat(page.locator(".told.done")).isVisible();
    }

    private static void change(Page page, String from, String to) {
        page.fill("#f-password-current", from);
        page.fill("#f-password", to);
        page.fill("#f-password-again", to);
        page.locator("form[action='/account/password'] button").click();
    }

    @Test
    void whatWasTypedIntoAFormIsThereAgainAfterTheSessionEnded() {
        Page page = account("lima.desk");
        page.fill("#f-purpose", "Une longue explication");
        window.clearCookies();
        page.locator("form[action='/account/tokens'] button").click();
        page.fill("#login", "lima.desk");
        page.fill("#password", lima.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
        assertThat(page.locator("#f-purpose")).hasValue("Une longue explication");
    }

    @Test
    void theHigherTheClearanceTheShorterOneMayRest() {
        assertThat(List.of(Label.values()))
                .extracting(Sitting::rest)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .first()
                .isNotEqualTo(Sitting.rest(Label.TOP_SECRET));
    }
}
