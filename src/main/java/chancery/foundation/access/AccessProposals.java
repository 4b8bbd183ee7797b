package chancery.foundation.access;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals that are neither confirmed nor refused; within a running transaction. */
@Component
class AccessProposals {
    private static final String OPEN =
            """
            select a.id, a.person, p.name, coalesce(a.unit, p.unit) as unit, a.label, a.compartments, a.role, a.by_person,
                   b.name as by_name, a.at
              from access_proposal a join person p on p.id = a.person join person b on b.id = a.by_person
             where a.ended_at is null
            """;

    private final JdbcClient sql;

    AccessProposals(JdbcClient sql) {
        this.sql = sql;
    }

    List<AccessProposal> open() {
        return sql.sql(OPEN + " order by a.at, a.id").query(AccessProposals::proposal).list();
    }

    /** Held until the transaction ends, for the node. */
    Optional<AccessProposal> hold(UUID id) {
        return sql.sql(OPEN + " and a.id = :id for update of a")
                .param("id", id)
                .query(AccessProposals::proposal)
                .optional();
    }

    void add(PersonId person, AccessProposal.Wanted wanted, PersonId by, Instant now) {
        JdbcClient.StatementSpec insert =
                sql.sql(
                                """
                                insert into access_proposal (id, person, label, compartments, unit, role, by_person, at)
                                values (:id, :person, :label, :compartments, :unit, :role, :by, :now)
                                """)
                        .param("id", UUID.randomUUID())
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now));
        switch (wanted) {
            case AccessProposal.Wanted.Clearance(Distribution upTo) ->
                    insert.params(Marking.columns(upTo))
                            .param("unit", null)
                            .param("role", null)
                            .update();
            case AccessProposal.Wanted.Office(Membership(UnitCode unit, Role role)) ->
                    insert.param("label", null)
                            .param("compartments", null)
                            .param("unit", unit.value())
                            .param("role", role.name())
                            .update();
        }
    }

    /** What was proposed before on the same matter is no longer open. */
    void supersede(PersonId person, AccessProposal.Wanted wanted, PersonId by, Instant now) {
        switch (wanted) {
            case AccessProposal.Wanted.Clearance _ ->
                    end("person = :person and label is not null", person, by, now).update();
            case AccessProposal.Wanted.Office(Membership(UnitCode unit, Role role)) ->
                    end("person = :person and unit = :unit and role = :role", person, by, now)
                            .param("unit", unit.value())
                            .param("role", role.name())
                            .update();
        }
    }

    private JdbcClient.StatementSpec end(String which, PersonId person, PersonId by, Instant now) {
        return sql.sql(
                        "update access_proposal set ended_at = :now, refused_by = :by where ended_at is null and "
                                + which)
                .param("person", person.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now));
    }

    void confirmed(UUID id, PersonId by, Instant now) {
        sql.sql("update access_proposal set ended_at = :now, confirmed_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    void refused(UUID id, PersonId by, Instant now) {
        sql.sql("update access_proposal set ended_at = :now, refused_by = :by where id = :id")
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    private static AccessProposal proposal(ResultSet row, int index) throws SQLException {
        UnitCode unit = UnitCode.of(row.getString("unit"));
        String role = row.getString("role");
        AccessProposal.Wanted wanted =
                role == null
                        ? new AccessProposal.Wanted.Clearance(Marking.of(row))
                        : new AccessProposal.Wanted.Office(
                                new Membership(unit, Role.valueOf(role)));
        return new AccessProposal(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person", UUID.class)),
                row.getString("name"),
                unit,
                wanted,
                PersonId.of(row.getObject("by_person", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
