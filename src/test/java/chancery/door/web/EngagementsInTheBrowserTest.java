package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Meetings and promises as an officer at a post writes them down. */
class EngagementsInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final Map<String, Language> spoke = new HashMap<>();
    private final BrowserContext window = Browser.window(lima.address());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @AfterEach
    void theWindowIsClosed() {
        window.close();
        spoke.forEach((login, language) -> Usable.speak(lima, login, language));
    }

    private Page desk() {
        return Browser.signedIn(window, "lima.desk", lima.password());
    }

    private static String title() {
        return "Entretien " + UUID.randomUUID();
    }

    /** A title, a name, Enter: the day is there already. */
    private static String meeting(Page page, String title) {
        page.navigate("/engagements");
        page.fill("#f-title", title);
        page.fill(
                "#f-who", "Rosa Quispe, Ministre du Commerce, Ministère du Commerce ; José Pérez");
        page.keyboard().press("Enter");
        page.waitForURL("**/engagements/*-*");
        assertThat(page.locator("h1")).hasText(title);
        return page.url();
    }

    private void add(Page page, String file, String part, Map<String, String> fields) {
        page.navigate(file + "/" + part + "/new");
        fields.forEach((name, value) -> page.fill("#f-" + name, value));
        page.click("button.main");
        page.waitForURL(file + "#" + part);
    }

    /** With something in every part. */
    private String filled(Page page, String title) throws IOException {
        String file = meeting(page, title);
        add(
                page,
                file,
                "programme",
                Map.of("from", "10:00", "to", "11:30", "what", "Entretien", "place", "Lima"));
        add(
                page,
                file,
                "topics",
                Map.of(
                        "title", "Accord de pêche",
                        "ours", "Conclure avant juin.",
                        "theirs", "Le Pérou est prêt.",
                        "outcome", "Réunion d’experts."));
        add(page, file, "cited", Map.of("text", "Résolution 2 de la commission mixte"));
        add(page, file, "actions", Map.of("text", "Relancer l’accord de pêche"));
        add(page, file, "gifts", Map.of("what", "Un livre", "amount", "45", "currency", "EUR"));
        add(page, file, "costs", Map.of("what", "Déjeuner", "amount", "310,50", "currency", "PEN"));
        page.setInputFiles("#f-picture", new FilePayload("photo.png", "image/png", png()));
        page.fill("#f-caption", "La signature");
        page.click("#pictures button");
        assertThat(page.locator("#pictures img")).hasCount(1);
        return file;
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aMeetingIsEnteredInOneLineAndFilledInPartByPart() throws IOException {
        Page page = desk();
        String file = filled(page, title());
        assertThat(page.locator("#participants")).containsText("Rosa Quispe");
        assertThat(page.locator("#participants"))
                .containsText("Ministre du Commerce, Ministère du Commerce");
        assertThat(page.locator("#participants")).containsText("José Pérez");
        assertThat(page.locator("#topics")).containsText("Réunion d’experts.");
        assertThat(page.locator("#gifts")).containsText("310,5");
        page.locator("#topics a").first().click();
        page.waitForURL(file + "/topics/0");
        page.fill("#f-outcome", "Deux réunions d’experts.");
        page.click("button.main");
        assertThat(page.locator("#topics")).containsText("Deux réunions d’experts.");
        assertThat(page.locator("main")).containsText("Versions précédentes");
    }

    @Test
    void aRefusedLineKeepsWhatWasTyped() {
        Page page = desk();
        String file = meeting(page, title());
        page.navigate(file + "/costs/new");
        page.fill("#f-what", "Déjeuner");
        page.fill("#f-amount", "beaucoup");
        page.fill("#f-currency", "PEN");
        page.click("button.main");
        assertThat(page.locator("#problem")).containsText("beaucoup");
        assertThat(page.locator("#f-what")).hasValue("Déjeuner");
        assertThat(page.locator("#f-amount")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aPromiseIsEnteredFromTheMeetingRemindedOfAndSettled() {
        Page page = desk();
        String file = meeting(page, title());
        String words = "Nous enverrons le projet " + UUID.randomUUID();
        page.locator("#promises .file-add a").click();
        page.waitForURL("**/commitments?at=*");
        page.fill("#f-by", "Rosa Quispe");
        page.fill("#f-words", words);
        page.fill("#f-due", today.plusDays(3).toString());
        page.selectOption("#f-responsible", new SelectOption().setLabel(me(page)));
        page.click("#enter button.main");
        page.waitForURL(file + "#promises");
        assertThat(page.locator("#promises")).containsText(words);

        page.navigate("/");
        assertThat(page.getByText(words)).isVisible();
        page.getByText(words).click();
        page.waitForURL("**/commitments/*-*");
        page.selectOption("#f-verdict", "KEPT");
        page.fill("#f-outcome", "Reçu le jour même");
        page.click("form[action$=decide] button.main");
        assertThat(page.locator("main")).containsText("Reçu le jour même");
        page.navigate("/commitments");
        assertThat(page.getByText(words)).hasCount(0);
        page.navigate("/commitments?which=DECIDED");
        assertThat(page.getByText(words)).isVisible();
    }

    private static String me(Page page) {
        return page.locator(".me bdi").first().textContent();
    }

    @Test
    void theLedgerAndTheProgrammeAreGivenOutAsFiles() throws IOException {
        Page page = desk();
        String file = meeting(page, title());
        Download programme =
                page.waitForDownload(() -> page.locator("a[href$='programme.pdf']").click());
        assertThat(Files.readString(programme.path(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        page.navigate("/commitments");
        Download ledger =
                page.waitForDownload(() -> page.locator("a[href*='commitments.csv']").click());
        assertThat(Files.readString(ledger.path())).contains("Échéance");
        assertThat(file).contains("/engagements/");
    }

    @Test
    void theReportBecomesADraftToBeGoneOnWith() {
        Page page = desk();
        String title = title();
        meeting(page, title);
        page.locator("summary", new Page.LocatorOptions().setHasText("Rédiger le compte rendu"))
                .click();
        page.selectOption("#f-addressee", "SG/4");
        page.locator("form[action$=report] button").click();
        page.waitForURL("**/write/*-*");
        assertThat(page.locator("#editor")).containsText("Rosa Quispe");
        assertThat(page.locator("[name=subject]")).hasValue(Pattern.compile(title));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageCanBeUsedByEverybodyInEveryLanguage(Language language) throws IOException {
        spoke.put("lima.desk", Usable.speak(lima, "lima.desk", Language.FR));
        Page page = desk();
        String file = filled(page, title());
        Usable.speak(lima, "lima.desk", language);
        for (String path :
                new String[] {
                    "",
                    "/brief",
                    "/participants/new",
                    "/participants/0",
                    "/programme/0",
                    "/topics/0",
                    "/cited/0",
                    "/actions/new",
                    "/gifts/0",
                    "/costs/0"
                }) {
            page.navigate(file + path);
            Usable.assertUsable(page, language);
        }
        page.navigate("/commitments?at=" + file.substring(file.lastIndexOf('/') + 1));
        Usable.assertUsable(page, language);
        page.fill("#f-by", "Rosa Quispe");
        page.fill("#f-words", "Nous enverrons le projet d’accord.");
        page.fill("#f-due", today.minusDays(3).toString());
        page.click("#enter button.main");
        page.waitForURL(file + "#promises");
        page.locator("#promises .line-subject").first().click();
        page.waitForURL("**/commitments/*-*");
        Usable.assertUsable(page, language);
    }
}
