package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.exchange.OutsideLetter;
import chancery.correspondence.exchange.OutsideLetters;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.People;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A letter that came on paper or by mail, from the file to the book of arrivals or to a draft. */
class IntakeTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final String LETTER =
            """
            Ministère des Relations extérieures
            Lima, le 3 mars 2026
            Référence : 118/2026
            Pour attribution : AMBALDO LIMA
            Pour information : Direction du Protocole
            Diffusion : Restreinte

            Objet : Agrément du nouvel attaché

            Le Ministère a l'honneur de faire savoir que l'agrément est donné.
            """;

    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page proposal(String login) {
        Page page = Browser.signedIn(window, login, lima.password());
        page.navigate("/intake");
        page.setInputFiles(
                "#f-file",
                new FilePayload(
                        "agrément.txt", "text/plain", LETTER.getBytes(StandardCharsets.UTF_8)));
        page.locator("form.sheet button").click();
        page.waitForURL("**/intake/*");
        return page;
    }

    @Test
    void aLetterFromOutsideIsRegisteredInTheBookWithItsOriginal() throws IOException {
        Page page = proposal("lima.clerk");
        page.locator("form#proposal button.main").click();
        assertThat(page.locator("#problem")).isVisible();
        assertThat(page.locator("#f-subject")).hasValue("Agrément du nouvel attaché");
        page.fill("#f-sender", "Ministère des Relations extérieures");
        page.locator("form#proposal button.main").click();
        page.waitForURL("**/dispatch/*");
        assertThat(page.locator(".letter-service")).hasText("Ministère des Relations extérieures");
        assertThat(page.locator(".letter-header").first()).containsText("Direction du Protocole");
        assertThat(page.locator("button[value=READDRESSAL], form[action$='/answer']")).hasCount(0);
        var original = page.waitForDownload(() -> page.locator(".annexes a").click());
        assertThat(Files.readString(original.path())).isEqualTo(LETTER);
        String number = page.locator("#arrivals + .way .code").last().innerText();
        page.navigate("/register/arrivals");
        assertThat(page.locator("tr", containing("Agrément du nouvel attaché")).first())
                .containsText(number);
        assertThat(
                        lima.bean(Transactions.class)
                                .asNode(() ->
                                        lima.bean(RegisterVerification.class).verify((_, _) -> {})))
                .isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void whatACommuniqueTellsIsShownWithItsWords() throws IOException {
        Page page = Browser.signedIn(window, "lima.desk", lima.password());
        page.navigate("/intake");
        page.setInputFiles(
                "#f-file", Path.of("src/test/resources/specimens/communique-visite-lima.fr.txt"));
        page.locator("form.sheet button").click();
        page.waitForURL("**/intake/*");
        assertThat(page.locator(".found tbody tr", containing("Rodrigo Salcedo Paz")))
                .containsText("ministre péruvien du Commerce extérieur et du Tourisme");
        assertThat(page.locator(".found tbody tr", containing("admis au contingent")))
                .containsText("2025");
        assertThat(page.locator("mark#people-1")).containsText("Rodrigo Salcedo Paz");
        page.locator(".found a[href='#people-1']").click();
        assertThat(page.locator("mark#people-1:target")).isVisible();
    }

    @Test
    void whoKeepsNoBookMakesADraftWithTheOriginalAndIsToldOfUnknownAddressees() {
        Page page = proposal("lima.desk");
        assertThat(page.locator("#proposal .told.wrong")).containsText("Direction du Protocole");
        assertThat(page.locator("button[formaction]")).hasCount(0);
        page.locator("form#proposal button.main").click();
        assertThat(page.locator("#problem")).containsText("Direction du Protocole");
        assertThat(page.locator("#f-information")).hasAttribute("aria-invalid", "true");
        page.fill("#f-information", "SG/4");
        page.locator("form#proposal button.main").click();
        page.waitForURL("**/write/*");
        assertThat(page.locator("#annexes")).containsText("agrément.txt");
        assertThat(page.locator("input[name=information]")).hasValue("SG/4");
    }

    @Test
    void onlyWhoKeepsTheBookAndIsClearedRegisters() {
        OutsideLetters letters = lima.bean(OutsideLetters.class);
        assertThatThrownBy(() -> register(letters, "lima.desk", LIMA, Label.UNMARKED))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo("outside.not-yours"));
        assertThatThrownBy(
                        () -> register(letters, "lima.clerk", UnitCode.of("SG/4"), Label.UNMARKED))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo("outside.not-yours"));
        assertThatThrownBy(() -> register(letters, "lima.clerk", LIMA, Label.TOP_SECRET))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo("outside.not-cleared"));
    }

    @Test
    void aLetterFromOutsideIsHiddenFromWhoNeedNotKnow() {
        String id =
                register(lima.bean(OutsideLetters.class), "lima.clerk", LIMA, Label.CONFIDENTIAL);
        Api.as(lima, "lima.head").read(id).expecting(200);
        for (String stranger : List.of("lima.comms", "lima.admin", "lima.inspector")) {
            Api.as(lima, stranger).read(id).expecting(404);
        }
    }

    private String register(OutsideLetters letters, String login, UnitCode book, Label label) {
        PersonId clerk =
                lima.bean(Transactions.class)
                        .asNode(() -> lima.bean(People.class).withLogin(login).orElseThrow().id());
        return letters.register(
                        clerk,
                        book,
                        new OutsideLetter(
                                "Cancillería",
                                "Lima",
                                null,
                                "",
                                List.of("Embajada"),
                                List.of(),
                                Transmission.CLEAR,
                                Distribution.of(label),
                                Precedence.ROUTINE,
                                List.of(),
                                "Nota",
                                "Texto.",
                                "es",
                                null),
                        "nota.txt",
                        "text/plain",
                        "Texto.".getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
