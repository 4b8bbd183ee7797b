package chancery.work.press.communiques;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import chancery.work.press.communiques.ComparedParagraph.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aChangedWordIsMarkedOnBothSidesAndTheRestIsNot() {
        List<ComparedParagraph> rows =
                Comparison.of(
                        Paragraphs.of(Announcements.OURS), Paragraphs.of(Announcements.THEIRS));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().differs()).isFalse();
        assertThat(rows.get(1).ours())
                .containsExactly(
                        new Piece("Ils ont signé un ", false),
                        new Piece("mémorandum", true),
                        new Piece(" sur la pêche.", false));
        assertThat(rows.get(1).theirs()).contains(new Piece("accord", true));
        assertThat(rows.get(2).ours()).isEmpty();
        assertThat(rows.get(2).theirText()).isEqualTo("Ils se reverront en juin.");
    }

    @Test
    void aParagraphThatWasPutInDoesNotShiftTheOthers() {
        List<ComparedParagraph> rows =
                Comparison.of(
                        List.of("Un premier point est clair.", "Le second point reste ouvert."),
                        List.of(
                                "Préambule sans rapport aucun !",
                                "Un premier point est clair.",
                                "Le second point reste ouvert."));
        assertThat(rows).extracting(ComparedParagraph::differs).containsExactly(true, false, false);
    }

    @Test
    void arabicWordsWithTheirMarksAreWholeWords() {
        List<ComparedParagraph> rows =
                Comparison.of(
                        List.of("وقّع الوزيران مذكرةَ تفاهم حول الصيد"),
                        List.of("وقّع الوزيران اتفاقيةً حول الصيد"));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ours().getFirst()).isEqualTo(new Piece("وقّع الوزيران ", false));
                    assertThat(row.theirs()).contains(new Piece("اتفاقيةً", true));
                });
    }

    @Test
    void whateverIsComparedBothTextsComeBackWhole() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> ours = paragraphs(random);
            List<String> theirs = varied(random, ours);
            List<ComparedParagraph> rows = Comparison.of(ours, theirs);
            assertThat(
                            rows.stream()
                                    .filter(row -> !row.ours().isEmpty())
                                    .map(ComparedParagraph::ourText))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyElementsOf(ours);
            assertThat(
                            rows.stream()
                                    .filter(row -> !row.theirs().isEmpty())
                                    .map(ComparedParagraph::theirText))
                    .as("seed %d round %d", seed, round)
                    .containsExactlyElementsOf(theirs);
            assertThat(rows.stream().noneMatch(ComparedParagraph::differs))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(ours.equals(theirs));
        }
    }

    private static List<String> paragraphs(Random random) {
        return IntStream.range(0, random.nextInt(6)).mapToObj(_ -> paragraph(random)).toList();
    }

    private static String paragraph(Random random) {
        String[] words = {
            "accord", "pêche", "les", "deux", "ministres", "visite", "اتفاق", ",", "12", "😀"
        };
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            chosen.add(words[random.nextInt(words.length)]);
        }
        return String.join(" ", chosen);
    }

    private static List<String> varied(Random random, List<String> ours) {
        List<String> theirs = new ArrayList<>(ours);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(theirs.size() + 1);
            if (at < theirs.size() && random.nextBoolean()) {
                theirs.remove(at);
            } else {
                theirs.add(at, paragraph(random));
            }
        }
        return theirs;
    }
}
