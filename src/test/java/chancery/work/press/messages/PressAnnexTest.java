package chancery.work.press.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Reach;
import chancery.work.press.review.ReviewContent;
import chancery.work.press.review.ReviewId;
import chancery.work.press.review.ReviewItem;
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

class PressAnnexTest {
    private static final CoverageId ITEM = CoverageId.fresh();
    private static final OutletId OUTLET = OutletId.fresh();

    private static PressMessage message() {
        CoverageContent content =
                Clippings.whole(
                        OUTLET,
                        "El puerto, هنا",
                        new Ref("person", UUID.randomUUID().toString()),
                        new Ref("action", UUID.randomUUID().toString()));
        return new PressMessage(
                ReviewId.fresh(),
                UnitCode.of("AMBALDO LIMA"),
                3,
                new ReviewContent(
                        Clippings.DAY,
                        "Revue de presse",
                        "fr",
                        "À lire.",
                        List.of(
                                new ReviewItem(
                                        ITEM,
                                        "El Comercio",
                                        content.headline(),
                                        content.day(),
                                        CoverageKind.ARTICLE,
                                        content.address(),
                                        "Une phrase."))),
                List.of(
                        new PressMessage.Publisher(
                                OUTLET,
                                OutletContent.of("El Comercio", Medium.PRINT)
                                        .in(Country.of("PE"), "Lima")
                                        .at("elcomercio.pe")
                                        .reaching(
                                                new Reach(
                                                        90_000,
                                                        Reach.Counted.COPIES,
                                                        "OJD",
                                                        Clippings.DAY)))),
                List.of(new PressMessage.Item(ITEM, 1, content, List.of("0a".repeat(64)))));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        PressMessage message = message();
        byte[] bytes = PressAnnex.write(message);
        assertThat(PressAnnex.read(bytes)).isEqualTo(message);
        assertThat(PressAnnex.write(PressAnnex.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void thePublishedSchemaDescribesIt() throws IOException {
        String json = new String(PressAnnex.write(message()), UTF_8);
        assertThat(faults(json)).isEmpty();
        assertThat(faults(json.replaceFirst("\"headline\"", "\"aside\":1,\"headline\"")))
                .isNotEmpty();
        assertThat(faults(json.replace("\"SUBJECT\"", "\"GOOD\""))).isNotEmpty();
    }

    @Test
    void whatIsNotExactlySuchAMessageIsRefused() {
        String json = new String(PressAnnex.write(message()), UTF_8);
        for (String wrong :
                List.of(
                        json + "{}",
                        json.replace("chancery.press/1", "chancery.press/2"),
                        json.replace("\"version\":3", "\"version\":-1"),
                        json.replace("\"version\":3", "\"version\":3,\"version\":3"),
                        json.replace("\"À lire.\"", "\"\\u0000\""),
                        json.replace("\"PE\"", "\"XX\""),
                        json.replace("\"SUBJECT\"", "\"GOOD\""),
                        json.replace("\"https://diario", "\"javascript:diario"),
                        json.replace("0a0a", "0G0G"),
                        json.replaceFirst(OUTLET.toString(), UUID.randomUUID().toString()),
                        json.replaceFirst(ITEM.toString(), UUID.randomUUID().toString()))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThatThrownBy(() -> PressAnnex.read(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void brokenBytesAreRefusedWithAProblem() {
        byte[] whole = PressAnnex.write(message());
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] broken = whole.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                PressMessage read = PressAnnex.read(broken);
                assertThat(PressAnnex.read(PressAnnex.write(read)))
                        .as("seed %d, round %d", seed, i)
                        .isEqualTo(read);
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d, round %d", seed, i).isNotBlank();
            }
        }
    }

    private static List<?> faults(String json) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(
                        PressAnnexTest.class.getResourceAsStream("/schemas/press-1.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
