package chancery.door.demo;

import chancery.kernel.UnitCode;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.ReportingPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A performance contract of the year before, the year and the year after.
 *
 * @param author who agrees to it at the post
 * @param signer who signs there
 * @param reviews days of every year
 */
record DemoContract(
        String post,
        String author,
        String signer,
        String title,
        String preamble,
        String currency,
        BigDecimal yearlyBudget,
        ReportingPeriod reporting,
        List<String> reviews,
        List<Owed> duties) {

    /**
     * @param kept whether the ministry says that it has done it
     */
    record Owed(
            String key,
            Duty.Side side,
            Duty.Kind kind,
            int weight,
            String text,
            boolean kept,
            @Nullable String note) {
        Duty duty(Scope scope) {
            return new Duty(scope.id("duty", key), side, kind, text, weight, null);
        }

        String remark() {
            return Objects.requireNonNullElse(note, "");
        }
    }

    DemoContract {
        reviews = List.copyOf(reviews);
        duties = List.copyOf(duties);
    }

    UnitCode unit() {
        return UnitCode.of(post);
    }

    ContractContent content(UnitCode ministry, int year) {
        Scope scope = new Scope(unit(), year);
        List<LocalDate> days =
                IntStream.rangeClosed(year - 1, year + 1)
                        .mapToObj(scope::inYear)
                        .flatMap(each -> reviews.stream().map(each::day))
                        .toList();
        return new ContractContent(
                unit(),
                ministry,
                year - 1,
                year + 1,
                "%s %d–%d".formatted(title, year - 1, year + 1),
                preamble,
                currency,
                yearlyBudget,
                duties.stream().map(owed -> owed.duty(scope)).toList(),
                days,
                reporting);
    }
}
