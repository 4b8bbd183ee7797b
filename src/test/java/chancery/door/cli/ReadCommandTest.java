package chancery.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {
    private static final String PLAN = "src/test/resources/specimens/plan-2026-lima.fr.md";
    private static final String CABLE = "src/test/resources/specimens/cable-lima-0388.en.txt";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ReadCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void writesOneObjectPerLineAndFile() {
        assertThat(run("--json", PLAN, CABLE)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode plan = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(plan.propertyNames())
                .containsExactly(
                        "file",
                        "language",
                        "kind",
                        "dispatch",
                        "dates",
                        "amounts",
                        "plan",
                        "engagement",
                        "people",
                        "institutions",
                        "outlets",
                        "commitments",
                        "documents",
                        "spans");
        assertThat(plan.path("dispatch").propertyNames())
                .containsExactly(
                        "place",
                        "date",
                        "number",
                        "action",
                        "information",
                        "transmission",
                        "distribution",
                        "precedence",
                        "references",
                        "subject",
                        "annexes",
                        "due");
        assertThat(plan.path("amounts").get(0).toString())
                .isEqualTo(
                        "{\"text\":\"84 millions USD en 2024\",\"value\":84000000,"
                                + "\"currency\":\"USD\",\"year\":2024}");
        assertThat(plan.path("spans").path("dispatch.place").toString()).isEqualTo("[43,47]");
    }

    @Test
    void showsASheetInTheLanguageOfTheLetter() {
        assertThat(run(PLAN)).isZero();
        assertThat(out.toString())
                .startsWith("plan-2026-lima.fr.md - dépêche")
                .contains("  Pour attribution: SG/4", "  Diffusion: restreinte");
    }

    @Test
    void whatCannotBeReadIsOneLineAndTheOthersAreRead() {
        assertThat(run("--json", "no-such-file.txt", CABLE)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("no-such-file.txt");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void aWrongCallIsStatusTwo() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--jsn", PLAN)).isEqualTo(2);
    }
}
