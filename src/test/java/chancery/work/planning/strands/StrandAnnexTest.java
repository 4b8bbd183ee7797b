package chancery.work.planning.strands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.foundation.access.Names;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.Strand;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrandAnnexTest {
    static final Names SECURITY =
            new Names("Volet sécurité", "Security strand", "Eje de seguridad", "المحور الأمني");
    private static final StrandSet SET =
            new StrandSet(
                    UnitCode.of("SG/4"),
                    3,
                    List.of(
                            new ServiceStrand("SECURITY", SECURITY, false),
                            new ServiceStrand("OLD", Names.same("Ancien"), true)));
    private static final String GOLDEN =
            """
            {"schema":"chancery.strands/1","strands":{"edition":3,"ministry":"SG/4","strands":[\
            {"code":"SECURITY","names":{"ar":"المحور الأمني","en":"Security strand","es":"Eje de seguridad",\
            "fr":"Volet sécurité"},"retired":false},{"code":"OLD","names":{"ar":"Ancien","en":"Ancien",\
            "es":"Ancien","fr":"Ancien"},"retired":true}]}}\
            """;

    @Test
    void theFormIsThatOfTheGoldenText() {
        assertThat(new String(StrandAnnex.write(SET), UTF_8)).isEqualTo(GOLDEN);
        assertThat(StrandAnnex.read(GOLDEN.getBytes(UTF_8))).isEqualTo(SET);
    }

    @Test
    void thePublishedSchemaDescribesIt() throws IOException {
        assertThat(faults(GOLDEN)).isEmpty();
        assertThat(faults(GOLDEN.replace("\"retired\":true", "\"retired\":1"))).isNotEmpty();
        assertThat(faults(GOLDEN.replace("\"edition\":3", "\"edition\":0"))).isNotEmpty();
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        StrandAnnexTest.class.getResourceAsStream(
                                "/schemas/strands-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in)
                    .validate(json, InputFormat.JSON);
        }
    }

    @Test
    void whatIsNoSetIsRefused() {
        refused(GOLDEN.replace("strands/1", "strands/9"), "strands.schema");
        refused(GOLDEN.replace("\"edition\":3", "\"edition\":0"), "strands.edition");
        refused(GOLDEN.replace("\"OLD\"", "\"SECURITY\""), "strands.twice");
        refused(GOLDEN.replace("false", "true"), "strands.none-in-use");
        refused(GOLDEN.replace("\"OLD\"", "\"old\""), "plan.code");
        refused(GOLDEN.replace("\"edition\":3,", ""), "strands.json");
        refused(GOLDEN + "{}", "strands.json");
        assertThatThrownBy(() -> StrandAnnex.read(new byte[(1 << 18) + 1]))
                .hasMessageStartingWith("strands.json-long");
    }

    private static void refused(String json, String code) {
        assertThatThrownBy(() -> StrandAnnex.read(json.getBytes(UTF_8)))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(code);
    }

    /** Whatever happens to the bytes, there is a set or a problem, never another failure. */
    @Test
    void damagedBytesAreASetOrAProblem() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = StrandAnnex.write(SET);
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(StrandAnnex.read(bytes)).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.code())
                        .as("seed %d", seed)
                        .matches("(strands|plan|unit)[a-z.-]+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    @Test
    void aTitleThatTheServiceKnowsIsShownInTheReadersLanguageAndAnyOtherStays() {
        StrandTitles titles = new StrandTitles(Map.of("SECURITY", SECURITY));

        assertThat(titles.of(strand("SECURITY", "Volet sécurité"), Language.AR))
                .isEqualTo("المحور الأمني");
        assertThat(titles.of(strand("SECURITY", "Sécurité et défense"), Language.AR))
                .isEqualTo("Sécurité et défense");
        assertThat(titles.of(strand("OTHER", "Volet sécurité"), Language.AR))
                .isEqualTo("Volet sécurité");
        assertThat(titles.of("UNKNOWN", Language.FR)).isEqualTo("UNKNOWN");
    }

    private static Strand strand(String code, String title) {
        return new Strand(SamplePlan.id(1), code, title);
    }
}
