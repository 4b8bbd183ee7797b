package chancery.work.engagements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngagementContentTest {

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        String json = EngagementJson.write(Visits.visit());
        assertThat(EngagementJson.read(json)).isEqualTo(Visits.visit());
        assertThat(EngagementJson.write(EngagementJson.read(json))).isEqualTo(json);
    }

    @Test
    void brokenJsonIsRefusedAndNothingElseHappens() {
        String json = EngagementJson.write(Visits.visit());
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder broken = new StringBuilder(json);
            for (int k = 0; k < 1 + random.nextInt(3); k++) {
                broken.setCharAt(random.nextInt(broken.length()), (char) (32 + random.nextInt(95)));
            }
            try {
                EngagementJson.read(broken.toString());
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d: %s", seed, broken).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + broken, e);
            }
        }
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        LocalDate day = Visits.DAY;
        assertThatThrownBy(() ->
                        Visits.meeting()
                                .headed(EngagementKind.VISIT, "X", null, "", day, day.minusDays(1)))
                .hasMessageContaining("engagement.days");
        assertThatThrownBy(() ->
                        Visits.meeting()
                                .headed(EngagementKind.VISIT, "X", null, "", day, day.plusYears(2)))
                .hasMessageContaining("engagement.days");
    }

    @Test
    void limitsNameTheirField() {
        assertThatThrownBy(() -> EngagementContent.of(EngagementKind.CALL, "  ", Visits.DAY))
                .hasMessageContaining("engagement.empty at title");
        assertThatThrownBy(() -> Participant.of(Side.OURS, "N".repeat(301), ""))
                .hasMessageContaining("engagement.long at name");
        assertThatThrownBy(() -> new Cost("Dîner", new BigDecimal("-1"), "EUR"))
                .hasMessageContaining("engagement.amount");
        assertThatThrownBy(() -> new Cost("Dîner", BigDecimal.ONE, "ÉCU"))
                .hasMessageContaining("engagement.currency");
        assertThatThrownBy(() -> new Slot(Visits.DAY, null, LocalTime.NOON, "Déjeuner", "", ""))
                .hasMessageContaining("engagement.slot-time");
        assertThatThrownBy(() ->
                        Visits.meeting()
                                .withTopics(Collections.nCopies(61, new Topic("X", "", "", ""))))
                .hasMessageContaining("engagement.many");
    }
}
