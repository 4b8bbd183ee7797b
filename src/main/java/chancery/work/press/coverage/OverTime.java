package chancery.work.press.coverage;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coverage month by month, by outlet and by region, under the rights of who asks. */
@Component
public class OverTime {
    /** How many months are counted at most; those before are left out. */
    public static final int MOST_MONTHS = 60;

    private final JdbcClient sql;
    private final Transactions transactions;

    OverTime(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Counts of some months.
     *
     * @param months in order, none left out
     * @param outlets those with most mentions of us first
     * @param regions as the outlets
     */
    public record Counted(
            List<YearMonth> months, Share all, List<Row> outlets, List<Row> regions) {}

    /**
     * One outlet or region.
     *
     * @param months a share for each month
     */
    public record Row(String name, Share all, List<Share> months) {}

    /**
     * Counts what the filter lets through.
     *
     * @param from the first month
     * @param to the last month
     * @param language in which countries are named
     * @param nowhere what outlets of no known country are called
     */
    public Counted count(
            PersonId me,
            CoverageFilter filter,
            YearMonth from,
            YearMonth to,
            Locale language,
            String nowhere) {
        List<YearMonth> months = months(from, to);
        CoverageFilter within =
                filter.whole().between(months.getFirst().atDay(1), months.getLast().atEndOfMonth());
        List<Cell> cells = cells(me, within);
        return new Counted(
                months,
                sum(cells.stream().map(Cell::share).toList()),
                rows(months, cells, Cell::outlet),
                rows(months, cells, cell -> cell.region(language, nowhere)));
    }

    private static List<YearMonth> months(YearMonth from, YearMonth to) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = to;
                !month.isBefore(from) && months.size() < MOST_MONTHS;
                month = month.minusMonths(1)) {
            months.addFirst(month);
        }
        return months.isEmpty() ? List.of(to) : months;
    }

    private record Cell(
            YearMonth month, String outlet, @Nullable Country country, String within, Share share) {
        String region(Locale language, String nowhere) {
            if (!within.isEmpty()) {
                return within;
            }
            return country == null ? nowhere : country.name(language);
        }
    }

    private List<Cell> cells(PersonId me, CoverageFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select date_trunc('month', c.day)::date as month, o.name, o.country, o.region,
                                               count(*) filter (where c.mention <> 'NONE') as mentions, count(*) as n
                                        """
                                                + CoverageLists.FROM
                                                + CoverageLists.WHERE
                                                + " group by 1, o.id, o.name, o.country, o.region")
                                .params(CoverageLists.params(filter))
                                .query(OverTime::cell)
                                .list());
    }

    private static Cell cell(ResultSet row, int index) throws SQLException {
        @Nullable String country = row.getString("country");
        return new Cell(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("name"),
                country == null ? null : Country.of(country),
                row.getString("region"),
                new Share(row.getLong("mentions"), row.getLong("n")));
    }

    private static List<Row> rows(
            List<YearMonth> months, List<Cell> cells, Function<Cell, String> name) {
        Map<String, Map<YearMonth, Share>> counted = new LinkedHashMap<>();
        for (Cell cell : cells) {
            counted.computeIfAbsent(name.apply(cell), _ -> new HashMap<>())
                    .merge(cell.month(), cell.share(), OverTime::plus);
        }
        return counted.entrySet().stream()
                .map(entry -> {
                    List<Share> shares =
                            months.stream()
                                    .map(month ->
                                            entry.getValue().getOrDefault(month, Share.NOTHING))
                                    .toList();
                    return new Row(entry.getKey(), sum(shares), shares);
                })
                .sorted(
                        Comparator.comparing((Row row) -> row.all().mentions())
                                .thenComparing(row -> row.all().all())
                                .reversed()
                                .thenComparing(Row::name))
                .toList();
    }

    private static Share sum(List<Share> shares) {
        return shares.stream().reduce(Share.NOTHING, OverTime::plus);
    }

    private static Share plus(Share one, Share other) {
        return new Share(one.mentions() + other.mentions(), one.all() + other.all());
    }
}
