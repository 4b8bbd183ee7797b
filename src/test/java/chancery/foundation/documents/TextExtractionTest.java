package chancery.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.documents.bounded.FileForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextExtractionTest {
    private static final String FRENCH =
            "Référence : l'Ambassade a été informée, à Lima, de l'exécution déjà avancée du"
                    + " contrat ; où êtes-vous ? Ça va, dès août.";
    private static final String SPANISH =
            "Sírvase remitir la información según la difusión habitual; ¿cuándo? El año próximo,"
                    + " señor Embajador, también en Perú.";
    private static final String ARABIC =
            "سفارة جمهورية ألدوريا، تتشرف السفارة بأن توافيكم بمشروع برنامج عملها برسم السنة"
                    + " المقبلة";

    private final TextExtraction extraction = new TextExtraction();

    @ParameterizedTest
    @CsvSource({
        "fr,UTF-8",
        "fr,UTF-16LE",
        "fr,UTF-16BE",
        "fr,windows-1252",
        "fr,IBM850",
        "fr,IBM437",
        "fr,x-MacRoman",
        "es,windows-1252",
        "es,IBM850",
        "ar,UTF-8",
        "ar,UTF-16LE",
        "ar,UTF-16BE",
        "ar,windows-1256",
        "ar,ISO-8859-6"
    })
    void findsTheEncoding(String language, String charset) {
        String text =
                switch (language) {
                    case "fr" -> FRENCH;
                    case "es" -> SPANISH;
                    default -> ARABIC;
                };
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(extraction.extract("lettre.txt", bytes).text()).isEqualTo(text);
    }

    @Test
    void tellsLatin9ByItsOwnLetters() {
        byte[] bytes = "Le cœur du marché vaut 12 €.".getBytes(Charset.forName("ISO-8859-15"));
        ExtractedText found = extraction.extract("a.txt", bytes);
        assertThat(found.text()).isEqualTo("Le cœur du marché vaut 12 €.");
    }

    @Test
    void changesNothingInPlainTextButTheMark() {
        String text = "\uFEFFUn\r\nDeux\n\tTrois \u00a0!\r\n";
        ExtractedText found = extraction.extract("a.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(found.text()).isEqualTo(text.substring(1));
        assertThat(found.charset()).isEqualTo("UTF-8");
        assertThat(found.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void readsWordWithItsHeaderAndTables() {
        ExtractedText found = extraction.extract("lettre.docx", SampleFiles.docx());
        assertThat(found.text())
                .startsWith("AMBASSADE D'ALDORIE")
                .contains("Pour attribution\tSG/4\nDiffusion\tRestreinte")
                .endsWith("Objet : Plan d'action");
    }

    @Test
    void readsOpenDocumentWithoutWhatWasDeleted() {
        ExtractedText found = extraction.extract("carta.odt", SampleFiles.odt());
        assertThat(found.text().lines())
                .containsExactly(
                        "Madrid, a 2 de septiembre de 2025",
                        "Para acción:  SG/4",
                        "Asunto:\tPlan de acción");
    }

    @Test
    void readsTheTextOfPdf() {
        byte[] pdf = SampleFiles.pdf("Nairobi, 22 September 2025", "Ref: NBO/NV/214/2025");
        ExtractedText found = extraction.extract("note.pdf", pdf);
        assertThat(found.text().lines())
                .containsExactly("Nairobi, 22 September 2025", "Ref: NBO/NV/214/2025");
        assertThat(found.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void readsMessagesAndListsWhatIsAttached() {
        ExtractedText found = extraction.extract("lettre.eml", SampleFiles.message());
        assertThat(found.text())
                .contains("Subject: Plan d'action de l'année")
                .contains("Référence : 0412/2025")
                .doesNotContain("ne pas lire");
        assertThat(found.text().substring(found.bodyOffset())).startsWith("Pour attribution");
        assertThat(found.attachments())
                .isEqualTo(List.of(new AttachedFile("planning.pdf", "application/pdf", 6)));
    }

    @Test
    void readsWhatAPageShows() {
        ExtractedText found = extraction.extract("page.html", SampleFiles.html());
        assertThat(found.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Communiqué", "Fait à Lima, le 4 août 2025", "Objet :\tVisite");
    }

    @Test
    void theBytesDecideAndNotTheName() {
        ExtractedText found = extraction.extract("lettre.txt", SampleFiles.docx());
        assertThat(found.mediaType()).isEqualTo(FileForm.DOCX.mediaType());
    }
}
