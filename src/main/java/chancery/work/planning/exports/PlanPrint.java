package chancery.work.planning.exports;

import chancery.foundation.letters.PrintedTable;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan as it is put on paper: a strand a band, what is empty left out. */
final class PlanPrint {
    private final Words words;
    private final Language language;

    PlanPrint(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    /**
     * @param service the letterhead's line
     */
    PrintedTable of(PlanState state, String service) {
        return new PrintedTable(
                language.code(),
                service,
                state.content().title(),
                notes(state),
                state.plan().distribution(),
                List.of(
                        new PrintedTable.Column(said("column.objective"), 20, false),
                        new PrintedTable.Column(said("column.action"), 26, false),
                        new PrintedTable.Column(said("dates"), 11, false),
                        new PrintedTable.Column(said("who"), 16, false),
                        new PrintedTable.Column(said("column.budget"), 11, true),
                        new PrintedTable.Column(said("column.indicator"), 19, false),
                        new PrintedTable.Column(said("column.state"), 11, false)),
                rows(state),
                !state.plan().standing().frozen());
    }

    private List<String> notes(PlanState state) {
        String standing =
                switch (state.plan().standing()) {
                    case PlanStanding.Approved(_, int current) -> version("approved", current);
                    case PlanStanding.Closed(_, int current) -> version("closed", current);
                    case PlanStanding.Draft _ -> said("standing-plan.draft");
                    case PlanStanding.Returned _ -> said("standing-plan.returned");
                    case PlanStanding.Submitted _ -> said("standing-plan.submitted");
                };
        String day =
                DateTimeFormatter.ofPattern("dd/MM/yyyy", language.locale()).format(state.today());
        List<String> notes =
                new ArrayList<>(List.of(standing, filled("printed", Map.of("date", day))));
        String budget = money(sums(state));
        if (!budget.isEmpty()) {
            notes.add(filled("total", Map.of("money", budget)));
        }
        return notes;
    }

    private static List<BudgetLine> sums(PlanState state) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        state.content().actions().stream()
                .filter(action -> !action.cancelled())
                .flatMap(action -> action.budget().stream())
                .forEach(line -> sums.merge(line.currency(), line.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new BudgetLine("", sum.getValue(), sum.getKey()))
                .toList();
    }

    private List<PrintedTable.Row> rows(PlanState state) {
        List<PrintedTable.Row> rows = new ArrayList<>();
        @Nullable Strand strand = null;
        @Nullable Objective objective = null;
        for (PlanRow row : PlanRow.summed(state.content())) {
            if (!row.strand().equals(strand)) {
                strand = row.strand();
                rows.add(PrintedTable.Row.band(strand.title()));
            }
            rows.add(row(row, state, row.objective().equals(objective)));
            objective = row.objective();
        }
        return rows;
    }

    private PrintedTable.Row row(PlanRow row, PlanState state, boolean told) {
        Action action = row.first() ? row.action() : null;
        BudgetLine money = row.money();
        Indicator indicator = row.indicator();
        return PrintedTable.Row.of(
                List.of(
                        told ? "" : objective(row.objective()),
                        action == null ? "" : action.title(),
                        action == null ? "" : days(action),
                        action == null ? "" : who(action),
                        money == null ? "" : money(List.of(money)),
                        indicator == null ? "" : indicator(indicator),
                        action == null ? "" : state(action, state)));
    }

    private String objective(Objective objective) {
        LocalDate due = objective.due();
        return due == null
                ? objective.title()
                : objective.title() + "\n" + filled("by", Map.of("date", day(due)));
    }

    private String days(Action action) {
        LocalDate start = action.start();
        LocalDate end = action.end();
        return Stream.of(start, end == null || end.equals(start) ? null : end)
                .filter(java.util.Objects::nonNull)
                .map(this::day)
                .collect(Collectors.joining("\n"));
    }

    private static String who(Action action) {
        return Stream.concat(Stream.of(action.owner(), action.place()), action.partners().stream())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String indicator(Indicator indicator) {
        Indicator.@Nullable Baseline baseline = indicator.baseline();
        String start = baseline == null ? "" : value(baseline.value(), baseline.text());
        String aim =
                indicator.targets().isEmpty()
                        ? ""
                        : value(
                                indicator.targets().getLast().value(),
                                indicator.targets().getLast().text());
        String unit = indicator.measure() == Measure.PERCENTAGE ? "%" : indicator.unit();
        List<String> lines = new ArrayList<>(List.of(indicator.title()));
        if (!start.isEmpty()) {
            lines.add(filled("from", Map.of("value", start)));
        }
        if (!aim.isEmpty()) {
            lines.add(filled("to", Map.of("value", unit.isEmpty() ? aim : aim + " " + unit)));
        }
        return String.join("\n", lines);
    }

    private String state(Action action, PlanState state) {
        String standing = words.text(language, "word.action-standing." + state.standing(action));
        int progress = state.progress(action);
        boolean under = progress > 0 && progress < 100;
        return under ? standing + "\n" + filled("percent", Map.of("n", progress)) : standing;
    }

    private String value(@Nullable BigDecimal number, String text) {
        return number == null ? text : decimal(number);
    }

    private String money(List<BudgetLine> lines) {
        return lines.stream()
                .map(line -> decimal(line.amount()) + " " + line.currency())
                .collect(Collectors.joining("\n"));
    }

    private String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", language.locale()).format(day);
    }

    private String version(String state, int version) {
        return filled("standing-plan." + state, Map.of("n", version));
    }

    private String said(String key) {
        return words.text(language, "plan-export." + key);
    }

    private String filled(String key, Map<String, ?> values) {
        return words.text(language, "plan-export." + key, values);
    }
}
