package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Cell;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days, money and numbers of one row, and what is wrong with them. */
final class RowValues {
    private static final Pattern UNTIL =
            Pattern.compile("\\s+(?:-|–|—|au|à|to|until|al|a|hasta|إلى|الى)\\s+|\\s*[–—→]\\s*");
    private static final Pattern FROM =
            Pattern.compile("^(?:du|de|from|del|من)\\s+", Pattern.CASE_INSENSITIVE);

    /** A period's ends, as far as they were read. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    private final ColumnMapping mapping;
    private final Row row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowValues(ColumnMapping mapping, Row row) {
        this.mapping = mapping;
        this.row = row;
    }

    void blocking(PlanColumn field, String code, String value) {
        problems.add(RowProblem.blocking(field, code, value));
    }

    void remark(PlanColumn field, String code, String value) {
        problems.add(RowProblem.remark(field, code, value));
    }

    ProposedRow proposed(Map<PlanColumn, String> texts, ProposedRow.Part part) {
        String kind = texts.getOrDefault(PlanColumn.KIND, "");
        if (!kind.isEmpty() && ActionKinds.of(kind).isEmpty()) {
            remark(PlanColumn.KIND, "kind-unknown", kind);
        }
        Days days = days();
        CellValue.@Nullable Quantity budget = budget();
        CellValue.@Nullable Quantity baseline = measure(PlanColumn.BASELINE);
        CellValue.@Nullable Quantity target = measure(PlanColumn.TARGET);
        return new ProposedRow(
                row.number(),
                texts,
                part,
                StrandCodes.of(texts.getOrDefault(PlanColumn.STRAND, "")),
                day(PlanColumn.DUE, true),
                days.first(),
                days.last(),
                budget == null ? null : budget.amount(),
                budget == null || budget.unit().isEmpty() ? null : budget.unit(),
                baseline == null ? null : baseline.amount(),
                target == null ? null : target.amount(),
                unit(baseline, target),
                problems);
    }

    private Days days() {
        Optional<Cell> period = mapping.cell(row, PlanColumn.PERIOD);
        LocalDate start = day(PlanColumn.START, false);
        LocalDate end = day(PlanColumn.END, true);
        if (period.isPresent() && start == null && end == null) {
            Days read = period(period.get());
            start = read.first();
            end = read.last();
        }
        if (start != null && end != null && end.isBefore(start)) {
            blocking(PlanColumn.END, "end-before-start", end.toString());
        }
        return new Days(start, end);
    }

    private Days period(Cell cell) {
        ReadDay whole = ReadDay.of(cell.text(), mapping.dates());
        if (whole instanceof ReadDay.Part(LocalDate first, LocalDate last)) {
            return new Days(first, last);
        }
        if (whole instanceof ReadDay.Exact(LocalDate day)) {
            return new Days(day, day);
        }
        String[] ends = UNTIL.split(FROM.matcher(cell.text()).replaceFirst(""), -1);
        if (ends.length != 2) {
            blocking(PlanColumn.PERIOD, "period-unreadable", cell.text());
            return new Days(null, null);
        }
        return new Days(
                day(PlanColumn.PERIOD, ends[0], false), day(PlanColumn.PERIOD, ends[1], true));
    }

    private @Nullable LocalDate day(PlanColumn field, boolean last) {
        Optional<Cell> cell = mapping.cell(row, field);
        if (cell.isEmpty()) {
            return null;
        }
        return switch (cell.get().value()) {
            case CellValue.Day(LocalDate day) -> day;
            case CellValue.Moment(var moment) -> moment.toLocalDate();
            case CellValue.Empty _, CellValue.Text _, CellValue.Quantity _, CellValue.Truth _ ->
                    day(field, cell.get().text(), last);
        };
    }

    /**
     * @param last whether a month stands for its last day rather than its first
     */
    private @Nullable LocalDate day(PlanColumn field, String text, boolean last) {
        switch (ReadDay.of(text, mapping.dates())) {
            case ReadDay.Exact(LocalDate day) -> {
                return day;
            }
            case ReadDay.Part(LocalDate first, LocalDate end) -> {
                remark(field, last ? "last-day-taken" : "first-day-taken", text);
                return last ? end : first;
            }
            case ReadDay.Either(LocalDate dayFirst, LocalDate monthFirst) -> {
                problems.add(
                        new RowProblem(
                                field,
                                "date-ambiguous",
                                Map.of("value", text, "one", dayFirst, "other", monthFirst),
                                true));
                return null;
            }
            case ReadDay.None _ -> {
                blocking(field, "date-unreadable", text);
                return null;
            }
        }
    }

    /** An amount and its currency; of currencies the cell's own wins over the column beside it. */
    private CellValue.@Nullable Quantity budget() {
        Optional<Cell> cell = mapping.cell(row, PlanColumn.BUDGET);
        CellValue.@Nullable Quantity read =
                cell.isEmpty() ? null : number(PlanColumn.BUDGET, cell.get());
        if (read == null) {
            return null;
        }
        if (read.amount().signum() < 0) {
            blocking(PlanColumn.BUDGET, "budget-negative", read.plain());
        }
        return new CellValue.Quantity(read.amount(), currency(read));
    }

    private String currency(CellValue.Quantity budget) {
        Optional<Cell> beside = mapping.cell(row, PlanColumn.CURRENCY);
        String written =
                budget.unit().isEmpty() ? beside.map(Cell::text).orElse("") : budget.unit();
        Optional<String> code =
                written.isEmpty()
                        ? Optional.ofNullable(mapping.currency())
                        : Currencies.code(written);
        if (code.isEmpty()) {
            boolean missing = written.isEmpty();
            blocking(
                    PlanColumn.CURRENCY,
                    missing ? "currency-missing" : "currency-unknown",
                    missing ? budget.plain() : written);
        }
        return code.orElse("");
    }

    /** A number, or null for words, which an indicator may have instead. */
    private CellValue.@Nullable Quantity measure(PlanColumn field) {
        return mapping.cell(row, field).map(cell -> number(field, cell)).orElse(null);
    }

    private CellValue.@Nullable Quantity number(PlanColumn field, Cell cell) {
        if (cell.value() instanceof CellValue.Quantity number) {
            return number;
        }
        switch (ReadNumber.of(cell.text(), mapping.decimals())) {
            case ReadNumber.Exact(BigDecimal value, String unit) -> {
                return new CellValue.Quantity(value, unit);
            }
            case ReadNumber.Either(BigDecimal thousands, BigDecimal decimals) -> {
                problems.add(
                        new RowProblem(
                                field,
                                "number-ambiguous",
                                Map.of(
                                        "value",
                                        cell.text(),
                                        "one",
                                        thousands.toPlainString(),
                                        "other",
                                        decimals.toPlainString()),
                                true));
                return null;
            }
            case ReadNumber.None _ -> {
                if (field == PlanColumn.BUDGET) {
                    blocking(field, "number-unreadable", cell.text());
                }
                return null;
            }
        }
    }

    private String unit(
            CellValue.@Nullable Quantity baseline, CellValue.@Nullable Quantity target) {
        Optional<Cell> own = mapping.cell(row, PlanColumn.UNIT);
        if (own.isPresent()) {
            return own.get().text();
        }
        if (target != null && !target.unit().isEmpty()) {
            return target.unit();
        }
        if (baseline != null && !baseline.unit().isEmpty()) {
            return baseline.unit();
        }
        boolean percent =
                mapping.cell(row, PlanColumn.INDICATOR)
                        .filter(cell -> cell.text().indexOf('%') >= 0)
                        .isPresent();
        return percent ? "%" : "";
    }
}
