package chancery.foundation.access;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs for a unit while its head is absent, from when to when. */
@Component
public class Delegations {
    private final JdbcClient sql;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;

    Delegations(JdbcClient sql, People people, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A delegation that has not been revoked.
     *
     * @param ends null while it stands until revoked
     */
    public record Delegation(
            UUID id,
            PersonId giver,
            PersonId holder,
            UnitCode unit,
            Instant starts,
            @Nullable Instant ends) {}

    /**
     * @param ends null for a delegation that stands until it is revoked
     * @throws Problem {@code delegation.not-head} when the giver does not head the unit; {@code
     *     delegation.holder} unless the holder is somebody else with an active account; {@code
     *     delegation.order} when it would end before it starts, or has ended already
     */
    public UUID give(
            PersonId giver,
            PersonId holder,
            UnitCode unit,
            Instant starts,
            @Nullable Instant ends) {
        return transactions.asNode(() -> {
            Person head = people.get(giver);
            if (!head.is(Role.HEAD_OF_MISSION, unit) && !head.is(Role.HEAD_OF_UNIT, unit)) {
                throw Problem.forbidden("delegation.not-head").with("unit", unit.value());
            }
            if (holder.equals(giver) || people.find(holder).filter(Person::active).isEmpty()) {
                throw Problem.refused("delegation.holder").at("holder");
            }
            if (ends != null && (!ends.isAfter(starts) || !ends.isAfter(clock.instant()))) {
                throw Problem.refused("delegation.order").at("ends");
            }
            UUID id = UUID.randomUUID();
            sql.sql(
                            """
                            insert into signature_delegation (id, giver, holder, unit, starts_at, ends_at)
                            values (:id, :giver, :holder, :unit, :starts, :ends)
                            """)
                    .param("id", id)
                    .param("giver", giver.value())
                    .param("holder", holder.value())
                    .param("unit", unit.value())
                    .param("starts", Timestamp.from(starts))
                    .param("ends", ends == null ? null : Timestamp.from(ends))
                    .update();
            return id;
        });
    }

    /**
     * Ends a delegation at once; only its giver can.
     *
     * @throws Problem {@code delegation.unknown}
     */
    public void revoke(PersonId giver, UUID id) {
        int revoked =
                transactions.asNode(() ->
                        sql.sql(
                                        """
                                        update signature_delegation set revoked_at = :now
                                         where id = :id and giver = :giver and revoked_at is null
                                        """)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", id)
                                .param("giver", giver.value())
                                .update());
        if (revoked == 0) {
            throw Problem.absent("delegation.unknown");
        }
    }

    /** Those given or held by the person, newest first. */
    public List<Delegation> of(PersonId person) {
        return transactions.as(
                person,
                () ->
                        sql.sql(
                                        """
                                        select id, giver, holder, unit, starts_at, ends_at from signature_delegation
                                         where revoked_at is null and (giver = :me or holder = :me) order by starts_at desc
                                        """)
                                .param("me", person.value())
                                .query((row, i) -> {
                                    Timestamp ends = row.getTimestamp("ends_at");
                                    return new Delegation(
                                            row.getObject("id", UUID.class),
                                            PersonId.of(row.getObject("giver", UUID.class)),
                                            PersonId.of(row.getObject("holder", UUID.class)),
                                            UnitCode.of(row.getString("unit")),
                                            row.getTimestamp("starts_at").toInstant(),
                                            ends == null ? null : ends.toInstant());
                                })
                                .list());
    }
}
