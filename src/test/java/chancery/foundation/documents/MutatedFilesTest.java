package chancery.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.documents.bounded.ReadingLimits;
import chancery.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files of every format: a text or a problem comes out, soon, and nothing else. */
class MutatedFilesTest {
    private static byte[] valid(String name) {
        return switch (name) {
            case "a.docx" -> SampleFiles.docx();
            case "a.odt" -> SampleFiles.odt();
            case "a.pdf" -> SampleFiles.pdf("Lima, le 4 août 2025", "Objet : Plan");
            case "a.eml" -> SampleFiles.message();
            default -> SampleFiles.html();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.odt", "a.pdf", "a.eml", "a.html"})
    void aMutatedFileGivesATextOrAProblem(String name) {
        TextExtraction extraction = new TextExtraction();
        byte[] valid = valid(name);
        for (long seed = 0; seed < 250; seed++) {
            byte[] mutated = mutated(valid, new Random(seed));
            long start = System.nanoTime();
            try {
                ExtractedText text = extraction.extract(name, mutated);
                assertThat(text.text()).as("seed %d", seed).isNotBlank();
            } catch (Problem problem) {
                assertThat(problem.code()).as("seed %d", seed).startsWith("document.");
                assertThat(problem.code()).as("seed %d", seed).isNotEqualTo("document.too-slow");
            } catch (Throwable other) {
                throw new AssertionError("seed " + seed, other);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).as("seed %d", seed).isLessThan(ReadingLimits.STANDARD.time());
        }
    }

    @Test
    void brokenXmlIsRefusedInSilence() {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            for (String xml : new String[] {"<a><b></a>", "<a>&none;</a>", "<a \u00ff", "\u0000"}) {
                byte[] odt = SampleFiles.odtOf(xml);
                assertThatThrownBy(() -> new TextExtraction().extract("a.odt", odt))
                        .isInstanceOf(Problem.class);
            }
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> {
                    int length = Math.min(random.nextInt(40), bytes.length - at);
                    System.arraycopy(
                            bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                }
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }
}
