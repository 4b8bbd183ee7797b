package chancery.door.intake;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Span;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Letters with what they say. What is expected of {@code letters} was written before the program
 * read them; what is expected of {@code specimens} was taken from the program and checked by hand.
 */
class LettersTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** What a text tells of others has tests of its own. */
    private static final List<String> ACCOUNT =
            List.of("engagement", "people", "institutions", "outlets", "commitments", "documents");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Path> letters() throws IOException {
        try (Stream<Path> specimens = Files.list(RESOURCES.resolve("specimens"));
                Stream<Path> letters = Files.list(RESOURCES.resolve("letters"))) {
            return Stream.concat(specimens, letters)
                    .filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void saysWhatTheLetterSays(Path file) throws IOException {
        ReadDocument read = read(file);
        ObjectNode found = JSON.valueToTree(read);
        found.remove("spans");
        found.remove("file");
        found.remove(ACCOUNT);
        JsonNode expected = JSON.readTree(Files.readString(expectation(file)));
        assertThat(JSON.readTree(found.toPrettyString())).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void everySpanHoldsTheWordsOfItsValue(Path file) {
        ExtractedText text = new TextExtraction().extract(file);
        ReadDocument read = read(file);
        for (Map.Entry<String, Span> span : read.spans().entrySet()) {
            String words = span.getValue().in(text.text());
            assertThat(words).as(span.getKey()).isNotBlank().isEqualTo(words.strip());
        }
        for (int i = 0; i < read.dates().size(); i++) {
            assertThat(plain(read, "dates[" + i + "]", text))
                    .isEqualTo(Folded.plain(read.dates().get(i).text()));
        }
        if (read.dispatch().subject() != null) {
            assertThat(plain(read, "dispatch.subject", text))
                    .isEqualTo(Folded.plain(read.dispatch().subject()));
        }
    }

    private static String plain(ReadDocument read, String path, ExtractedText text) {
        Span span = read.spans().get(path);
        return span == null ? "no span for " + path : Folded.plain(span.in(text.text()));
    }

    private static ReadDocument read(Path file) {
        String name = file.getFileName().toString();
        return new LetterReading().read(new TextExtraction().extract(file), name);
    }

    private static Path expectation(Path file) {
        String name = file.getFileName().toString();
        return RESOURCES.resolve("letters").resolve(name.replaceFirst("\\.[a-z]+$", ".json"));
    }
}
