package chancery.work.planning.contracts;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a contract says, at one moment.
 *
 * @param post the unit whose plans it binds
 * @param ministry the unit that agrees it for the ministry
 * @param fromYear its first civil year
 * @param toYear its last, itself included; at most {@value #MOST_YEARS} in all
 * @param currency ISO 4217
 * @param yearlyBudget what the post may plan to spend in a year; none when nothing is said
 * @param reviews days on which both sides look at it, in their order
 * @param reporting how often the post reports
 */
public record ContractContent(
        UnitCode post,
        UnitCode ministry,
        int fromYear,
        int toYear,
        String title,
        String preamble,
        String currency,
        @Nullable BigDecimal yearlyBudget,
        List<Duty> duties,
        List<LocalDate> reviews,
        ReportingPeriod reporting) {

    public static final int MOST_DUTIES = 200;
    public static final int MOST_REVIEWS = 60;
    public static final int MOST_YEARS = 10;

    public ContractContent {
        Objects.requireNonNull(reporting);
        title = Texts.line("title", title);
        preamble = Texts.prose("preamble", preamble);
        BudgetLine money =
                new BudgetLine("", yearlyBudget == null ? BigDecimal.ZERO : yearlyBudget, currency);
        currency = money.currency();
        yearlyBudget = yearlyBudget == null ? null : money.amount();
        duties = List.copyOf(duties);
        reviews = reviews.stream().sorted().distinct().toList();
        reviews.forEach(day -> Texts.day("reviews", day));
        if (post.equals(ministry)) {
            throw Problem.refused("contract.one-side").at("ministry");
        }
        if (fromYear < 1990 || toYear > 2200 || toYear < fromYear) {
            throw Problem.refused("contract.years")
                    .at("toYear")
                    .with("from", Year.of(fromYear))
                    .with("to", Year.of(toYear));
        }
        if (toYear - fromYear >= MOST_YEARS) {
            throw Problem.refused("contract.long").at("toYear").with("most", MOST_YEARS);
        }
        if (duties.size() > MOST_DUTIES || reviews.size() > MOST_REVIEWS) {
            throw Problem.tooLarge("contract.lines").with("most", MOST_DUTIES);
        }
        Set<UUID> ids = new HashSet<>();
        for (Duty duty : duties) {
            if (!ids.add(duty.id())) {
                throw Problem.refused("contract.duty-twice").with("text", duty.text());
            }
        }
    }

    public Optional<Duty> duty(UUID id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    public List<Duty> of(Duty.Side side) {
        return duties.stream().filter(duty -> duty.side() == side).toList();
    }

    /** The other of the two units. */
    public UnitCode other(UnitCode side) {
        return side.equals(post) ? ministry : post;
    }

    public boolean binds(UnitCode unit) {
        return unit.equals(post) || unit.equals(ministry);
    }

    public boolean covers(int year) {
        return fromYear <= year && year <= toYear;
    }
}
