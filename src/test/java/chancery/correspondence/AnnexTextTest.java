package chancery.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnexTextTest {
    private final AnnexText words = new AnnexText();

    @Test
    void ofWhatProgramsWriteForEachOtherOnlySentencesAndNamesAreFound() {
        String json =
                """
                {"id":"6689d393-1bd9-4b85-bc75-66f1113d3517","state":"IN_FORCE","day":"2026-06-01",
                 "budget":[{"amount":11000,"currency":"EUR"}],"place":"Callao",
                 "titles":{"fr":"Ligne de fret saisonnière","ar":"خط شحن موسمي"},
                 "digest":"e0aa1e6619694420b18aed28e1a368ff817e4f14b84480e4"}
                """;
        assertThat(words.of("plan-2026.json", json.getBytes(UTF_8)))
                .isEqualTo("Callao\nLigne de fret saisonnière\nخط شحن موسمي");
    }

    @Test
    void whatIsNamedJsonAndIsNoneHasNoWords() {
        assertThat(words.of("a.json", "{\"a\":".getBytes(UTF_8))).isEmpty();
        assertThat(words.of("a.JSON", new byte[] {0, 1, 2})).isEmpty();
    }

    @Test
    void aTextIsFoundWhole() {
        assertThat(words.of("note.txt", "Ligne de fret\navec Callao".getBytes(UTF_8)))
                .contains("fret", "Callao");
    }
}
