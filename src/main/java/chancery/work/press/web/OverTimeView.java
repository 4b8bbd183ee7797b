package chancery.work.press.web;

import chancery.foundation.drawing.bars.Columns;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.OverTime;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Outlet;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Coverage over time as drawings and tables.
 *
 * @param from the first day that is counted
 * @param to the last one
 * @param only the outlet of the filter; null for all
 */
public record OverTimeView(
        CoverageFilter filter,
        LocalDate from,
        LocalDate to,
        OverTime.Counted counted,
        @Nullable Outlet only) {
    /** How many rows a drawing has; the table has all. */
    private static final int DRAWN = 12;

    public boolean isEmpty() {
        return counted.all().all() == 0;
    }

    /**
     * Mentions of us by month; of months of which nothing was entered nothing is known.
     *
     * @param named what a row is called, with its share
     */
    public Columns drawing(
            String id,
            String title,
            List<OverTime.Row> rows,
            Function<OverTime.Row, String> named) {
        return new Columns(
                id,
                title,
                counted.months(),
                rows.stream()
                        .limit(DRAWN)
                        .map(row ->
                                new Columns.Series(
                                        named.apply(row),
                                        row.months().stream().map(OverTimeView::known).toList()))
                        .toList());
    }

    private static OptionalLong known(Share share) {
        return share.all() == 0 ? OptionalLong.empty() : OptionalLong.of(share.mentions());
    }
}
