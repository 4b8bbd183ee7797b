package chancery.work.planning.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract is fulfilled, with every number that leads there.
 *
 * <p>A duty of the post stands where its actions stand on average: those of the objectives that
 * name it, in the post's plans in force during the contract's years; given-up ones are not counted,
 * and a duty that no action serves stands at 0. A duty of the ministry stands at 100 when it was
 * last marked as kept, else at 0. A side stands at the mean of its duties, each by its weight.
 *
 * <p>A plan that the reader may not see is not counted, and not mentioned.
 */
public record Rate(List<Line> lines) {
    private static final int DECIMALS = 1;

    /** One duty and what it was computed from. */
    public sealed interface Line {
        Duty duty();

        /** 0 to 100, one decimal. */
        BigDecimal percent();

        /** Computed from actions. */
        record OfPost(Duty duty, List<Served> actions) implements Line {
            public OfPost {
                actions = List.copyOf(actions);
            }

            @Override
            public BigDecimal percent() {
                long sum = actions.stream().mapToLong(Served::progress).sum();
                return quotient(BigDecimal.valueOf(sum), actions.size());
            }
        }

        /** As it was marked last; none when nobody has. */
        record OfMinistry(Duty duty, @Nullable DutyMark mark) implements Line {
            @Override
            public BigDecimal percent() {
                return BigDecimal.valueOf(mark != null && mark.kept() ? 1000 : 0, DECIMALS);
            }
        }
    }

    /**
     * An action that serves a duty.
     *
     * @param year of its plan
     * @param progress 0 to 100
     */
    public record Served(UUID plan, int year, UUID action, String title, int progress) {}

    public Rate {
        lines = List.copyOf(lines);
    }

    public List<Line> of(Duty.Side side) {
        return lines.stream().filter(line -> line.duty().side() == side).toList();
    }

    /** 0 to 100, one decimal; none when the side has no duty. */
    public @Nullable BigDecimal percent(Duty.Side side) {
        List<Line> own = of(side);
        int weights = own.stream().mapToInt(line -> line.duty().weight()).sum();
        return own.isEmpty()
                ? null
                : quotient(
                        own.stream()
                                .map(line ->
                                        line.percent()
                                                .multiply(BigDecimal.valueOf(line.duty().weight())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        weights);
    }

    private static BigDecimal quotient(BigDecimal sum, int count) {
        return count == 0
                ? BigDecimal.ZERO.setScale(DECIMALS)
                : sum.divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
