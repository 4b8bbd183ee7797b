package chancery.door.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read stays as good as it was measured, and the measure counts what it says. */
class ReadBenchTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everythingIsReadOutOfTheSpecimens() throws IOException {
        ReadBench bench = ReadBench.of(RESOURCES.resolve("specimens"));
        assertThat(bench.differences()).isEmpty();
        assertThat(bench.tally("person function").right()).isEqualTo(8);
        assertThat(bench.tally("commitment").right()).isEqualTo(5);
    }

    @Test
    void theTextsThatTheRulesWereWrittenOnAreReadAsWellAsBefore() throws IOException {
        ReadBench bench = ReadBench.of(RESOURCES.resolve("reading/seen"));
        assertThat(bench.documents()).isEqualTo(14);
        assertThat(bench.tally("person").f1()).isGreaterThan(0.95);
        assertThat(bench.tally("person function").precision()).isGreaterThan(0.95);
        assertThat(bench.tally("commitment").precision()).isGreaterThan(0.95);
        assertThat(bench.tally("commitment due").precision()).isGreaterThan(0.95);
        assertThat(bench.tally("amount").f1()).isEqualTo(1);
    }

    @Test
    void aFunctionOfSomebodyWhoIsNotThereIsWrong() {
        Comparison comparison =
                compared(
                        "{'people':[{'name':'Ana','function':'ministra'}]}",
                        "{'people':[{'name':'ANA','function':'la ministra'},{'name':'Luz','function':'jueza'}]}");
        assertThat(comparison.tallies().get("person")).isEqualTo(new Tally(1, 2, 1));
        assertThat(comparison.tallies().get("person function")).isEqualTo(new Tally(1, 2, 1));
    }

    @Test
    void aPromiseCutALittleDifferentlyIsRightAndAnotherIsNot() {
        String wanted =
                "{'commitments':[{'by':null,'text':'send two experts to Lima','due':'2026'}]}";
        assertThat(
                        compared(
                                        wanted,
                                        "{'commitments':[{'by':null,'text':'send two experts to Lima soon','due':null}]}")
                                .tallies())
                .containsEntry("commitment", new Tally(1, 1, 1))
                .containsEntry("commitment due", new Tally(1, 0, 0));
        assertThat(
                        compared(
                                        wanted,
                                        "{'commitments':[{'by':null,'text':'open a school','due':null}]}")
                                .tallies())
                .containsEntry("commitment", new Tally(1, 1, 0));
    }

    @Test
    void whatTheExpectationLeavesOpenIsNotCompared() {
        assertThat(compared("{}", "{'outlets':[{'name':'Radio Sur'}],'dates':[]}").tallies())
                .isEmpty();
    }

    @Test
    void aFolderWithoutExpectationsIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> ReadBench.of(folder)).isInstanceOf(Problem.class);
    }

    private static Comparison compared(String expected, String found) {
        return Comparison.of(json(expected), json(found));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
