package chancery.door.archives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.correspondence.ArchivedDispatch;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeiVolumesTest {
    private static final Path VOLUME = Path.of("src/test/resources/archives/sample1861.xml");

    @TempDir Path folder;

    private final TeiVolumes volumes = TeiVolumes.open(List.of(VOLUME));
    private final List<ArchivedDispatch> read = new ArrayList<>();
    private final TeiTally tally = volumes.read(read::add);
    private final Map<String, ArchivedDispatch> dispatches =
            read.stream().collect(Collectors.toMap(ArchivedDispatch::source, each -> each));

    @Test
    void everyDocumentBecomesADispatchOrComesWithItsEnclosure() {
        assertThat(volumes.documents()).isEqualTo(7);
        assertThat(tally.taken()).isEqualTo(6);
        assertThat(tally.inside()).isEqualTo(1);
        assertThat(tally.skipped()).isEmpty();
        assertThat(read).extracting(ArchivedDispatch::source).doesNotHaveDuplicates();
    }

    @Test
    void theHeaderIsReadFromWhatTheEditorsMarked() {
        ArchivedDispatch letter = letter("d1");

        assertThat(letter.sender()).isEqualTo("Judd");
        assertThat(letter.addressed()).containsExactly("Seward");
        assertThat(letter.place()).isEqualTo("Legation of the United States, Berlin");
        assertThat(letter.dated()).isEqualTo(LocalDate.of(1861, 7, 24));
        assertThat(letter.datedText()).isEqualTo("July 24, 1861. (Received August 9.)");
        assertThat(letter.number()).isEqualTo("3");
        assertThat(letter.subject()).isEqualTo("Mr. Judd to Mr. Seward");
        assertThat(letter.language()).isEqualTo("en");
    }

    @Test
    void theBodyHoldsTheTextAndItsFootnotesButNotTheHeader() {
        assertThat(letter("d1").bodyHtml())
                .isEqualTo(
                        "<p>Sir: I have the honor to report on the <em>rights</em> of neutrals &amp;"
                                + " others.[1]</p><p>The points are:</p><ul><li>1. Goods</li><li>2."
                                + " Ships</li></ul><table><tbody><tr><td>Port</td><td>Ships</td></tr><tr><td>Stettin</td><td>4</td></tr></tbody></table>"
                                + "<blockquote><p>“So be it.”</p></blockquote><p>I am, sir, your"
                                + " obedient servant,</p><p>N. B. JUDD.</p><p>[1] Not printed.</p>");
    }

    @Test
    void anEnclosureIsAnAnnexWithItsTitleAndTheDocumentsInIt() {
        List<ArchivedDispatch.Enclosure> enclosures = letter("d1").enclosures();

        assertThat(enclosures)
                .extracting(ArchivedDispatch.Enclosure::name)
                .containsExactly("1. Inclosure 1 in No. 3.txt", "2. Schedule A.txt");
        assertThat(enclosures.getFirst().text()).contains("Baron Schleinitz");
        assertThat(enclosures.get(1).text()).contains("Executive Mansion");
        assertThat(letter("d1").bodyHtml()).doesNotContain("Schleinitz");
    }

    @Test
    void aLetterKnowsWhichOneItAnswers() {
        assertThat(letter("d2").references())
                .singleElement()
                .satisfies(reference -> {
                    assertThat(reference.text()).isEqualTo("Your despatch of July 24, No. 3");
                    assertThat(reference.number()).isEqualTo("3");
                    assertThat(reference.dated()).isEqualTo("1861-07-24");
                    assertThat(reference.target()).isEqualTo(letter("d1").id());
                });
    }

    @Test
    void aTelegramOfTheMissionIsAnsweredWhoeverHeadsIt() {
        assertThat(letter("d4").number()).isEqualTo("124");
        assertThat(letter("d4").references().getFirst().target()).isEqualTo(letter("d3").id());
        assertThat(letter("d3").number()).isEqualTo("128");
        assertThat(letter("d3").references())
                .extracting(reference -> reference.text())
                .containsExactly("Department’s 120, November 4");
    }

    @Test
    void whatIsNotPrintedStaysEmpty() {
        ArchivedDispatch minutes = letter("d5");

        assertThat(minutes.sender()).isEmpty();
        assertThat(minutes.addressed()).isEmpty();
        assertThat(minutes.place()).isEmpty();
        assertThat(minutes.number()).isEmpty();
        assertThat(minutes.dated()).isEqualTo(LocalDate.of(1919, 2, 25));
        assertThat(minutes.datedText()).isEmpty();
        assertThat(minutes.subject())
                .isEqualTo("Minutes of the Meeting, Tuesday, February 25, 1919");
    }

    @Test
    void anUntitledDocumentWithoutIdentifierIsNamedByItsPlaceAndItsFirstWords() {
        ArchivedDispatch untitled = letter("n6");

        assertThat(untitled.subject())
                .isEqualTo("Le ministre a dit que la note est dans les mains du roi. Thouvenel.");
        assertThat(untitled.sender()).isEqualTo("Thouvenel");
        assertThat(untitled.dated()).isNull();
        assertThat(untitled.datedText()).isEqualTo("May, 1861.");
        assertThat(untitled.language()).isEqualTo("fr");
    }

    @Test
    void theIdentityOfADispatchIsTheSameWhenItIsReadAgain() {
        List<ArchivedDispatch> again = new ArrayList<>();
        TeiVolumes.open(List.of(VOLUME)).read(again::add);

        assertThat(again).isEqualTo(read);
    }

    @Test
    void aDocumentTypeIsRefusedAndWithItEveryEntity() throws IOException {
        refused(
                "<!DOCTYPE TEI [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><TEI>&a;</TEI>",
                "archive.dtd");
        refused("<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:1/x.dtd'><TEI/>", "archive.dtd");
    }

    @Test
    void whatIsNoVolumeIsRefused() throws IOException {
        refused("<html><body/></html>", "archive.tei");
        refused("not xml", "archive.xml");
        refused("<TEI><div type='document'>", "archive.xml");
        refused("", "archive.xml");
        assertThatThrownBy(() -> TeiVolumes.open(List.of(folder.resolve("absent.xml"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("archive.file"));
    }

    @Test
    void bottomlessNestingIsRefused() throws IOException {
        refused("<TEI>" + "<p>".repeat(100_000), "archive.too-large");
    }

    @Test
    void aDamagedVolumeIsReadOrRefusedAndNothingElse() throws IOException {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        byte[] whole = Files.readAllBytes(VOLUME);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged.xml"), damaged);
            try {
                TeiVolumes.open(List.of(file)).read(each -> assertThat(each.id()).isNotNull());
            } catch (Problem problem) {
                assertThat(problem.code()).as("seed %d", seed).startsWith("archive.");
            }
        }
    }

    private ArchivedDispatch letter(String key) {
        return Objects.requireNonNull(dispatches.get("sample1861/" + key), key);
    }

    private void refused(String text, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("volume.xml"), text);
        assertThatThrownBy(() -> TeiVolumes.open(List.of(file)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
