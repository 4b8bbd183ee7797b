package chancery.work.planning.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import chancery.work.planning.contracts.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void aTextIsCutAtTheEndsOfItsLines() {
        assertThat(Pieces.of("un\ndeux\ntrois", 8)).containsExactly("un\ndeux", "trois");
        assertThat(Pieces.of("indivisible", 4)).containsExactly("indi", "visi", "ble");
        assertThat(Pieces.of(" \n", 4)).isEmpty();
    }

    @Test
    void nothingIsLostAndNoPieceIsTooLong() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        List<String> letters = List.of("a", "é", "\n", "ق", "𝒳");
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, letters.size())
                    .forEach(n -> text.append(letters.get(n)));
            int most = 2 + random.nextInt(30);

            List<String> pieces = Pieces.of(text.toString(), most);

            assertThat(pieces).as("seed %d", seed).allMatch(piece -> piece.length() <= most);
            assertThat(String.join("", pieces).replace("\n", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace("\n", ""));
        }
    }

    @Test
    void aDayLiesInItsPeriod() {
        LocalDate day = LocalDate.of(2026, 8, 31);

        assertThat(ReportingPeriod.MONTH.first(day)).isEqualTo("2026-08-01");
        assertThat(ReportingPeriod.QUARTER.first(day)).isEqualTo("2026-07-01");
        assertThat(ReportingPeriod.QUARTER.last(day)).isEqualTo("2026-09-30");
        assertThat(ReportingPeriod.HALF_YEAR.last(day)).isEqualTo("2026-12-31");
    }
}
