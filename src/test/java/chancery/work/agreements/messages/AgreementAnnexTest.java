package chancery.work.agreements.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.SampleAgreement;
import chancery.work.agreements.content.AgreementJson;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.procedure.Procedure;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What crosses the line about agreements is read exactly or not at all. */
class AgreementAnnexTest {
    private static final UUID OBLIGATION = new UUID(1, 2);
    private static final Instant AT = Instant.parse("2026-05-01T08:30:00Z");

    static Stream<AgreementMessage> messages() {
        return Stream.of(
                told(whole(new EntryCondition.AfterExchange(new Delay(1, 30, true)))),
                told(whole(new EntryCondition.AfterRatifications(2, Delay.days(90)))),
                told(whole(new EntryCondition.OnDay(LocalDate.of(2020, 1, 1)))),
                told(whole(new EntryCondition.OnSignature(Delay.NONE))),
                told(SampleAgreement.titled("Court")),
                new AgreementMessage.Defined(
                        Arrays.stream(AgreementKind.values()).map(Procedure::standard).toList(),
                        "Ines Vidal"));
    }

    private static AgreementMessage told(AgreementRecord record) {
        return new AgreementMessage.Told(
                new UUID(3, 4), UnitCode.of("AMBALDO LIMA"), "fr", 7, "Camille Roche", record);
    }

    private static AgreementRecord whole(EntryCondition entry) {
        Source source = new Source("Dépêche 12", new Ref("dispatch", new UUID(5, 6).toString()));
        Statement reservation =
                new Statement(
                        new UUID(7, 8),
                        Statement.Kind.RESERVATION,
                        SampleAgreement.PERU.id(),
                        LocalDate.of(2020, 4, 1),
                        "Sauf l’article 4",
                        source,
                        null,
                        "Camille Roche",
                        AT);
        return SampleAgreement.with(
                SampleAgreement.bilateral(entry, new Term(60, 60, 6, 12)),
                SampleAgreement.step(Step.SIGNED, null, "2020-03-01"),
                SampleAgreement.step(Step.RATIFIED, SampleAgreement.PERU, "2020-06-01"),
                new Change.Declare(reservation),
                new Change.Declare(
                        new Statement(
                                new UUID(9, 1),
                                Statement.Kind.OBJECTION,
                                SampleAgreement.ALDORIA.id(),
                                LocalDate.of(2020, 5, 1),
                                "Nous y objectons",
                                Source.NONE,
                                reservation.id(),
                                "Camille Roche",
                                AT)),
                new Change.Keep(
                        new LegalText(
                                "ab".repeat(64),
                                "texte.pdf",
                                "application/pdf",
                                10,
                                "es",
                                true,
                                "Camille Roche",
                                AT)),
                new Change.Owe(
                        new Obligation(
                                OBLIGATION,
                                "Rapport",
                                null,
                                "DG7/6",
                                null,
                                LocalDate.of(2021, 1, 31),
                                12,
                                LocalDate.of(2030, 1, 31))),
                new Change.Fulfil(
                        new Fulfilment(
                                new UUID(9, 2),
                                OBLIGATION,
                                LocalDate.of(2021, 1, 31),
                                LocalDate.of(2021, 2, 3),
                                "",
                                List.of(source),
                                "Camille Roche",
                                AT)));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatIsReadIsWhatWasWritten(AgreementMessage message) {
        byte[] bytes = AgreementAnnex.write(message);
        assertThat(AgreementAnnex.read(bytes)).isEqualTo(message);
        assertThat(AgreementAnnex.write(AgreementAnnex.read(bytes))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void thePublishedSchemaDescribesIt(AgreementMessage message) throws IOException {
        String json = text(message);
        assertThat(faults(json)).isEmpty();
        assertThat(faults(json.replaceFirst("\"author\"", "\"aside\":1,\"author\""))).isNotEmpty();
    }

    /** Whoever changes these bytes makes every annex that was ever signed unreadable. */
    @Test
    void theFormIsFixed() {
        assertThat(
                        text(
                                new AgreementMessage.Defined(
                                        List.of(
                                                Procedure.standard(
                                                        AgreementKind.EXCHANGE_OF_NOTES)),
                                        "Ines Vidal")))
                .isEqualTo(
                        """
                        {"message":{"kind":"PROCEDURES","author":"Ines Vidal","procedures":[{"kind":"EXCHANGE_OF_NOTES","steps":[{"days":0,"office":"","step":"NEGOTIATED"},{"days":30,"office":"","step":"SIGNED"},{"days":60,"office":"","step":"PUBLISHED"}]}]},"schema":"chancery.agreements/1"}\
                        """);
    }

    @Test
    void whatIsNotExactlySuchAMessageIsRefused() {
        String json = text(told(SampleAgreement.titled("Court")));
        refused(json.replace("\"steps\":[],", ""), "agreement.json");
        refused(json.replace("\"steps\":[]", "\"steps\":[],\"steps\":[]"), "agreement.json");
        refused(
                json.replace("\"place\":\"Lima\"", "\"place\":\"Lima\",\"aside\":1"),
                "agreement.json");
        refused(json + "{}", "agreement.json");
        refused(json.replace("\"AGREEMENT\"", "\"CONQUEST\""), "agreement.json");
        refused(json.replace("\"PE\"", "\"ZZ\""), "agreement.json");
        refused(json.replace("chancery.agreements/1", "chancery.agreements/9"), "agreement.schema");
        refused(json.replace("Court", "Court \\u0000"), "agreement.json");
        assertThatThrownBy(() -> AgreementAnnex.read(new byte[AgreementJson.LONGEST + 1]))
                .hasMessageStartingWith("agreement.json-long");
    }

    /** Whatever happens to the bytes, there is a message or a problem, never another failure. */
    @Test
    void damagedBytesAreAMessageOrAProblem() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        List<byte[]> all = messages().map(AgreementAnnex::write).toList();
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = all.get(random.nextInt(all.size())).clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] =
                        (byte)
                                (random.nextBoolean()
                                        ? random.nextInt(256)
                                        : "{}[],:\"0e-".charAt(random.nextInt(10)));
            }
            try {
                assertThat(AgreementAnnex.read(bytes)).isNotNull();
            } catch (Problem problem) {
                assertThat(problem.code())
                        .as("seed %d", seed)
                        .matches("(agreement|unit|annex|keydate)[a-z.-]+");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + new String(bytes, UTF_8), e);
            }
        }
    }

    private static String text(AgreementMessage message) {
        return new String(AgreementAnnex.write(message), UTF_8);
    }

    private static void refused(String json, String code) {
        assertThatThrownBy(() -> AgreementAnnex.read(json.getBytes(UTF_8)))
                .hasMessageStartingWith(code);
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        AgreementAnnexTest.class.getResourceAsStream(
                                "/schemas/agreements-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in)
                    .validate(json, InputFormat.JSON);
        }
    }
}
