package chancery.work.planning.tables;

import chancery.foundation.documents.tables.Cell;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Row;
import chancery.foundation.documents.tables.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is which field of a plan, and how the table writes days and numbers; a
 * person can change each. The rows that it proposes are saved only when confirmed.
 *
 * @param columns by column, counted from 1; a field stands at most once
 * @param dates how days in digits are read
 * @param decimals how numbers of one sign and three digits are read
 * @param currency ISO 4217, of amounts beside which none is written; null for none
 */
public record ColumnMapping(
        Map<Integer, PlanColumn> columns,
        DateOrder dates,
        DecimalSign decimals,
        @Nullable String currency) {

    public ColumnMapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /** A heading that was understood, and where it stands. */
    private record Guess(int column, HeaderWords.Match match) {}

    /**
     * Guesses by the headings in the four languages, and by cells that leave no doubt: a table with
     * French, Spanish or Arabic headings writes the day first, one with 13/04/2026 as well. Without
     * a header nothing is guessed of the columns.
     */
    public static ColumnMapping guess(Table table) {
        List<Guess> guesses = guesses(table.header());
        Map<Integer, PlanColumn> columns = new HashMap<>();
        guesses.stream()
                .sorted(
                        Comparator.comparingInt((Guess g) -> g.match().sure() ? 0 : 1)
                                .thenComparingInt(g -> -g.match().length())
                                .thenComparingInt(Guess::column))
                .filter(guess -> !columns.containsValue(guess.match().field()))
                .forEach(guess -> columns.putIfAbsent(guess.column(), guess.match().field()));
        Evidence evidence = new Evidence(table, columns);
        return new ColumnMapping(
                columns,
                evidence.dates(language(guesses)),
                evidence.decimals(),
                currency(table.header()).orElse(null));
    }

    /** With a column meaning something else, or nothing; the field leaves its column before. */
    public ColumnMapping with(int column, @Nullable PlanColumn field) {
        Map<Integer, PlanColumn> changed = new HashMap<>(columns);
        changed.remove(column);
        if (field != null) {
            changed.values().removeIf(field::equals);
            changed.put(column, field);
        }
        return new ColumnMapping(changed, dates, decimals, currency);
    }

    public ColumnMapping with(DateOrder order) {
        return new ColumnMapping(columns, order, decimals, currency);
    }

    public ColumnMapping with(DecimalSign sign) {
        return new ColumnMapping(columns, dates, sign, currency);
    }

    /**
     * @param code ISO 4217; null for none
     */
    public ColumnMapping withCurrency(@Nullable String code) {
        return new ColumnMapping(columns, dates, decimals, code);
    }

    /** The column of a field, from 1. */
    public Optional<Integer> column(PlanColumn field) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every row below the header that says something in a mapped column. */
    public List<ProposedRow> rows(Table table) {
        List<ProposedRow> proposed = new ArrayList<>();
        RowReading reading = new RowReading(this);
        for (Row row : table.body()) {
            reading.read(row).ifPresent(proposed::add);
        }
        return proposed;
    }

    Optional<Cell> cell(Row row, PlanColumn field) {
        return column(field).map(row::cell).filter(cell -> !cell.isBlank());
    }

    private static List<Guess> guesses(@Nullable Row header) {
        List<Guess> guesses = new ArrayList<>();
        for (Cell cell : header == null ? List.<Cell>of() : header.cells()) {
            if (cell.value() instanceof CellValue.Text(String heading)) {
                HeaderWords.match(heading)
                        .ifPresent(match -> guesses.add(new Guess(cell.column(), match)));
            }
        }
        return guesses;
    }

    /** The language of most headings; of equal ones any, as they share their spelling. */
    private static String language(List<Guess> guesses) {
        Map<String, Integer> times = new TreeMap<>();
        guesses.forEach(guess -> times.merge(guess.match().language(), 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The one currency that the headings name. */
    private static Optional<String> currency(@Nullable Row header) {
        List<String> named =
                header == null
                        ? List.of()
                        : header.cells().stream()
                                .flatMap(cell -> Currencies.in(cell.text()).stream())
                                .distinct()
                                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
