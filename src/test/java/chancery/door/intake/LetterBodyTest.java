package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.BodyText;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LetterBodyTest {
    private static final Path LETTER = Path.of("src/test/resources/specimens/plan-2026-lima.fr.md");

    @Test
    void theHeadOfALetterIsNoPartOfItsBody() throws IOException {
        String body = body(Files.readString(LETTER));

        assertThat(BodyText.plain(body))
                .startsWith("Comme suite à votre correspondance")
                .endsWith("Planning des actions 2026 (tableau)")
                .doesNotContain("Pour attribution", "**");
    }

    @Test
    void whatMarkdownMarksIsMarked() throws IOException {
        assertThat(body(Files.readString(LETTER)))
                .contains("<ul><li><strong><em>Volet politique</em></strong></li></ul>")
                .contains("<p><strong>Observations :</strong></p>");
    }

    @Test
    void aTextWithoutASubjectIsKeptWhole() {
        assertThat(body("Bonjour,\n\nmerci de votre accueil à 3 < 4 heures.\n"))
                .isEqualTo("<p>Bonjour,</p><p>merci de votre accueil à 3 &lt; 4 heures.</p>");
    }

    @Test
    void aRowOfAsterisksIsNoMark() {
        assertThat(body("2 * 3 * 4 et *** fin")).isEqualTo("<p>2 * 3 * 4 et *** fin</p>");
    }

    private static String body(String text) {
        ExtractedText extracted =
                new TextExtraction().extract("letter.md", text.getBytes(StandardCharsets.UTF_8));
        return LetterBody.html(new LetterReading().read(extracted, "letter.md"), extracted.text());
    }
}
