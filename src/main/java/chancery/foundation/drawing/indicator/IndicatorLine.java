package chancery.foundation.drawing.indicator;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator over time: where it began, what was to be reached in each period, what was reached.
 * The words are those of IATI 2.03.
 *
 * @param unit of all its values, such as "visas" or "%"; may be empty
 * @param ascending whether more is better; if not, a target is not to be exceeded
 * @param baseline null when nobody measured it
 * @param actuals in any order; one without a value is a gap in the line
 */
public record IndicatorLine(
        String id,
        String title,
        String unit,
        boolean ascending,
        @Nullable Measure baseline,
        List<Target> targets,
        List<Measure> actuals)
        implements Picture {

    /**
     * @param value null where a value was due and is missing
     */
    public record Measure(LocalDate on, @Nullable BigDecimal value) {}

    /**
     * @param value as first set
     * @param revised as amended; null when it stands as first set
     */
    public record Target(Days period, BigDecimal value, @Nullable BigDecimal revised) {
        BigDecimal inForce() {
            return revised == null ? value : revised;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(period.from()) && !day.isAfter(period.to());
        }
    }

    public IndicatorLine {
        targets =
                targets.stream()
                        .sorted(Comparator.comparing(target -> target.period().from()))
                        .toList();
        actuals = actuals.stream().sorted(Comparator.comparing(Measure::on)).toList();
        if (targets.isEmpty() && actuals.isEmpty() && baseline == null) {
            throw new IllegalArgumentException("an indicator without any date");
        }
    }

    /** Whether a value reaches the target of its day; empty without a target or a value. */
    Optional<Boolean> reached(Measure measure) {
        BigDecimal value = measure.value();
        if (value == null) {
            return Optional.empty();
        }
        return targets.stream()
                .filter(target -> target.holds(measure.on()))
                .findFirst()
                .map(target -> value.compareTo(target.inForce()))
                .map(order -> ascending ? order >= 0 : order <= 0);
    }

    /** Every day that the picture must hold. */
    Stream<LocalDate> days() {
        return Stream.of(
                        Stream.ofNullable(baseline).map(Measure::on),
                        targets.stream()
                                .flatMap(t -> Stream.of(t.period().from(), t.period().to())),
                        actuals.stream().map(Measure::on))
                .flatMap(each -> each);
    }

    /** Every value that the picture must hold. */
    Stream<BigDecimal> values() {
        return Stream.of(
                        Stream.ofNullable(baseline).flatMap(m -> Stream.ofNullable(m.value())),
                        targets.stream().map(Target::value),
                        targets.stream().flatMap(t -> Stream.ofNullable(t.revised())),
                        actuals.stream().flatMap(m -> Stream.ofNullable(m.value())))
                .flatMap(each -> each);
    }

    @Override
    public String markup(Viewer viewer) {
        return new IndicatorDrawing(this, viewer).drawn();
    }

    @Override
    public Table table(Viewer viewer) {
        return IndicatorTable.of(this, viewer);
    }
}
