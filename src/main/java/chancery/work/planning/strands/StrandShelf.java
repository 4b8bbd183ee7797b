package chancery.work.planning.strands;

import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Strands as rows. Every method needs a running transaction. */
@Component
class StrandShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    StrandShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The last edition; empty while the ministry has set none. */
    Optional<StrandSet> held() {
        return sql.sql(
                        "select unit, edition, content from strand_set order by edition desc limit 1")
                .query((row, _) ->
                        new StrandSet(
                                UnitCode.of(row.getString("unit")),
                                row.getInt("edition"),
                                strands(row.getString("content"))))
                .optional();
    }

    void add(StrandSet set, DispatchId dispatch) {
        sql.sql(
                        """
                        insert into strand_set (edition, unit, content, dispatch, at)
                        values (:edition, :unit, :content, :dispatch, :at)
                        """)
                .param("edition", set.edition())
                .param("unit", set.ministry().value())
                .param("content", StrandAnnex.text(set.strands()))
                .param("dispatch", dispatch.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** What a unit is writing; empty when it has written nothing since the last edition. */
    Optional<List<ServiceStrand>> sheet(UnitCode unit) {
        return sql.sql("select content from strand_sheet where unit = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .optional()
                .map(StrandShelf::strands);
    }

    void write(UnitCode unit, List<ServiceStrand> strands) {
        sql.sql(
                        """
                        insert into strand_sheet (unit, content, at) values (:unit, :content, :at)
                        on conflict (unit) do update set content = excluded.content, at = excluded.at
                        """)
                .param("unit", unit.value())
                .param("content", StrandAnnex.text(strands))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static List<ServiceStrand> strands(String json) {
        return Arrays.asList(StrandAnnex.value(json, ServiceStrand[].class));
    }
}
