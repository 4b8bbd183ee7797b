package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.intake.plan.PlanReading;
import chancery.door.intake.plan.ProposedPlan;
import chancery.door.intake.plan.ProposedStrand;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Span;
import chancery.foundation.documents.TextExtraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters with plans in them; what is expected was written before the program read them. */
class PlansTest {
    private static final Path PLANS = Path.of("src/test/resources/plans");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Path> letters() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.[a-z]{2}\\.(txt|md)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static ReadDocument read(Path file) {
        return new LetterReading().read(new TextExtraction().extract(file), file.toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void proposesThePlanOfTheLetter(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.(txt|md)$", ".json");
        JsonNode expected = JSON.readTree(Files.readString(PLANS.resolve(name)));
        assertThat(JSON.readTree(JSON.writeValueAsString(read(file).plan()))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void everySpanHoldsTheWordsOfItsValue(Path file) throws IOException {
        String text = new TextExtraction().extract(file).text();
        ReadDocument read = read(file);
        ProposedPlan plan = read.plan();
        for (int i = 0; plan != null && i < plan.strands().size(); i++) {
            ProposedStrand strand = plan.strands().get(i);
            String at = "plan.strands[" + i + "].";
            assertThat(words(text, read.spans(), at + "title")).isEqualTo(plain(strand.title()));
            for (int k = 0; k < strand.objectives().size(); k++) {
                String path = at + "objectives[" + k + "].";
                assertThat(words(text, read.spans(), path + "text"))
                        .isEqualTo(plain(strand.objectives().get(k).text()));
                String indicator = strand.objectives().get(k).indicator();
                assertThat(words(text, read.spans(), path + "indicator"))
                        .isEqualTo(indicator == null ? "" : plain(indicator));
                assertThat(read.spans().containsKey(path + "due"))
                        .isEqualTo(strand.objectives().get(k).due() != null);
            }
        }
    }

    private static String words(String text, Map<String, Span> spans, String path) {
        Span span = spans.get(path);
        return span == null ? "" : plain(span.in(text));
    }

    private static String plain(String text) {
        return Folded.plain(text);
    }

    @Test
    void aTextIsReadWithoutALetterAroundIt() {
        ProposedPlan plan =
                PlanReading.read(
                                "Volet culturel\nIl s'agira d'ouvrir 2 centres avant le 1er mars.",
                                "fr",
                                LocalDate.of(2025, 10, 1))
                        .orElseThrow();
        assertThat(plan.year()).isNull();
        assertThat(plan.strands().getFirst().objectives())
                .extracting(objective -> objective.text())
                .containsExactly("ouvrir 2 centres avant le 1er mars");
        assertThat(plan.strands().getFirst().objectives().getFirst().due()).isNull();
    }

    @Test
    void noShuffledPlanBreaksTheReading() throws IOException {
        List<Path> letters = letters().toList();
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text =
                    new StringBuilder(
                            Files.readString(letters.get(random.nextInt(letters.size()))));
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(text.length());
                String piece = text.substring(at, Math.min(text.length(), at + random.nextInt(30)));
                text.delete(at, at + piece.length());
                String other = random.nextBoolean() ? "\n- Objectif : et de " : "\n\n# 1. Volet ";
                text.insert(random.nextInt(text.length()), random.nextBoolean() ? piece : other);
            }
            try {
                PlanReading.read(text.toString(), null, null);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void monotonousTextsAreReadInBoundedWork() {
        for (String piece :
                new String[] {
                    "Volet politique\n",
                    "l'objectif est de ",
                    "Objectif : 12 sociétés et de voir ",
                    "- ",
                    "1. ",
                    "en mars ",
                    "fin ",
                    "plan ",
                    "12 ",
                    "deux ",
                    "et d'aller ",
                    "# "
                }) {
            String text = "Volet politique\nObjectif : " + piece.repeat(100_000 / piece.length());
            assertThat(PlanReading.read(text, "fr", null)).isNotNull();
        }
    }
}
