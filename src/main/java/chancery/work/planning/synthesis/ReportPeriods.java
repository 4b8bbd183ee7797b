package chancery.work.planning.synthesis;

import chancery.kernel.PersonId;
import chancery.work.planning.Plan;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.ReportingPeriod;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** For which periods of its year a post reports on its plan. */
@Component
public class ReportPeriods {
    private final Contracts contracts;

    ReportPeriods(Contracts contracts) {
        this.contracts = contracts;
    }

    /** Two days and all between them. */
    public record Span(LocalDate from, LocalDate to) {}

    /**
     * As the contract says; by quarter where no contract covers the year, or none that the person
     * may see.
     */
    public ReportingPeriod of(PersonId me, Plan plan) {
        return contracts
                .of(me, plan.unit(), plan.year())
                .map(Contract::sheet)
                .map(content -> content.reporting())
                .orElse(ReportingPeriod.QUARTER);
    }

    /** The periods of the plan's year in their order. */
    public static List<Span> in(Plan plan, ReportingPeriod period) {
        LocalDate first = LocalDate.of(plan.year(), 1, 1);
        return first.datesUntil(first.plusYears(1), java.time.Period.ofMonths(1))
                .filter(month -> period.first(month).equals(month))
                .map(month -> new Span(month, period.last(month)))
                .toList();
    }

    /** The last one that is over; the first one while none is. */
    public static Span lastEnded(List<Span> spans, LocalDate today) {
        return spans.stream()
                .filter(span -> span.to().isBefore(today))
                .reduce((_, later) -> later)
                .orElse(spans.getFirst());
    }
}
