package chancery.work.planning.contracts;

import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.execution.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rates of execution are computed from: read under whoever's rights the transaction has. */
final class RateRows {
    private final JdbcClient sql;

    RateRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A duty of one contract: a contract begun from another may name the same duties. */
    private record Owed(UUID contract, UUID duty) {}

    /** An action that serves a duty, in a plan of a post. */
    private record Found(UUID duty, UnitCode post, Rate.Served action) {}

    Rate of(Contract contract) {
        return of(List.of(contract)).values().iterator().next();
    }

    /** Of several contracts, in two statements. */
    Map<ContractId, Rate> of(Collection<Contract> contracts) {
        Map<UUID, List<Found>> found = found(contracts);
        Map<Owed, DutyMark> marks = marks(contracts);
        return contracts.stream()
                .collect(Collectors.toMap(Contract::id, each -> rate(each, found, marks)));
    }

    private static Rate rate(
            Contract contract, Map<UUID, List<Found>> found, Map<Owed, DutyMark> marks) {
        return new Rate(
                content(contract).duties().stream()
                        .map(duty -> line(contract, duty, found, marks))
                        .toList());
    }

    private static Rate.Line line(
            Contract contract, Duty duty, Map<UUID, List<Found>> found, Map<Owed, DutyMark> marks) {
        return switch (duty.side()) {
            case POST ->
                    new Rate.Line.OfPost(
                            duty,
                            served(content(contract), found.getOrDefault(duty.id(), List.of())));
            case MINISTRY ->
                    new Rate.Line.OfMinistry(
                            duty, marks.get(new Owed(contract.id().value(), duty.id())));
        };
    }

    private static List<Rate.Served> served(ContractContent content, List<Found> found) {
        return found.stream()
                .filter(each -> each.post().equals(content.post()))
                .map(Found::action)
                .filter(action -> content.covers(action.year()))
                .toList();
    }

    private static ContractContent content(Contract contract) {
        ContractContent proposed = contract.proposed();
        return proposed == null ? contract.sheet() : proposed;
    }

    private Map<UUID, List<Found>> found(Collection<Contract> contracts) {
        return sql
                .sql(
                        """
                        select o.duty, p.unit, p.id as plan, p.year, a.id, a.title, a.progress
                          from plan p join plan_objective o on o.plan = p.id
                          join plan_action a on a.plan = o.plan and a.objective = o.id and not a.cancelled
                         where p.unit = any (:posts) and p.state in ('APPROVED', 'CLOSED') and o.duty = any (:duties)
                         order by p.year, o.position, a.position
                        """)
                .param(
                        "posts",
                        contracts.stream().map(c -> c.post().value()).toArray(String[]::new))
                .param(
                        "duties",
                        contracts.stream()
                                .flatMap(contract -> content(contract).duties().stream())
                                .map(Duty::id)
                                .toArray(UUID[]::new))
                .query((row, _) ->
                        new Found(
                                row.getObject("duty", UUID.class),
                                UnitCode.of(row.getString("unit")),
                                new Rate.Served(
                                        row.getObject("plan", UUID.class),
                                        row.getInt("year"),
                                        row.getObject("id", UUID.class),
                                        row.getString("title"),
                                        row.getInt("progress"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Found::duty));
    }

    /** The last mark of each duty. */
    private Map<Owed, DutyMark> marks(Collection<Contract> contracts) {
        Map<Owed, DutyMark> last = new HashMap<>();
        sql.sql("select * from contract_duty_mark where contract = any (:ids) order by at, id")
                .param("ids", contracts.stream().map(c -> c.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    DutyMark mark = mark(row);
                    last.put(new Owed(row.getObject("contract", UUID.class), mark.duty()), mark);
                });
        return last;
    }

    /** Every mark on a contract, in the order in which they were made. */
    List<DutyMark> marks(ContractId id) {
        return sql.sql("select * from contract_duty_mark where contract = :id order by at, id")
                .param("id", id.value())
                .query((row, _) -> mark(row))
                .list();
    }

    private static DutyMark mark(ResultSet row) throws SQLException {
        String kind = row.getString("evidence_kind");
        return new DutyMark(
                row.getObject("id", UUID.class),
                row.getObject("duty", UUID.class),
                row.getBoolean("kept"),
                row.getString("note"),
                kind == null
                        ? null
                        : new Evidence(
                                new Ref(kind, row.getString("evidence_id")),
                                row.getString("evidence_title")),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }
}
