package chancery.foundation.letters;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.junit.jupiter.api.Test;

/** Read back by a library of others. */
class LetterMessageTest {
    private static final long SEED = 6477;

    @Test
    void anotherProgramReadsWhatWasWritten() throws Exception {
        byte[] table = new byte[70_000];
        new Random(SEED).nextBytes(table);
        String subject =
                "Plan d’action 2026 – خطة العمل : un objet assez long pour plusieurs lignes de 75 signes";
        LetterMessage letter =
                letter(
                        subject,
                        Distribution.of(Label.RESTRICTED, Set.of("PLANNING")),
                        List.of(
                                new LetterMessage.Attached(
                                        "planning \"2026\" à jour.zip", "application/zip", table)));
        byte[] bytes = letter.encode();

        Message read = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(read.getFrom().getFirst().getName()).isEqualTo("AMBALDO LIMA");
        assertThat(read.getFrom().getFirst().getAddress()).isEqualTo("ambaldo-lima@lima.invalid");
        assertThat(read.getTo().flatten()).hasSize(2);
        assertThat(read.getCc().flatten()).hasSize(1);
        assertThat(read.getDate().toInstant()).isEqualTo(letter.sent());
        assertThat(read.getMessageId()).isEqualTo("<0198a1b2@chancery.invalid>");
        assertThat(field(read, "MMHS-Originator-Reference")).isEqualTo("0412/2025");
        assertThat(field(read, "MMHS-Primary-Precedence")).isEqualTo("3");
        assertThat(field(read, "MMHS-Copy-Precedence")).isEqualTo("3");
        assertThat(field(read, "SIO-Label")).isEqualTo("marking=\"RESTRICTED PLANNING\"");
        Multipart parts = (Multipart) read.getBody();
        Multipart texts = (Multipart) parts.getBodyParts().getFirst().getBody();
        assertThat(text(texts, 0)).isEqualTo("J’ai l’honneur");
        assertThat(text(texts, 1)).isEqualTo("<p>J’ai l’honneur</p>");
        var annex = parts.getBodyParts().getLast();
        assertThat(annex.getMimeType()).isEqualTo("application/zip");
        assertThat(((BinaryBody) annex.getBody()).getInputStream().readAllBytes()).isEqualTo(table);
        assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n"))
                .allMatch(line -> line.length() <= 160)
                .noneMatch(line -> line.contains("\n"));
    }

    @Test
    void whatIsUnmarkedBearsNoLabel() throws Exception {
        byte[] bytes = letter("Court", Distribution.UNMARKED, List.of()).encode();
        Message read = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
        assertThat(read.getHeader().getField("SIO-Label")).isNull();
        assertThat(read.getSubject()).isEqualTo("Court");
    }

    @Test
    void aLineEndInAValueAddsNoHeader() throws Exception {
        byte[] bytes =
                letter(
                                "Objet\r\nBcc: tout-le-monde@example.invalid",
                                Distribution.UNMARKED,
                                List.of())
                        .encode();
        Message read = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes));
        assertThat(read.getHeader().getField("Bcc")).isNull();
    }

    private static LetterMessage letter(
            String subject, Distribution distribution, List<LetterMessage.Attached> annexes) {
        return new LetterMessage(
                "0198a1b2",
                Instant.parse("2026-11-22T10:15:30Z"),
                new LetterMessage.Party("AMBALDO LIMA", "lima"),
                List.of(
                        new LetterMessage.Party("SG/4", "ministry"),
                        new LetterMessage.Party("Légation d’Espagne", "elsewhere")),
                List.of(new LetterMessage.Party("DG7/6", "ministry")),
                "0412/2025",
                subject,
                "fr",
                Precedence.IMMEDIATE,
                distribution,
                "<p>J’ai l’honneur</p>",
                "J’ai l’honneur",
                annexes);
    }

    private static String field(Message read, String name) {
        return read.getHeader().getField(name).getBody();
    }

    private static String text(Multipart parts, int index) throws Exception {
        return new String(
                ((TextBody) parts.getBodyParts().get(index).getBody())
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
