package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.documents.TextExtraction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not said is not found, and no text breaks the reading. */
class RestraintTest {
    private static ReadDocument read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new LetterReading().read(new TextExtraction().extract("a.txt", bytes), "a.txt");
    }

    @Test
    void aTextWithoutHeaderHasNone() {
        ReadDispatch read = read("Le chat dort. Rien de plus à dire ici.").dispatch();
        assertThat(read)
                .isEqualTo(
                        new ReadDispatch(
                                null, null, null, List.of(), List.of(), null, null, null, List.of(),
                                null, List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Référence : /2025",
                "Référence : ____/2025",
                "N° : …/2025",
                "Ref: /2025",
                "الرقم : /2025",
                "Réf : n° /2025",
                "Número:      /2025"
            })
    void anEmptyNumberIsNoNumber(String line) {
        ReadDispatch read = read(line + "\nObjet : Essai\n").dispatch();
        assertThat(read.number()).isNull();
        assertThat(read.references()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le 14 juillet, la séance reprend.",
                "La séance du 31/02/2025 n'a pas eu lieu.",
                "Le vol 2026 est complet, salle 2025.",
                "Dossier 118/2025, code 7/6.",
                "في 9 ربيع الأول 1447",
                "période 2024-2026",
                "The form of 04/05/2025 was returned."
            })
    void whatIsNoDateIsNotMadeOne(String text) {
        assertThat(read(text).dates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15 000 visiteurs",
                "71 % du total",
                "143 articles",
                "3 millions d'habitants",
                "dix bourses",
                "salle 12 M",
                "le 3 mad",
                "1000 pens were sold"
            })
    void whatIsNoMoneyIsNotMadeMoney(String text) {
        assertThat(read(text).amounts()).isEmpty();
    }

    @Test
    void aPlanThatAsksNothingHasNoDueDate() {
        ReadDispatch read =
                read("""
                Pour attribution : SG/4
                Objet : Plan

                Nous tiendrons la session avant le 30 octobre 2026.
                """)
                        .dispatch();
        assertThat(read.due()).isNull();
    }

    @Test
    void aMarkingThatCountriesRankDifferentlyIsLeftToThePerson() {
        assertThat(
                        read("Asunto: X\nPara acción: SG/4\nDifusión: Reservado\n")
                                .dispatch()
                                .distribution())
                .isNull();
    }

    @Test
    void theNodesOwnDirectoryNamesUnits() {
        UnitGazetteer directory =
                name -> name.equals("Secrétariat général") ? Optional.of("SG") : Optional.empty();
        byte[] bytes = "Pour attribution : Secrétariat général\n".getBytes(StandardCharsets.UTF_8);
        ReadDocument read =
                new LetterReading(directory)
                        .read(new TextExtraction().extract("a.txt", bytes), "a.txt");
        assertThat(read.dispatch().action()).containsExactly("SG");
    }

    @Test
    void noShuffledLetterBreaksTheReading() throws IOException {
        List<String> letters =
                List.of(
                        Files.readString(
                                Path.of("src/test/resources/specimens/plan-2026-lima.fr.md")),
                        Files.readString(
                                Path.of("src/test/resources/specimens/cable-lima-0388.en.txt")),
                        Files.readString(
                                Path.of("src/test/resources/specimens/rissala-madrid.ar.txt")));
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(letters.get(random.nextInt(letters.size())));
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(30));
                String piece = text.substring(at, end);
                text.delete(at, end);
                text.insert(
                        random.nextInt(text.length()), random.nextBoolean() ? piece : "\n : \t");
            }
            ReadDocument read;
            try {
                read = read(text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
            int length = text.length();
            assertThat(read.spans().values())
                    .as("seed %d", seed)
                    .allMatch(span -> span.start() < span.end() && span.end() <= length);
        }
    }

    @Test
    void monotonousTextsAreReadInBoundedWork() {
        for (String piece :
                new String[] {
                    "1 ", "12 mars 2025 ", "à : ", "n° ", "12,5 millions ", "a a a a ",
                            "Réf : SG/4 n° 1\n",
                    "votre note ", "1.", "l l l ", "- ", "en 2025 ", "\t", "في سنة 2025 "
                }) {
            String text = piece.repeat(150_000 / piece.length()).replaceAll("(.{900})", "$1\n");
            assertThat(read(text + "\nfin").file()).isEqualTo("a.txt");
        }
    }
}
