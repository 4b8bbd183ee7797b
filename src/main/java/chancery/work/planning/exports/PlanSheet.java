package chancery.work.planning.exports;

import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a sheet whose headings the import knows again.
 *
 * <p>Not in it: of several targets all but the last and the periods of all, year and source of a
 * baseline, whether less is better, and what only the plan itself knows of a line (the duty that it
 * serves, the colleague meant, whether it comes back every year or was given up).
 */
final class PlanSheet {
    /** Three digits behind a point could be thousands; four cannot. */
    private static final int AMBIGUOUS_DECIMALS = 3;

    private static final int INDICATOR_COLUMNS = 4;

    private final Words words;
    private final Language language;

    PlanSheet(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    Spreadsheet of(PlanState state) {
        return new Spreadsheet(
                String.valueOf(state.content().year()),
                "",
                language.code(),
                columns(),
                PlanRow.of(state.content()).stream().map(row -> cells(row, state)).toList());
    }

    private List<Column> columns() {
        return List.of(
                column("strand", Kind.TEXT),
                column("objective", Kind.LONG_TEXT),
                column("context", Kind.LONG_TEXT),
                column("effect", Kind.LONG_TEXT),
                column("risk", Kind.LONG_TEXT),
                column("due", Kind.DATE),
                column("action", Kind.LONG_TEXT),
                column("kind", Kind.TEXT),
                column("start", Kind.DATE),
                column("end", Kind.DATE),
                column("place", Kind.TEXT),
                column("owner", Kind.TEXT),
                column("partners", Kind.TEXT),
                column("audience", Kind.TEXT),
                column("budget", Kind.MONEY),
                column("currency", Kind.NUMBER),
                column("purpose", Kind.TEXT),
                column("indicator", Kind.LONG_TEXT),
                column("unit", Kind.TEXT),
                column("baseline", Kind.NUMBER),
                column("target", Kind.NUMBER),
                column("progress", Kind.NUMBER),
                column("state", Kind.TEXT),
                column("text", Kind.LONG_TEXT));
    }

    private Column column(String name, Kind kind) {
        return new Column(words.text(language, "plan-export.column." + name), kind);
    }

    private List<CellValue> cells(PlanRow row, PlanState state) {
        List<CellValue> cells = new ArrayList<>();
        cells.add(CellValue.text(row.strand().title()));
        cells.add(CellValue.text(row.objective().title()));
        cells.addAll(row.opens() ? why(row.objective()) : blank(3));
        cells.add(day(row.objective().due()));
        Action action = row.action();
        cells.add(CellValue.text(action == null ? "" : action.title()));
        Action said = row.first() ? action : null;
        cells.addAll(said == null ? blank(7) : when(said));
        BudgetLine money = row.money();
        cells.add(money == null ? CellValue.EMPTY : number(money.amount()));
        cells.add(CellValue.text(money == null ? "" : money.currency()));
        cells.add(CellValue.text(money == null ? "" : money.title()));
        Indicator indicator = row.indicator();
        cells.addAll(indicator == null ? blank(INDICATOR_COLUMNS) : measured(indicator));
        cells.addAll(said == null ? blank(3) : done(said, state));
        return cells;
    }

    private static List<CellValue> why(Objective objective) {
        return List.of(
                CellValue.text(objective.context()),
                CellValue.text(objective.effect()),
                CellValue.text(objective.risk()));
    }

    private List<CellValue> when(Action action) {
        return List.of(
                CellValue.text(words.text(language, "word.action-kind." + action.kind())),
                day(action.start()),
                day(action.end()),
                CellValue.text(action.place()),
                CellValue.text(action.owner()),
                CellValue.text(String.join("; ", action.partners())),
                CellValue.text(action.audience()));
    }

    private List<CellValue> measured(Indicator indicator) {
        Indicator.@Nullable Baseline baseline = indicator.baseline();
        Indicator.@Nullable Target target =
                indicator.targets().isEmpty() ? null : indicator.targets().getLast();
        return List.of(
                CellValue.text(indicator.title()),
                CellValue.text(indicator.measure() == Measure.PERCENTAGE ? "%" : indicator.unit()),
                baseline == null ? CellValue.EMPTY : value(baseline.value(), baseline.text()),
                target == null ? CellValue.EMPTY : value(target.value(), target.text()));
    }

    private List<CellValue> done(Action action, PlanState state) {
        return List.of(
                new CellValue.Quantity(BigDecimal.valueOf(state.progress(action)), "%"),
                CellValue.text(
                        words.text(language, "word.action-standing." + state.standing(action))),
                CellValue.text(action.text()));
    }

    private static CellValue value(@Nullable BigDecimal number, String text) {
        return number == null ? CellValue.text(text) : number(number);
    }

    private static CellValue number(BigDecimal number) {
        return CellValue.number(
                number.scale() == AMBIGUOUS_DECIMALS
                        ? number.setScale(AMBIGUOUS_DECIMALS + 1)
                        : number);
    }

    private static CellValue day(@Nullable LocalDate day) {
        return day == null ? CellValue.EMPTY : CellValue.day(day);
    }

    private static List<CellValue> blank(int cells) {
        return java.util.Collections.nCopies(cells, CellValue.EMPTY);
    }
}
