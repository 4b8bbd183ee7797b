package chancery.work.press.communiques.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Announcements;
import chancery.work.press.communiques.CommuniqueAct;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueState;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommuniqueAnnexTest {
    private static final Instant AT = Instant.parse("2033-05-18T09:30:00.123456Z");

    private static CommuniqueMessage message(
            CommuniqueState state, @Nullable Instant at, CommuniqueContent content) {
        return new CommuniqueMessage(
                CommuniqueId.fresh(),
                UnitCode.of("AMBALDO LIMA"),
                4,
                state,
                CommuniqueAct.valueOf(state.name()),
                at,
                CommuniqueId.fresh(),
                content);
    }

    private static CommuniqueMessage released() {
        return message(CommuniqueState.RELEASED, AT, Announcements.joint());
    }

    private static CommuniqueContent answered() {
        CommuniqueContent joint = Announcements.joint();
        return joint.with(joint.texts().getFirst().answered(Announcements.THEIRS));
    }

    @Test
    void whatIsWrittenIsReadBackAndFitsThePublishedForm() throws IOException {
        for (CommuniqueMessage message :
                List.of(
                        released(),
                        message(CommuniqueState.AGREED, null, answered()),
                        message(CommuniqueState.DRAFTED, null, Announcements.alone()))) {
            byte[] bytes = CommuniqueAnnex.write(message);
            assertThat(CommuniqueAnnex.read(bytes)).isEqualTo(message);
            try (InputStream in =
                    Objects.requireNonNull(
                            CommuniqueAnnexTest.class.getResourceAsStream(
                                    "/schemas/communique-1.schema.json"))) {
                assertThat(
                                SchemaRegistry.withDefaultDialect(
                                                SpecificationVersion.DRAFT_2020_12)
                                        .getSchema(in)
                                        .validate(new String(bytes, UTF_8), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @Test
    void aReleaseHasItsTimeAndNothingOfTheOtherSides() {
        assertThatThrownBy(() -> message(CommuniqueState.RELEASED, null, Announcements.joint()))
                .hasMessageContaining("/releasedAt");
        assertThatThrownBy(() -> message(CommuniqueState.AGREED, AT, Announcements.joint()))
                .hasMessageContaining("/releasedAt");
        assertThatThrownBy(() -> message(CommuniqueState.RELEASED, AT, answered()))
                .hasMessageContaining("/content");
    }

    @Test
    void anotherVersionIsRefused() {
        String json = new String(CommuniqueAnnex.write(released()), UTF_8);
        assertThatThrownBy(() ->
                        CommuniqueAnnex.read(
                                json.replace("chancery.communique/1", "chancery.communique/2")
                                        .getBytes(UTF_8)))
                .hasMessageContaining("communique-message.schema");
    }

    @Test
    void whateverBytesComeTheyAreAMessageOrAProblem() {
        byte[] sound = CommuniqueAnnex.write(released());
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = sound.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                CommuniqueMessage read = CommuniqueAnnex.read(bytes);
                assertThat(CommuniqueAnnex.read(CommuniqueAnnex.write(read)))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(read);
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d round %d", seed, round).isNotEmpty();
            }
        }
    }
}
