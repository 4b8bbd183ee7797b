package chancery.work.engagements.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Side;
import chancery.work.engagements.Visits;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Outcome;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngagementAnnexTest {
    private static final EngagementId ID =
            EngagementId.of(UUID.fromString("0d9f7a10-0000-4000-8000-000000000001"));

    private static EngagementMessage message() {
        Citation where = new Citation("Visite", ID.ref());
        return new EngagementMessage(
                ID,
                UnitCode.of("AMBALDO LIMA"),
                3,
                Visits.visit(),
                List.of(
                        new EngagementMessage.Promise(
                                CommitmentId.of(
                                        UUID.fromString("0d9f7a10-0000-4000-8000-000000000002")),
                                1,
                                new CommitmentContent(
                                        Side.THEIRS,
                                        "Rosa Quispe",
                                        "",
                                        "Nous enverrons le projet.",
                                        Visits.DAY.plusDays(30),
                                        Country.of("PE"),
                                        Visits.DAY,
                                        where),
                                "Camille Roy",
                                new Outcome.Decided(
                                        Outcome.Verdict.KEPT,
                                        Visits.DAY.plusDays(9),
                                        "Reçu",
                                        new Citation(
                                                "Dépêche 4",
                                                new Ref(
                                                        "dispatch",
                                                        UUID.randomUUID().toString())))),
                        new EngagementMessage.Promise(
                                CommitmentId.fresh(),
                                0,
                                new CommitmentContent(
                                        Side.OURS,
                                        "Camille Roy",
                                        "la ministre",
                                        "Nous répondrons.",
                                        null,
                                        null,
                                        Visits.DAY,
                                        null),
                                "",
                                null)),
                List.of(
                        new EngagementMessage.Photograph("0a".repeat(64), "À Callao"),
                        new EngagementMessage.Photograph("0b".repeat(64), "")));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        EngagementMessage message = message();
        byte[] bytes = EngagementAnnex.write(message);
        assertThat(EngagementAnnex.read(bytes)).isEqualTo(message);
        assertThat(EngagementAnnex.write(EngagementAnnex.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void thePublishedSchemaDescribesIt() throws IOException {
        String json = new String(EngagementAnnex.write(message()), UTF_8);
        assertThat(faults(json)).isEmpty();
        assertThat(faults(json.replaceFirst("\"kind\"", "\"aside\":1,\"kind\""))).isNotEmpty();
        assertThat(faults(json.replace("\"OURS\"", "\"MINE\""))).isNotEmpty();
    }

    @Test
    void whatIsNotExactlySuchAMessageIsRefused() {
        String json = new String(EngagementAnnex.write(message()), UTF_8);
        for (String wrong :
                List.of(
                        json + "{}",
                        json.replace("chancery.engagement/1", "chancery.engagement/2"),
                        json.replace(",\"version\":3", ""),
                        json.replace("\"version\":3", "\"version\":-1"),
                        json.replace("\"version\":3", "\"version\":3,\"version\":3"),
                        json.replace("\"note\":\"À suivre.\"", "\"note\":\"\\u0000\""),
                        json.replace("\"PE\"", "\"XX\""),
                        json.replace("0a0a", "0A0A"),
                        json.replace("\"KEPT\"", "\"FORGOTTEN\""))) {
            assertThatThrownBy(() -> EngagementAnnex.read(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void brokenBytesAreRefusedWithAProblem() {
        byte[] whole = EngagementAnnex.write(message());
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                EngagementAnnex.read(broken);
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d", seed).isNotEmpty();
            }
        }
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        EngagementAnnexTest.class.getResourceAsStream(
                                "/schemas/engagement-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in)
                    .validate(json, InputFormat.JSON);
        }
    }
}
