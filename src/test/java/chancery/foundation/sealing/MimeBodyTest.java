package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.foundation.sealing.MimeBody.Annex;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MimeBodyTest {
    private static final long SEED = 17;

    private final MimeBody body =
            new MimeBody(
                    "Lima",
                    "le 22 novembre 2026",
                    "fr",
                    LocalDate.of(2026, 12, 15),
                    "Plan d'action 2027 — خطة العمل",
                    "Salma Ouederni, Ambassadrice",
                    "<p>Monsieur le Directeur,</p>\r\n\r\n<p>…</p>",
                    List.of(
                            new Annex("plan « 2027 » *.csv", "text/csv", bytes("a;b\r\n--x--\r\n")),
                            new Annex("vide.txt", "text/plain", bytes(""))));

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        assertThat(MimeBody.decode(body.encode())).isEqualTo(body);
        var bare = new MimeBody("", "", "ar", null, "", "", "", List.of());
        assertThat(MimeBody.decode(bare.encode())).isEqualTo(bare);
    }

    @Test
    void itIsAMimeMessageThatOthersCanRead() {
        var text = new String(body.encode(), UTF_8);
        assertThat(text)
                .startsWith("MIME-Version: 1.0\r\nSubject: Plan d'action 2027 — خطة العمل\r\n")
                .contains("Chancery-Due: 2026-12-15\r\n")
                .contains("filename*=UTF-8''plan%20%C2%AB%202027%20%C2%BB%20%2A.csv\r\n");
    }

    @Test
    void anotherFormOfTheSameBodyIsRefused() {
        var text = new String(body.encode(), UTF_8);
        for (String other :
                List.of(
                        text.replace("MIME-Version: 1.0", "MIME-Version: 1.00"),
                        text.replace("\r\nSubject", "\r\nsubject"),
                        text.replace("binary", "8bit"),
                        text.replace("%20", "+"),
                        text + "\r\n",
                        text.replace("Content-Length: 0", "Content-Length: 00"),
                        text.replace("Content-Length: 0", "Content-Length: 2000000000"),
                        text.replace("2026-12-15", "2026-13-15"))) {
            assertThatThrownBy(() -> MimeBody.decode(other.getBytes(UTF_8)))
                    .isInstanceOf(SealingRefusal.class);
        }
    }

    @Test
    void randomChangesAreRefusedAndThrowNothingElse() {
        byte[] original = body.encode();
        var random = new Random(SEED);
        for (int round = 0; round < 5_000; round++) {
            byte[] changed = original.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                assertThat(MimeBody.decode(changed).encode()).isEqualTo(changed);
            } catch (SealingRefusal refusal) {
                assertThat(refusal.reason())
                        .as("round %d, seed %d", round, SEED)
                        .isIn(
                                SealingRefusal.Reason.BAD_STRUCTURE,
                                SealingRefusal.Reason.NOT_CANONICAL);
            }
        }
    }

    @Test
    void aSubjectOfTwoLinesIsNotTaken() {
        var problem =
                catchThrowableOfType(
                        Problem.class,
                        () -> new MimeBody("", "", "fr", null, "a\r\nBcc: b", "", "", List.of()));
        assertThat(problem.code()).isEqualTo("sealing.line");
        assertThat(problem.field()).isEqualTo("subject");
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
