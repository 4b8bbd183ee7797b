package chancery.correspondence.annexes;

import chancery.foundation.access.Marking;
import chancery.kernel.DispatchId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The annexes of registered dispatches, for rooms above that take over what one kind of annex says.
 *
 * <p>As the node, in the running transaction when there is one: what is taken over must be kept
 * under the label and the readers of its dispatch. What is held for the archive alone is not among
 * them, nor are letters from outside, which no unit signed. Media types are compared without their
 * parameters and in any case.
 */
@Component
public class RegisteredAnnexes {
    private static final String SELECT =
            """
            select a.id, a.name, d.id as dispatch, r.position, d.origin, d.from_unit, d.label, d.compartments,
                   d.readers, d.number, d.signed_at, c.bytes,
                   array(select t.unit from addressee t where t.dispatch = d.id) as addressees,
                   array(select t.unit from arrival t where t.dispatch = d.id) as registered_for
              from registration r join dispatch d on d.id = r.dispatch join annex a on a.dispatch = d.id
              join annex_content c on c.annex = a.id
             where d.readers <> '{}' and d.origin in ('HERE', 'ARRIVED')
               and lower(trim(split_part(a.media_type, ';', 1))) = lower(:type)
            """;
    private static final RowMapper<RegisteredAnnex> ANNEX =
            (row, _) ->
                    new RegisteredAnnex(
                            row.getObject("id", UUID.class),
                            DispatchId.of(row.getObject("dispatch", UUID.class)),
                            row.getLong("position"),
                            RegisteredAnnex.Origin.valueOf(row.getString("origin")),
                            UnitCode.of(row.getString("from_unit")),
                            units(row, "addressees"),
                            units(row, "registered_for"),
                            Marking.of(row),
                            Set.copyOf(texts(row, "readers")),
                            row.getString("number"),
                            row.getTimestamp("signed_at").toInstant(),
                            row.getString("name"),
                            row.getBytes("bytes"));

    private final JdbcClient sql;
    private final Transactions transactions;

    RegisteredAnnexes(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Those of one dispatch, in its order; none while it is not registered. */
    public List<RegisteredAnnex> of(DispatchId dispatch, String mediaType) {
        return transactions.asNode(() ->
                sql.sql(SELECT + "and d.id = :id order by a.position")
                        .param("type", mediaType)
                        .param("id", dispatch.value())
                        .query(ANNEX)
                        .list());
    }

    /**
     * Those of the first dispatch after a position that has any; none when there is no such
     * dispatch. One at a time, because each annex may have 20 MB.
     *
     * @param position -1 to begin with the first; then the position of what was returned last
     */
    public List<RegisteredAnnex> next(String mediaType, long position) {
        return transactions.asNode(() ->
                sql.sql(
                                SELECT
                                        + """
                                        and r.position = (select min(n.position) from registration n
                                            join dispatch m on m.id = n.dispatch join annex x on x.dispatch = m.id
                                           where n.position > :position and m.readers <> '{}'
                                             and m.origin in ('HERE', 'ARRIVED')
                                             and lower(trim(split_part(x.media_type, ';', 1))) = lower(:type))
                                        order by a.position
                                        """)
                        .param("type", mediaType)
                        .param("position", position)
                        .query(ANNEX)
                        .list());
    }

    private static Set<UnitCode> units(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(UnitCode::of).collect(Collectors.toSet());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
