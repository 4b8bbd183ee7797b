package chancery.door.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.wording.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The directory as an officer at a post uses it. */
class DirectoryInTheBrowserTest {
    private final TestNode lima = TestService.lima();
    private final BrowserContext window = Browser.window(lima.address());
    private final String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "ez";
    private final String family = "de la Núñ" + word;
    private final String place = "Ministère " + word;

    @AfterEach
    void theWindowIsClosed() {
        window.close();
    }

    private Page desk() {
        return Browser.signedIn(window, "lima.desk", lima.password());
    }

    private void addInstitution(Page page, String name) {
        page.navigate("/directory/institutions/new");
        page.fill("#f-name-fr", name);
        page.selectOption("#f-kind", "MINISTRY");
        page.fill("#f-country", "Pérou");
        page.fill("#f-source", "El Peruano");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(name);
    }

    /** By keyboard alone: name, function, institution out of the list, since when, source. */
    private String addPerson(Page page, String given) {
        page.navigate("/directory/people/new");
        page.fill("#f-family", family);
        page.fill("#f-given", given);
        page.fill("#f-familyAr", "نونيث");
        page.fill("#f-function-fr", "Ministre de la Culture");
        page.focus("#p-institution");
        page.keyboard().type("minist " + word);
        assertThat(page.locator("#l-institution [role=option]").first()).containsText(place);
        page.keyboard().press("Enter");
        assertThat(page.locator(".chips bdi")).hasText(place);
        page.fill("#f-from", "2024-03");
        page.fill("#f-source", "El Peruano");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText(given + " " + family);
        return page.url();
    }

