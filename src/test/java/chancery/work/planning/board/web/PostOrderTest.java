package chancery.work.planning.board.web;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.drawing.Tone;
import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.board.Money;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostOrderTest {
    private final PostRow lima = row("Lima", new Tally(1, 0, 0, 5, 2, 0, 200), "40.0");
    private final PostRow evora = row("Évora", new Tally(1, 0, 0, 1, 6, 0, 600), null);
    private final PostRow nairobi = row("Nairobi", new Tally(1, 0, 0, 5, 4, 0, 400), "90.5");

    @Test
    void namesStandInTheOrderOfTheReadersLanguage() {
        assertThat(sorted(PostOrder.Column.POST, false))
                .containsExactly("Évora", "Lima", "Nairobi");
        assertThat(sorted(PostOrder.Column.POST, true)).containsExactly("Nairobi", "Lima", "Évora");
    }

    @Test
    void equalNumbersStandByNameAndAPostWithoutAContractComesLast() {
        assertThat(sorted(PostOrder.Column.LATE, true)).containsExactly("Lima", "Nairobi", "Évora");
        assertThat(sorted(PostOrder.Column.CONTRACT, true))
                .containsExactly("Nairobi", "Lima", "Évora");
    }

    @Test
    void aSecondClickTurnsTheOrderRound() {
        PostOrder first = new PostOrder(PostOrder.Column.POST, false).then(PostOrder.Column.LATE);
        assertThat(first).isEqualTo(new PostOrder(PostOrder.Column.LATE, true));
        assertThat(first.then(PostOrder.Column.LATE).down()).isFalse();
        assertThat(first.then(PostOrder.Column.REGION).down()).isFalse();
        assertThat(first.told(PostOrder.Column.LATE)).isEqualTo("descending");
        assertThat(first.told(PostOrder.Column.POST)).isNull();
    }

    /** Of a hundred actions: late, at risk, done. */
    @ParameterizedTest
    @CsvSource({
        "20, 0, 0, ALARM",
        "19, 0, 0, CAUTION",
        "0, 10, 0, CAUTION",
        "5, 4, 50, STEADY",
        "0, 0, 100, DONE"
    })
    void thePostIsMarkedByTheShareOfWhatIsLate(int late, int atRisk, int done, Tone tone) {
        Tally tally = new Tally(100 - late - atRisk - done, 0, atRisk, late, done, 7, 0);
        assertThat(PostCourse.of(line("APPROVED", tally))).isEqualTo(tone);
        assertThat(PostCourse.of(line("SUBMITTED", tally))).isEqualTo(Tone.QUIET);
        assertThat(PostCourse.of(line("APPROVED", Tally.NONE))).isEqualTo(Tone.QUIET);
    }

    private List<String> sorted(PostOrder.Column by, boolean down) {
        return new PostOrder(by, down)
                .sorted(List.of(lima, nairobi, evora), Language.FR).stream()
                        .map(PostRow::name)
                        .toList();
    }

    private static PostRow row(String name, Tally tally, @Nullable String rate) {
        return new PostRow(
                line("APPROVED", tally),
                name,
                "",
                null,
                rate == null ? null : new BigDecimal(rate));
    }

    private static PostLine line(String state, Tally tally) {
        return new PostLine(
                PlanId.of(UUID.randomUUID()),
                UnitCode.of("AMBALDO LIMA"),
                "Plan",
                state,
                null,
                new TreeMap<>(Map.of("POLITICAL", tally)),
                Money.NONE);
    }
}
