package chancery.work.planning.contracts;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.FrozenRows;
import chancery.foundation.register.Holdings;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every proposal of a contract, until both sides had agreed and after. */
@Component
public class ContractRounds {
    private static final String KIND = "contract-round";
    private static final String ROWS =
            """
            select r.contract || '/' || r.number as thing,
                   sha512(convert_to(cast(jsonb_build_array(r.contract, r.number, r.round, r.unit, r.author,
                       cast(extract(epoch from r.at) * 1000000 as bigint), r.dispatch, encode(r.digest, 'hex'), r.content) as text),
                       'UTF8')) as digest
              from contract_round r
            """;

    private final JdbcClient sql;
    private final Transactions transactions;

    ContractRounds(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Compares the proposals with the log, both ways. */
    public static Holdings holdings(JdbcClient sql) {
        return new FrozenRows(sql, KIND, "contract_round", ROWS);
    }

    /**
     * The latest first; the last of an agreed contract is the one that was agreed.
     *
     * @throws Problem {@code contract.unknown}
     */
    public List<ContractRound> of(PersonId me, ContractId id) {
        return transactions.as(
                me,
                () -> {
                    refuseUnlessVisible(id);
                    return sql.sql(
                                    """
                                    select r.number, r.round, r.unit, r.author, r.at, r.digest, d.id as dispatch
                                      from contract_round r left join dispatch d on d.id = r.dispatch
                                     where r.contract = :contract order by r.number desc
                                    """)
                            .param("contract", id.value())
                            .query(ContractRounds::round)
                            .list();
                });
    }

    /**
     * What a proposal says.
     *
     * @throws Problem {@code contract.unknown}, {@code contract.round-unknown}
     */
    public ContractContent content(PersonId me, ContractId id, int number) {
        return transactions.as(
                me,
                () -> {
                    refuseUnlessVisible(id);
                    return sql.sql(
                                    "select content from contract_round where contract = :contract and number = :number")
                            .param("contract", id.value())
                            .param("number", number)
                            .query(String.class)
                            .optional()
                            .map(json -> PlanJson.read(json, ContractContent.class))
                            .orElseThrow(() ->
                                    Problem.absent("contract.round-unknown")
                                            .with("number", number));
                });
    }

    /**
     * Keeps a proposal; in the node's running transaction.
     *
     * @param dispatch that makes it
     * @return what the log is to say of it
     */
    public Entry keep(
            ContractId id,
            int round,
            UnitCode by,
            String author,
            Instant at,
            @Nullable DispatchId dispatch,
            ContractContent content) {
        int number =
                sql.sql(
                                """
                                insert into contract_round (contract, number, round, unit, author, at, dispatch, content, digest)
                                select :contract, coalesce(max(number), 0) + 1, :round, :unit, :author, :at, :dispatch, :content, :digest
                                  from contract_round where contract = :contract
                                returning number
                                """)
                        .param("contract", id.value())
                        .param("round", round)
                        .param("unit", by.value())
                        .param("author", author)
                        .param("at", Timestamp.from(at))
                        .param("dispatch", dispatch == null ? null : dispatch.value())
                        .param("content", PlanJson.write(content))
                        .param("digest", PlanJson.digest(content).bytes())
                        .query(Integer.class)
                        .single();
        return sql.sql(ROWS + " where r.contract = :contract and r.number = :number")
                .param("contract", id.value())
                .param("number", number)
                .query((row, _) ->
                        new Entry.Frozen(
                                at.truncatedTo(ChronoUnit.MICROS),
                                new Ref(KIND, row.getString("thing")),
                                Digest.of(row.getBytes("digest"))))
                .single();
    }

    private void refuseUnlessVisible(ContractId id) {
        if (sql.sql("select 1 from contract where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw Problem.absent("contract.unknown");
        }
    }

    private static ContractRound round(ResultSet row, int index) throws SQLException {
        UUID dispatch = row.getObject("dispatch", UUID.class);
        return new ContractRound(
                row.getInt("number"),
                row.getInt("round"),
                UnitCode.of(row.getString("unit")),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                dispatch == null ? null : DispatchId.of(dispatch),
                Digest.of(row.getBytes("digest")));
    }
}
