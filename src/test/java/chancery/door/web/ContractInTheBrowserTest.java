package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import chancery.work.planning.contracts.AgreedContract;
import chancery.work.planning.contracts.ContractId;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A performance contract from its first duty to the mark of what the ministry kept. */
class ContractInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfAContractCanBeUsedByEverybodyInEveryLanguage(Language language) {
        ContractId id = AgreedContract.at(new Post(lima), 2016);
        Language before = Usable.speak(lima, "lima.desk", language);
        try {
            Page page = Browser.signedIn(window, "lima.desk", lima.password());
            for (String path :
                    List.of(
                            "/contracts",
                            "/contracts/" + id,
                            "/contracts/" + id + "/rounds",
                            "/plans/strands")) {
                page.navigate(path);
                Usable.assertUsable(page, language);
            }
            begun(page, "Contrat " + language);
            Usable.assertUsable(page, language);
        } finally {
            Usable.speak(lima, "lima.desk", before);
        }
    }

    @Test
    void aContractIsWrittenWithTheKeyboardAndProposed() {
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        begun(page, "Contrat-programme au clavier");
        page.locator("#duties-POST input[name=text]").first().focus();
        page.keyboard().type("Porter les échanges à 100 M USD");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("75");
        page.locator("#duties-POST input[name=text]").nth(1).fill("Ouvrir un centre culturel");
        assertThat(page.locator("#duties-POST [data-row]")).hasCount(3);
        page.locator("#duties-MINISTRY input[name=text]").first().fill("Une visite ministérielle");
        page.keyboard().press("Enter");
        page.waitForURL("**/contracts/*-*");
        assertThat(page.locator(".duties tbody tr")).hasCount(3);
        assertThat(page.locator(".duties").first()).containsText("75");
        assertThat(page.locator(".duties").last()).containsText("Une visite ministérielle");
        page.locator("button[formaction$='/propose']").click();
        page.waitForURL("**/write/*");
        assertThat(page.locator("#f-subject"))
                .hasValue("Contrat-programme 2018–2020 (Ambassade d’Aldorie à Lima) : proposition");
    }

    @Test
    void theRateShowsItsSumsAndAMarkItsEvidence() {
        ContractId id = AgreedContract.at(new Post(lima), 2016);
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/contracts/" + id);
        assertThat(page.locator(".duties").last().locator("tfoot")).containsText("0 %");
        assertThat(page.locator(".duties").first())
                .containsText("Aucune action en vigueur ne la sert");
        page.locator("#d-" + AgreedContract.VISIT + " summary").click();
        page.locator("input[name=kept][value=true]").check();
        page.locator("textarea[name=note]").fill("Visite du 3 mai");
        page.locator("#d-" + AgreedContract.VISIT + " form button").click();
        assertThat(page.locator("#d-" + AgreedContract.VISIT)).containsText("Visite du 3 mai");
        assertThat(page.locator(".duties").last().locator("tfoot")).containsText("100 %");
        page.locator("#d-" + AgreedContract.VISIT + " summary").click();
        page.locator("input[name=kept][value=false]").check();
        page.locator("input[name=evidence]").fill("SG/4 9999/1999");
        page.locator("#d-" + AgreedContract.VISIT + " form button").click();
        assertThat(page.locator("#problem")).containsText("SG/4 9999/1999");
        page.navigate("/contracts/" + id + "/write");
        assertThat(page.locator("main")).containsText("conclu");
    }

    @Test
    void whoMustNotKnowFindsNoPageOfAContract() {
        ContractId id = AgreedContract.at(new Post(lima), 2016);
        Page stranger = Browser.signedIn(window, "lima.comms", lima.password());
        for (String view : List.of("", "/write")) {
            assertThat(stranger.navigate("/contracts/" + id + view).status()).isEqualTo(404);
        }
        stranger.navigate("/contracts");
        assertThat(stranger.locator("a[href='/contracts/" + id + "']")).hasCount(0);
    }

    private static void begun(Page page, String title) {
        page.navigate("/contracts");
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        page.fill("#f-title", title);
        page.selectOption("#f-ministry", "SG/4");
        page.fill("#f-fromYear", "2018");
        page.fill("#f-toYear", "2020");
        page.locator("form[action='/contracts'] button.main").click();
        page.waitForURL("**/write");
    }
}
