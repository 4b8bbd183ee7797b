package chancery.door.confirming.proposing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.confirming.ConfirmedPromise;
import chancery.door.intake.LetterReading;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import chancery.work.engagements.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both sides promise is proposed to each of them. */
class ProposedPromisesTest {
    private static List<ConfirmedPromise> promises(String text) {
        return proposed(text).stream().map(Proposed::value).toList();
    }

    private static List<Proposed<ConfirmedPromise>> proposed(String text) {
        ExtractedText extracted = new TextExtraction().extract("note.txt", text.getBytes(UTF_8));
        return ProposedPromises.of(
                new LetterReading().read(extracted, "note.txt"), extracted.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lima, le 3 mars 2026. Selon un communiqué, les deux parties se sont engagées à ouvrir la ligne maritime avant le 30 juin 2026.",
                "Lima, 3 de marzo de 2026. Según un comunicado, ambas partes se comprometieron a abrir la línea marítima antes del 30 de junio de 2026.",
                "Lima, 3 March 2026. According to a communiqué, both sides undertook to open the shipping line before 30 June 2026."
            })
    void whatBothPromiseIsOneOfOursAndOneOfTheirs(String text) {
        List<ConfirmedPromise> promises = promises(text);
        assertThat(promises)
                .extracting(ConfirmedPromise::side)
                .containsExactly(Side.OURS, Side.THEIRS);
        assertThat(promises.getLast().key())
                .isEqualTo(promises.getFirst().key() + ConfirmedPromise.THEIRS);
        assertThat(promises.getLast().words()).isEqualTo(promises.getFirst().words());
        assertThat(promises).extracting(ConfirmedPromise::due).doesNotContainNull();
        assertThat(proposed(text))
                .as("one promise makes one entry unless somebody says otherwise")
                .extracting(Proposed::taken)
                .containsExactly(true, false);
    }

    @Test
    void whatOneSidePromisesIsOne() {
        assertThat(
                        promises(
                                "Lima, le 3 mars 2026. Selon un communiqué, la partie péruvienne s’est engagée à ouvrir la ligne avant le 30 juin 2026."))
                .singleElement()
                .extracting(ConfirmedPromise::side)
                .isEqualTo(Side.THEIRS);
    }

    @Test
    void aPronounKeepsTheOneAgreementThatItsSentenceNames() {
        assertThat(
                        promises(
                                "Lima, le 3 mars 2026. Les deux parties ont paraphé l’accord de non double imposition et sont convenues de le signer avant le 30 juin 2026."))
                .first()
                .extracting(ConfirmedPromise::words)
                .asString()
                .startsWith("Le signer avant le 30 juin 2026 (accord");
    }
}