    @Test
    void aPersonIsEnteredWithAFunctionAndFoundInAnySpelling() {
        Page page = desk();
        addInstitution(page, place);
        addPerson(page, "Rosa");
        assertThat(page.locator("section").first()).containsText("Ministre de la Culture");
        assertThat(page.locator("section").first()).containsText(place);
        page.navigate("/directory");
        page.fill("#f-q", "nun" + word);
        page.keyboard().press("Enter");
        assertThat(page.locator(".line-subject").first()).containsText("Rosa");
        page.locator(".line-subject").first().click();
        assertThat(page.locator("h1")).containsText(family);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndWhatWasChosen() {
        Page page = desk();
        addInstitution(page, place);
        String path = addPerson(page, "Rosa");
        page.navigate(path);
        page.locator("summary").first().click();
        page.fill("#f-function-fr", "Députée");
        page.focus("#p-institution");
        page.keyboard().type(word);
        assertThat(page.locator("#l-institution [role=option]").first()).containsText(place);
        page.keyboard().press("Enter");
        page.fill("#f-from", "l’an dernier");
        page.fill("#f-function-source", "Congreso");
        page.keyboard().press("Enter");
        assertThat(page.locator("#problem")).containsText("l’an dernier");
        assertThat(page.locator("#f-function-fr")).hasValue("Députée");
        assertThat(page.locator(".chips bdi")).hasText(place);
        page.fill("#f-from", "2023");
        page.locator("form[action$='/functions'] button.main").click();
        assertThat(page.locator("section").first()).containsText("Députée");
    }

    @Test
    void anInstitutionShowsItsMembersOnTheDayThatIsChosen() {
        Page page = desk();
        addInstitution(page, place);
        String institution = page.url();
        addPerson(page, "Rosa");
        page.navigate(institution);
        assertThat(page.locator("section").first()).containsText("Rosa");
        page.fill("#f-on", "2023-01-01");
        page.locator("section button").first().click();
        assertThat(page.locator("section").first().locator(".line")).hasCount(0);
        assertThat(page.locator("details")).containsText("Rosa");
    }

    @Test
    void doublesAreMergedWithAReasonAndSeparatedAgain() {
        Page page = desk();
        addInstitution(page, place);
        String first = addPerson(page, "Rosa");
        addPerson(page, "Rossa");
        page.navigate(first);
        Locator pair = page.locator("section", new Page.LocatorOptions().setHasText("Rossa"));
        pair.locator("summary").first().click();
        pair.locator("[name=reason]").fill("Même personne");
        pair.locator("form[action='/directory/merge'] button").click();
        assertThat(page.locator(".names")).containsText("Rossa");
        assertThat(page.getByText("Même personne")).isVisible();
        page.locator("form[action$='/undo']").locator("xpath=..").locator("summary").click();
        page.locator("form[action$='/undo'] [name=reason]").fill("Deux sœurs");
        page.locator("form[action$='/undo'] button").click();
        assertThat(page.getByText("Deux sœurs")).isVisible();
        assertThat(page.locator(".names")).not().containsText("Rossa");
    }

    @Test
    void anErasedPersonIsGoneAndTheErasureIsLogged() {
        Page page = desk();
        addInstitution(page, place);
        String path = addPerson(page, "Rosa");
        page.navigate(path);
        page.locator("summary").last().click();
        page.selectOption("#f-ground", "ASKED");
        page.locator("button.grave").click();
        page.waitForURL("**/directory/erased");
        assertThat(page.locator("tbody tr").first()).isVisible();
        assertThat(page.locator("main")).not().containsText(family);
        page.navigate(path);
        assertThat(page.locator("main")).not().containsText(family);
        page.navigate("/directory?q=" + word);
        assertThat(page.locator("main")).not().containsText("Rosa");
    }

    @Test
    void cardsAreShownWithTheirProblemsAndTakenOverWhenTicked() throws IOException {
        Page page = desk();
        page.navigate("/directory/import");
        page.setInputFiles(
                "#f-file",
                new FilePayload(
                        "cartes.vcf",
                        "text/vcard",
                        """
                        BEGIN:VCARD
                        VERSION:4.0
                        N:%1$s;Rosa;;;
                        FN:Rosa %1$s
                        TITLE:Ministra
                        ORG:Ministerio %2$s
                        TEL;TYPE=work:+51 1 555 0100
                        TEL;TYPE=home:+51 1 555 9999
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:4.0
                        ORG:Sin nombre
                        END:VCARD
                        """
                                .formatted(family, word)
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form.sheet button.main").click();
        assertThat(page.locator("#t-0")).isChecked();
        assertThat(page.locator("#t-1")).isDisabled();
        assertThat(page.locator("main")).containsText("TEL");
        assertThat(page.locator("main").innerText()).doesNotContain("9999");
        page.selectOption("#k-0", "MINISTRY");
        page.fill("#f-source", "Carte de visite");
        page.locator("button.main").click();
        page.waitForURL("**/directory");
        page.navigate("/directory?q=" + word);
        page.locator(".line-subject", new Page.LocatorOptions().setHasText("Rosa")).click();
        assertThat(page.locator("section").first()).containsText("Ministra");
        Download card = page.waitForDownload(() -> page.locator("a[href$='/card']").click());
        assertThat(Files.readString(card.path()))
                .contains("VERSION:4.0", "TITLE", "+51 1 555 0100", word);
    }

    /** An archive of one person and two appointments, one of which names nobody. */
    private byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            Map<String, String> files =
                    Map.of(
                            "pocom/people/x/x.xml",
                            "<person><id>%1$s</id><persName><surname>%1$s</surname><forename>Rosa</forename></persName></person>"
                                    .formatted(word),
                            "pocom/missions-countries/peru.xml",
                            """
                            <country-mission><territory-id>peru</territory-id><chiefs>
                            <chief><id>%1$s-1</id><person-id>%1$s</person-id><role-title-id>agent</role-title-id>
                            <started><date>1990-01-02</date></started><ended><date>1991-02-03</date></ended></chief>
                            <chief><id>%1$s-2</id><person-id>nobody</person-id><role-title-id>agent</role-title-id></chief>
                            </chiefs></country-mission>
                            """
                                    .formatted(word));
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anArchiveIsTakenOverAndWhatCouldNotBeReadIsListed() throws IOException {
        Page page = desk();
        page.navigate("/directory/archive");
        page.setInputFiles(
                "#f-file", new FilePayload("pocom.tar.gz", "application/gzip", archive()));
        page.locator("form.sheet button.main").click();
        assertThat(page.locator(".told.done")).isVisible();
        assertThat(page.locator(".lines")).containsText(word + "-2");
        page.navigate("/directory?q=" + word);
        page.locator(".line-subject", new Page.LocatorOptions().setHasText("Rosa")).click();
        assertThat(page.locator("main")).containsText("1990");
        page.navigate("/directory/archive");
        page.setInputFiles(
                "#f-file", new FilePayload("lettre.txt", "text/plain", new byte[] {1, 2, 3}));
        page.locator("form.sheet button.main").click();
        assertThat(page.locator("#problem")).containsText("lettre.txt");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFilledPageCanBeUsedByEverybodyInEveryLanguage(Language language) {
        Language spoke = Usable.speak(lima, "lima.desk", Language.FR);
        try {
            Page page = desk();
            addInstitution(page, place);
            String institution = page.url();
            String person = addPerson(page, "Rosa");
            addPerson(page, "Rossa");
            page.navigate(person);
            String function = page.locator("section .line-subject").first().getAttribute("href");
            Usable.speak(lima, "lima.desk", language);
            for (String path :
                    new String[] {
                        person,
                        person + "/edit",
                        institution,
                        institution + "/edit",
                        function,
                        "/directory?q=" + word,
                        "/directory/doubles"
                    }) {
                page.navigate(path);
                Usable.assertUsable(page, language);
            }
        } finally {
            Usable.speak(lima, "lima.desk", spoke);
        }
    }
}
