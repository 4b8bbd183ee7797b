package chancery.work.directory.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    private static Term term(String from, String to) {
        return new Term(PartialDate.parse(from), to.equals("-") ? null : PartialDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        // first and last day included
        "2001-02-03, 2004-05-06, 2001-02-02, NO",
        "2001-02-03, 2004-05-06, 2001-02-03, CERTAIN",
        "2001-02-03, 2004-05-06, 2004-05-06, CERTAIN",
        "2001-02-03, 2004-05-06, 2004-05-07, NO",
        // still held
        "2001-02-03, -, 2099-01-01, CERTAIN",
        // known to the month or the year
        "2001-02, 2004-05, 2001-02-15, POSSIBLE",
        "2001-02, 2004-05, 2001-02-28, CERTAIN",
        "2001-02, 2004-05, 2004-05-01, CERTAIN",
        "2001-02, 2004-05, 2004-05-02, POSSIBLE",
        "2001, 2001, 2001-07-01, POSSIBLE",
        "2001, 2001, 2002-01-01, NO",
        // an end that is not recorded: the first day is sure, the rest is not
        "2001-02-03, ?, 2001-02-03, CERTAIN",
        "2001-02-03, ?, 2001-02-04, POSSIBLE",
        "2001-02-03, ..2001-06-30, 2001-06-30, POSSIBLE",
        "2001-02-03, ..2001-06-30, 2001-07-01, NO",
        // it had begun when it ended
        "1948, 1948-03-05, 1948-03-05, CERTAIN",
        "?, 1948-03-05, 1948-03-05, CERTAIN",
        "?, 1948-03-05, 1948-03-06, NO",
        "?, ?, 1948-03-06, POSSIBLE",
    })
    void whatIsKnownOfTheDatesDecides(String from, String to, LocalDate day, Certainty expected) {
        assertThat(term(from, to).on(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1948-07-20",
                "1948-07",
                "1948",
                "?",
                "..1948-07-20",
                "1948-07-01..",
                "1948-07-01..1949-01-01"
            })
    void aDateIsReadAsItIsWritten(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1948-13", "1948-02-30", "July", "19480720", "0003", "..x", "a..b..c"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("directory.date"));
    }

    @Test
    void aTermThatSurelyEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> term("2004", "2003-12-31"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo("directory.term"));
        assertThat(term("2004", "2004-01-01").on(LocalDate.of(2004, 1, 1)))
                .isEqualTo(Certainty.CERTAIN);
    }

    /** Against the definition: look at every pair of days that the known dates allow. */
    @Test
    void certainIsWhatHoldsForEveryPossiblePairOfDaysAndPossibleWhatHoldsForOne() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int fromFirst = random.nextInt(12);
            int fromLast = fromFirst + random.nextInt(4);
            int toFirst = random.nextInt(14);
            int toLast = Math.max(toFirst + random.nextInt(4), fromFirst);
            LocalDate zero = LocalDate.of(2001, 1, 1);
            Term term =
                    new Term(
                            new PartialDate.Within(
                                    zero.plusDays(fromFirst), zero.plusDays(fromLast)),
                            new PartialDate.Within(zero.plusDays(toFirst), zero.plusDays(toLast)));
            for (int day = 0; day < 20; day++) {
                int pairs = 0;
                int holding = 0;
                for (int from = fromFirst; from <= fromLast; from++) {
                    for (int to = Math.max(toFirst, from); to <= toLast; to++) {
                        pairs++;
                        holding += from <= day && day <= to ? 1 : 0;
                    }
                }
                Certainty expected =
                        holding == 0
                                ? Certainty.NO
                                : holding == pairs ? Certainty.CERTAIN : Certainty.POSSIBLE;
                assertThat(term.on(zero.plusDays(day)))
                        .as("seed %d, round %d, %s on day %d", seed, round, term, day)
                        .isEqualTo(expected);
            }
        }
    }
}
