package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same letter says the same, whatever file it comes in. */
class FormatsTest {
    private static final Path LETTER =
            Path.of("src/test/resources/specimens/instruction-sg4-731.fr.txt");

    private static ReadDocument read(String name, byte[] bytes) {
        ExtractedText text = new TextExtraction().extract(name, bytes);
        return new LetterReading().read(text, name);
    }

    private static ReadDispatch expected() throws IOException {
        return read("a.txt", Files.readAllBytes(LETTER)).dispatch();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(LETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16", "windows-1252", "ISO-8859-1", "IBM850"})
    void inAnyEncoding(String charset) throws IOException {
        byte[] bytes = Files.readString(LETTER).getBytes(Charset.forName(charset));
        assertThat(read("a.txt", bytes).dispatch()).isEqualTo(expected());
    }

    @Test
    void withLineEndsOfAnyKind() throws IOException {
        for (String end : new String[] {"\r\n", "\r"}) {
            byte[] bytes = String.join(end, lines()).getBytes(StandardCharsets.UTF_8);
            assertThat(read("a.txt", bytes).dispatch()).isEqualTo(expected());
        }
    }

    @Test
    void decomposedAccentsAndDirectionMarksMakeNoDifference() throws IOException {
        String text = Files.readString(LETTER);
        String apart = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
        ReadDispatch read = read("a.txt", apart.getBytes(StandardCharsets.UTF_8)).dispatch();
        assertThat(read.due()).isEqualTo(expected().due());
        assertThat(read.distribution()).isEqualTo(expected().distribution());
        Path arabic = Path.of("src/test/resources/specimens/rissala-madrid.ar.txt");
        String marked =
                Files.readString(arabic)
                        .replace(": ", ":\u200f ")
                        .replace("7/6", "\u202a7/6\u202c");
        ReadDispatch madrid = read("a.txt", marked.getBytes(StandardCharsets.UTF_8)).dispatch();
        assertThat(madrid).isEqualTo(read("a.txt", Files.readAllBytes(arabic)).dispatch());
    }

    @Test
    void inWord() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : lines()) {
                document.createParagraph().createRun().setText(line);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            assertThat(read("a.docx", out.toByteArray()).dispatch()).isEqualTo(expected());
        }
    }

    @Test
    void inPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(3000, 842));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(20);
                content.beginText();
                content.newLineAtOffset(60, 780);
                for (String line : lines()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(read("a.pdf", out.toByteArray()).dispatch()).isEqualTo(expected());
        }
    }

    @Test
    void inAMessageWhoseOwnHeaderIsNotTheLetters() throws IOException {
        String message =
                "From: cifra@sg4.example\r\nTo: lima@example\r\nDate: Fri, 11 Jul 2025 08:00:00 +0000\r\n"
                        + "Subject: transmission\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                        + String.join("\r\n", lines());
        ReadDispatch read = read("a.eml", message.getBytes(StandardCharsets.UTF_8)).dispatch();
        assertThat(read).isEqualTo(expected());
    }

    @Test
    void aMessageAloneHasItsOwnSubjectAndDate() {
        String message =
                "From: a@example\r\nTo: b@example\r\nDate: Fri, 11 Jul 2025 08:00:00 +0000\r\n"
                        + "Subject: =?utf-8?q?D=C3=A9lai?=\r\nMIME-Version: 1.0\r\n\r\nBien à vous\r\n";
        ReadDispatch read = read("a.eml", message.getBytes(StandardCharsets.UTF_8)).dispatch();
        assertThat(read.subject()).isEqualTo("Délai");
        assertThat(Objects.toString(read.date())).isEqualTo("2025-07-11");
        assertThat(read.action()).isEmpty();
    }
}
