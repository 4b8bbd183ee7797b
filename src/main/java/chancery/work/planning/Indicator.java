package chancery.work.planning;

import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is measured to know whether an objective is reached; names as in IATI 2.03.
 *
 * @param action the action whose result it measures; none when it is the objective's own
 * @param unit what is counted, such as "visiteurs"; empty for a percentage
 * @param ascending whether more is better
 * @param aggregate whether the post wants it added to the same indicator of other posts
 * @param targets by period, in the order of time
 */
public record Indicator(
        UUID id,
        UUID objective,
        @Nullable UUID action,
        String title,
        Measure measure,
        String unit,
        boolean ascending,
        boolean aggregate,
        @Nullable Baseline baseline,
        List<Target> targets)
        implements Element {

    /** How many periods one indicator may have. */
    public static final int MOST_TARGETS = 60;

    /**
     * Where it stood at the start.
     *
     * @param value none for a qualitative indicator
     * @param text the value in words, or a remark
     * @param year of the value
     * @param source who says so
     */
    public record Baseline(
            @Nullable BigDecimal value, String text, @Nullable Integer year, String source) {
        public Baseline {
            value = value == null ? null : Texts.number("baseline", value);
            text = Texts.prose("baseline", text);
            source = Texts.optionalLine("baselineSource", source);
            if (year != null && (year < 1900 || year > 2200)) {
                throw Problem.refused("plan.year").at("baselineYear").with("value", Year.of(year));
            }
        }
    }

    /**
     * What it should be at the end of a period.
     *
     * @param value none for a qualitative indicator
     */
    public record Target(LocalDate from, LocalDate to, @Nullable BigDecimal value, String text) {
        public Target {
            value = value == null ? null : Texts.number("target", value);
            text = Texts.prose("target", text);
            if (to.isBefore(from)) {
                throw Problem.refused("plan.target-dates").at("target").with("start", from);
            }
        }
    }

    public Indicator {
        title = Texts.paragraph("title", title);
        unit = Texts.optionalLine("unit", unit);
        targets =
                targets.stream()
                        .sorted(
                                java.util.Comparator.comparing(Target::from)
                                        .thenComparing(Target::to))
                        .toList();
        if (targets.size() > MOST_TARGETS) {
            throw Problem.tooLarge("plan.indicator-targets").with("most", MOST_TARGETS);
        }
        if (!measure.hasNumbers()
                && (baseline != null && baseline.value() != null
                        || targets.stream().anyMatch(t -> t.value() != null))) {
            throw Problem.refused("plan.qualitative-number").at("measure");
        }
    }

    @Override
    public UUID parent() {
        return objective;
    }

    @Override
    public Indicator withId(UUID newId) {
        return new Indicator(
                newId, objective, action, title, measure, unit, ascending, aggregate, baseline,
                targets);
    }

    /** Under another objective it is that objective's own: its action stayed behind. */
    @Override
    public Indicator under(UUID parent) {
        return new Indicator(
                id,
                parent,
                parent.equals(objective) ? action : null,
                title,
                measure,
                unit,
                ascending,
                aggregate,
                baseline,
                targets);
    }

    /** The same indicator measuring an action, or none. */
    public Indicator of(@Nullable UUID newAction) {
        return new Indicator(
                id, objective, newAction, title, measure, unit, ascending, aggregate, baseline,
                targets);
    }
}
