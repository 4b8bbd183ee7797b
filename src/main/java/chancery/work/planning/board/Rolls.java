package chancery.work.planning.board;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Indicators over all posts that a reader may see. */
@Component
public class Rolls {
    private static final String INDICATORS =
            """
            select p.unit as post, i.id, i.plan, i.strand, i.title, i.unit, i.measure, i.ascending, i.aggregate,
                   i.baseline, i.target, v.value as actual, v.text, v.ends as measured
              from (%s) p join plan_indicator i on i.plan = p.id
              left join lateral (select x.value, x.text, x.ends from plan_actual x
                                  where x.plan = i.plan and x.indicator = i.id
                                  order by x.ends desc, x.at desc, x.id desc limit 1) v on true
             where cast(:strand as text) is null or i.strand = :strand
             order by p.unit, i.position
            """
                    .formatted(Board.COUNTED);

    private final JdbcClient sql;
    private final Transactions transactions;

    public Rolls(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** What makes indicators of different posts the same. */
    private record Alike(String title, String unit) {}

    private record Measured(String title, String unit, Share share) {
        Alike alike() {
            return new Alike(folded(title), folded(unit));
        }
    }

    /**
     * Indicators of a year, those with one title and one unit together; accents, case and spaces do
     * not matter. Those of most posts come first.
     */
    public List<Roll> of(PersonId me, int year, BoardFilter filter) {
        return transactions
                .as(
                        me,
                        () ->
                                Board.narrowed(sql.sql(INDICATORS), year, filter)
                                        .param("strand", filter.strand())
                                        .query(Rolls::measured)
                                        .list())
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Measured::alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Rolls::roll)
                .sorted(Comparator.comparing((Roll roll) -> -roll.shares().size()))
                .toList();
    }

    private static Measured measured(ResultSet row, int i) throws SQLException {
        Measure measure = Measure.valueOf(row.getString("measure"));
        String text = row.getString("text");
        return new Measured(
                row.getString("title"),
                row.getString("unit"),
                new Share(
                        UnitCode.of(row.getString("post")),
                        PlanId.of(row.getObject("plan", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getString("strand"),
                        measure.adds() && row.getBoolean("aggregate"),
                        row.getBoolean("ascending"),
                        value(row, "baseline"),
                        value(row, "target"),
                        value(row, "actual"),
                        text == null ? "" : text,
                        row.getObject("measured", LocalDate.class)));
    }

    private static Roll roll(List<Measured> alike) {
        List<Share> shares = alike.stream().map(Measured::share).toList();
        Measured first = alike.getFirst();
        return new Roll(first.title(), first.unit(), Roll.adds(shares), shares);
    }

    private static @Nullable BigDecimal value(ResultSet row, String column) throws SQLException {
        BigDecimal stored = row.getBigDecimal(column);
        return stored == null ? null : Values.plain(stored);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
