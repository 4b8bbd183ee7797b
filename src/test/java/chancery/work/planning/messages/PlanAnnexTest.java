package chancery.work.planning.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import chancery.work.planning.PlanJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What crosses the line is read exactly or not at all. */
class PlanAnnexTest {

    /** Whoever changes these bytes makes every annex that was ever signed unreadable. */
    @ParameterizedTest
    @MethodSource("chancery.work.planning.messages.SampleMessages#all")
    void theFormOfEachKindIsFixed(PlanMessage message) throws IOException {
        assertThat(new String(PlanAnnex.write(message), UTF_8)).isEqualTo(golden(message).strip());
    }

    static String golden(PlanMessage message) throws IOException {
        String name = message.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ".json";
        try (InputStream in =
                Objects.requireNonNull(PlanAnnexTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("chancery.work.planning.messages.SampleMessages#all")
    void whatIsReadIsWhatWasWritten(PlanMessage message) {
        byte[] bytes = PlanAnnex.write(message);

        assertThat(PlanAnnex.read(bytes)).isEqualTo(message);
        assertThat(PlanAnnex.write(PlanAnnex.read(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("chancery.work.planning.messages.SampleMessages#all")
    void thePublishedSchemaDescribesIt(PlanMessage message) throws IOException {
        assertThat(faults(golden(message))).isEmpty();
        assertThat(faults(golden(message).replaceFirst("\"kind\"", "\"aside\":1,\"kind\"")))
                .isNotEmpty();
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        PlanAnnexTest.class.getResourceAsStream("/schemas/plan-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in)
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    void aMemberThatNobodyKnowsIsRefused() {
        refused(text().replace("\"author\":", "\"aside\":1,\"author\":"), "plan.json");
    }

    @Test
    void aMissingMemberIsRefused() {
        refused(text().replace("\"replies\":[],", ""), "plan.json");
    }

    @Test
    void aMemberGivenTwiceIsRefused() {
        refused(text().replace("\"replies\":[]", "\"replies\":[],\"replies\":[]"), "plan.json");
    }

    @Test
    void anythingAfterTheMessageIsRefused() {
        refused(text() + "{}", "plan.json");
    }

    @Test
    void aKindThatNobodyKnowsIsRefused() {
        refused(text().replace("\"SUBMISSION\"", "\"CONQUEST\""), "plan.json");
    }

    @Test
    void anotherFormIsNamed() {
        refused(text().replace("chancery.plan/1", "chancery.plan/9"), "plan-message.schema");
    }

    @Test
    void whatNoDatabaseKeepsIsRefused() {
        refused(text().replace("Volet politique", "Volet \\u0000"), "plan.json");
        refused(text().replace("Volet politique", "Volet \\ud800"), "plan.json");
        assertThatThrownBy(() -> PlanAnnex.read(new byte[] {'{', (byte) 0xff, '}'}))
                .hasMessageStartingWith("plan.json");
    }

    @Test
    void tooLargeIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> PlanAnnex.read(new byte[PlanJson.LONGEST + 1]))
                .hasMessageStartingWith("plan.json-long");
    }

    @Test
    void sentBackWithoutAWordIsNoAnswer() {
        refused(
                new String(PlanAnnex.write(SampleMessages.returned()), UTF_8)
                        .replaceAll("\"observations\":\\[.*?]", "\"observations\":[]"),
                "plan-message.no-observation");
    }

    /** Whatever happens to the bytes, there is a message or a problem, never another failure. */
    @Test
    void damagedBytesAreAMessageOrAProblem() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = PlanAnnex.write(SampleMessages.all().toList().get(random.nextInt(8)));
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte)
                                (random.nextBoolean()
                                        ? random.nextInt(256)
                                        : "{}[],:\"0e-".charAt(random.nextInt(10)));
            }
            try {
                assertThat(PlanAnnex.read(bytes)).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.code())
                        .as("seed %d", seed)
                        .matches("(plan|unit|execution|contract)[a-z.-]+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    private static String text() {
        return new String(PlanAnnex.write(SampleMessages.submission()), UTF_8);
    }

    private static void refused(String json, String code) {
        assertThatThrownBy(() -> PlanAnnex.read(json.getBytes(UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(code);
    }
}
