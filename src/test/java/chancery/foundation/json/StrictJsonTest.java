package chancery.foundation.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private static final StrictJson JSON =
            new StrictJson("plan.json", 4_000, 1_000, new TextValues());
    private static final Said SAID =
            new Said(
                    PersonId.of(UUID.fromString("00000000-0000-0000-0000-000000000007")),
                    UnitCode.of("SG/4"),
                    LocalDate.of(2026, 4, 12),
                    new BigDecimal("1E+3"),
                    null,
                    List.of("é", "ق"));
    private static final String WRITTEN =
            """
            {"by":"00000000-0000-0000-0000-000000000007","day":"2026-04-12","note":null,"sum":1000,\
            "unit":"SG/4","words":["é","ق"]}\
            """;

    record Said(
            PersonId by,
            UnitCode unit,
            LocalDate day,
            BigDecimal sum,
            @Nullable String note,
            List<String> words) {}

    @Test
    void membersAreSortedAndNothingIsLeftOut() {
        assertThat(JSON.write(SAID)).isEqualTo(WRITTEN);
    }

    @Test
    void whatIsReadIsWrittenTheSame() {
        assertThat(JSON.write(JSON.read(WRITTEN.getBytes(UTF_8), Said.class))).isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"by\":1}",
            })
    void whatIsNoSuchValueIsRefused(String json) {
        refused(json.getBytes(UTF_8), "plan.json");
    }

    @Test
    void unknownMissingRepeatedAndTrailingPartsAreRefused() {
        refused(WRITTEN.replace("{\"by\"", "{\"aside\":1,\"by\""), "plan.json");
        refused(WRITTEN.replace("\"note\":null,", ""), "plan.json");
        refused(WRITTEN.replace("\"note\":null", "\"note\":null,\"note\":null"), "plan.json");
        refused(WRITTEN + "{}", "plan.json");
    }

    @Test
    void identifiersHaveOneForm() {
        refused(WRITTEN.replace("00000000-0000-0000-0000-000000000007", "0-0-0-0-7"), "plan.json");
        refused(WRITTEN.replace("SG/4", ""), "unit");
    }

    @Test
    void whatNoTextContainsIsRefused() {
        refused(WRITTEN.replace("é", "\\u0000"), "plan.json");
        refused(WRITTEN.replace("é", "\\ud800"), "plan.json");
        refused(new byte[] {'"', (byte) 0xC3, '"'}, "plan.json");
    }

    @Test
    void whatIsTooLongIsNotLookedAt() {
        refused(" ".repeat(4_001).getBytes(UTF_8), "plan.json-long");
        refused(WRITTEN.replace("é", "é".repeat(1_001)), "plan.json");
    }

    @Test
    void noiseIsRefusedAndNeverAnythingElse() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = WRITTEN.getBytes(UTF_8);
            for (int k = random.nextInt(4); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Said read = JSON.read(bytes, Said.class);
                assertThat(JSON.read(JSON.bytes(read), Said.class))
                        .as("seed %d", seed)
                        .isEqualTo(read);
            } catch (Problem expected) {
                assertThat(expected.code()).as("seed %d", seed).isNotBlank();
            }
        }
    }

    private static void refused(String json, String code) {
        refused(json.getBytes(UTF_8), code);
    }

    private static void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> JSON.read(bytes, Said.class))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith(code);
    }
}
