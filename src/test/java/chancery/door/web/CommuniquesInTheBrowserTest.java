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
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Visits;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A communiqué as an officer drafts it from a visit, agrees on it and has it released. */
class CommuniquesInTheBrowserTest {
    private static final String THEIRS =
            "Une visite a eu lieu à Lima, dans un climat cordial.\nLes experts se verront en mai.";

    private final TestNode lima = TestService.lima();
    private final Map<String, Language> spoke = new HashMap<>();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
        spoke.forEach((login, language) -> Usable.speak(lima, login, language));
    }

    private Page signedIn(String login) {
        window.clearCookies();
        return Browser.signedIn(window, login, lima.password());
    }

    private EngagementId visit() {
        PersonId desk = new Post(lima).person("lima.desk");
        return lima.bean(Engagements.class)
                .add(
                        desk,
                        UnitCode.of("AMBALDO LIMA"),
                        Distribution.of(Label.RESTRICTED),
                        Audience.UNIT,
                        Visits.visit());
    }

    /** From the visit's own page, in French and Arabic. */
    private String drafted(Page page) {
        page.navigate("/engagements/" + visit());
        page.locator("a[href^='/communiques?engagement=']").click();
        page.waitForURL("**/communiques?engagement=*");
        assertThat(page.locator("#f-about")).hasValue("Visite de la ministre du Commerce");
        page.check("[name=language-fr]");
        page.check("[name=language-ar]");
        page.click("details button.main");
        page.waitForURL("**/texts");
        return page.url().replace("/texts", "");
    }

    private void answered(Page page, String file) {
        page.navigate(file + "/fr");
        page.fill("#f-theirs", THEIRS);
        page.click("details button.main");
        assertThat(page.locator("table.compared")).containsText("dans un climat cordial");
    }

    @Test
    void aDraftSaysWhoMetWhatCameOfItAndNeitherSidesPosition() {
        Page page = signedIn("lima.desk");
        drafted(page);
        String french = page.inputValue("#f-ours-fr");
        assertThat(french)
                .contains("Une visite a eu lieu du 11 mars 2031 au 12 mars 2031 à Lima.")
                .contains("d’une part, Camille Roy, Ambassadrice")
                .contains("S.E. Mme Rosa Quispe, Ministre du Commerce extérieur")
                .contains(
                        "« Accord de pêche », il a été retenu ce qui suit : Réunion d’experts en avril.")
                .doesNotContain("Nous souhaitons conclure")
                .doesNotContain("Le Pérou est prêt");
        assertThat(page.inputValue("#f-ours-ar")).startsWith("جرت زيارة من");
        assertThat(page.locator("#f-ours-ar")).hasAttribute("dir", "rtl");
    }

    @Test
    void theOtherSidesVersionIsComparedTakenAgreedAndReleased() throws IOException {
        Page page = signedIn("lima.desk");
        String file = drafted(page);
        page.click("button.main");
        page.waitForURL(file);
        page.click("#next button.main");
        assertThat(page.locator("#steps")).containsText("Proposé à l’autre partie");
        answered(page, file);
        assertThat(page.locator("table.compared mark").first()).isVisible();
        page.locator("table.compared button").first().click();
        assertThat(page.locator("table.compared tr:not(.differs)").first()).isVisible();

        page.navigate(file);
        page.check("[name=despite]");
        page.click("#next button.main");
        assertThat(page.locator("dl.facts")).containsText("Agréé");
        assertThat(page.locator("#next")).containsText("Le chef de poste");

        Page head = signedIn("lima.head");
        head.navigate(file);
        head.locator("form[action$='/release'] button").click();
        assertThat(head.locator("p.kind").first()).hasText("Communiqué");
        assertThat(head.locator("bdi.hash")).isVisible();
        assertThat(head.locator("#echo")).isVisible();
        Download pdf =
                head.waitForDownload(() -> head.locator("a[href$='/ar/communique.pdf']").click());
        assertThat(Files.readAllBytes(pdf.path())).startsWith('%', 'P', 'D', 'F');
        Download docx =
                head.waitForDownload(() -> head.locator("a[href$='/fr/communique.docx']").click());
        assertThat(Files.readAllBytes(docx.path())).startsWith('P', 'K');
    }

    @Test
    void aReleasedOneIsSentToTheMinistryAsADraftDispatch() {
        Page head = signedIn("lima.head");
        head.navigate("/communiques");
        head.locator("details.sheet").first().evaluate("part => part.open = true");
        head.fill("#f-title", "Fermeture " + UUID.randomUUID());
        head.check("[name=language-fr]");
        head.uncheck("[name=language-ar]");
        head.uncheck("[name=language-es]");
        head.uncheck("[name=language-en]");
        head.click("details button.main");
        head.waitForURL("**/texts");
        head.fill("#f-heading-fr", "Fermeture de la chancellerie");
        head.fill("#f-ours-fr", "La chancellerie sera fermée.\n\nElle rouvrira lundi.");
        head.click("button.main");
        assertThat(head.locator(".release-text p")).hasCount(2);
        head.locator("form[action$='/release'] button").click();
        assertThat(head.locator("bdi.hash")).isVisible();
        head.locator("details.sheet").first().evaluate("part => part.open = true");
        head.selectOption("#f-addressee", "SG/4");
        head.locator("form[action$='/tell'] button").click();
        head.waitForURL("**/write/*");
        assertThat(head.content()).contains("communique.json").contains("tel qu’il a été publié");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsUsableInEveryLanguage(Language language) {
        spoke.putIfAbsent("lima.desk", Usable.speak(lima, "lima.desk", language));
        Page page = signedIn("lima.desk");
        String file = drafted(page);
        Usable.assertUsable(page, language);
        answered(page, file);
        for (String path : new String[] {"/communiques", file, file + "/fr", file + "/ar"}) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Usable.assertUsable(page, language);
        }
    }
}
