package chancery.work.planning.contracts;

import chancery.foundation.access.People;
import chancery.foundation.access.Units;
import chancery.foundation.register.Readings;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.execution.Evidence;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contracts as a person may see and write them. What one may not see is, for them, not there.
 *
 * <p>Either side begins one, each on its own node; what is typed stays there until a signed
 * dispatch proposes it.
 */
@Component
public class Contracts {
    private final JdbcClient sql;
    private final ContractRows rows;
    private final RateRows rates;
    private final ContractShelf shelf;
    private final Transactions transactions;
    private final People people;
    private final Units units;
    private final Readings readings;
    private final InstantSource clock;

    Contracts(
            JdbcClient sql,
            ContractShelf shelf,
            Transactions transactions,
            People people,
            Units units,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.rows = new ContractRows(sql);
        this.rates = new RateRows(sql);
        this.shelf = shelf;
        this.transactions = transactions;
        this.people = people;
        this.units = units;
        this.readings = readings;
        this.clock = clock;
    }

    /** A contract with how far it is fulfilled. */
    public record Rated(ContractId contract, Rate rate) {}

    /**
     * Begins a contract.
     *
     * @throws Problem {@code contract.not-yours} when the person writes for neither side, {@code
     *     contract.label} above one's own clearance, {@code unit.unknown}
     */
    public ContractId begin(PersonId me, Distribution distribution, ContractContent content) {
        List<UnitCode> sides =
                transactions.as(
                        me,
                        () -> {
                            units.get(content.post());
                            units.get(content.ministry());
                            if (!people.isCleared(me, distribution)) {
                                throw Problem.forbidden("contract.label").at("distribution");
                            }
                            return sides(content);
                        });
        if (sides.isEmpty()) {
            throw notYours(content);
        }
        ContractId id = ContractId.of(UUID.randomUUID());
        List<String> readers =
                sides.stream()
                        .flatMap(side -> List.of("unit:" + side, "head:" + side).stream())
                        .toList();
        transactions.runAsNode(
                () -> shelf.add(id, content, true, distribution, readers, clock.instant()));
        return id;
    }

    /**
     * Opens a contract for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code contract.unknown} when there is none for this reader
     */
    public Contract open(PersonId me, ContractId id) {
        return transactions.as(me, () -> traced(me, visible(id)));
    }

    private Contract traced(PersonId me, Contract contract) {
        readings.record(
                contract.id().ref(),
                "%s %d–%d"
                        .formatted(
                                contract.post(),
                                contract.sheet().fromYear(),
                                contract.sheet().toYear()),
                me,
                people.get(me).unit(),
                contract.distribution().label());
        return contract;
    }

    /** What a contract is called; none when the reader may not see it. Leaves no trace. */
    public Optional<String> title(PersonId me, ContractId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select title from contract where id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .optional());
    }

    /** Contracts that the person may see, the latest years first. */
    public List<Contract> all(PersonId me) {
        return transactions.as(me, rows::all);
    }

    /** The agreed contract of a post that covers a year, where the person may see one. */
    public Optional<Contract> of(PersonId me, UnitCode post, int year) {
        return transactions.as(me, () -> rows.agreed(post, year)).stream().findFirst();
    }

    /**
     * The side for which the person writes this contract on this node; none when they only read it.
     */
    public @Nullable UnitCode side(PersonId me, Contract contract) {
        return transactions.as(me, () -> sides(contract.sheet())).stream().findFirst().orElse(null);
    }

    /** Whether the person writes contracts for a unit, as a post's staff or for the ministry. */
    public boolean writesFor(PersonId me, UnitCode unit) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select plans_for(:unit) or answers_plans_for(:unit)")
                                .param("unit", unit.value())
                                .query(Boolean.class)
                                .single());
    }

    /**
     * @throws Problem {@code contract.not-yours}, {@code contract.agreed} when it stands
     */
    public void refuseUnlessWritten(PersonId me, Contract contract) {
        if (side(me, contract) == null) {
            throw notYours(contract.sheet());
        }
        if (contract.standing() instanceof ContractStanding.Agreed) {
            throw Problem.conflict("contract.agreed");
        }
    }

    /**
     * Writes the sheet.
     *
     * @throws Problem {@code contract.unknown}, {@code contract.not-yours}, {@code contract.agreed}
     *     when it stands, {@code contract.sides} when other units would be bound
     */
    public Contract write(PersonId me, ContractId id, ContractContent content) {
        mine(me, id);
        return transactions.asNode(() -> {
            Contract held = shelf.hold(id);
            if (held == null || held.standing() instanceof ContractStanding.Agreed) {
                throw Problem.conflict("contract.agreed");
            }
            if (!held.post().equals(content.post())
                    || !held.ministry().equals(content.ministry())) {
                throw Problem.refused("contract.sides").at("post");
            }
            shelf.write(id, content, clock.instant());
            return visible(id);
        });
    }

    /**
     * Says whether a duty of the ministry was kept. What the ministry marks is told to the post by
     * a dispatch; what the post marks stays on its node.
     *
     * @throws Problem {@code contract.not-yours}, {@code contract.not-agreed}, {@code
     *     contract.duty-unknown}
     */
    public void mark(
            PersonId me,
            ContractId id,
            UUID duty,
            boolean kept,
            String note,
            @Nullable Ref evidence,
            String title) {
        Contract contract = mine(me, id);
        if (!(contract.standing() instanceof ContractStanding.Agreed)) {
            throw Problem.conflict("contract.not-agreed");
        }
        if (contract.sheet().duty(duty).filter(d -> d.side() == Duty.Side.MINISTRY).isEmpty()) {
            throw Problem.absent("contract.duty-unknown");
        }
        DutyMark mark =
                new DutyMark(
                        UUID.randomUUID(),
                        duty,
                        kept,
                        note,
                        evidence == null ? null : new Evidence(evidence, title),
                        transactions.as(me, () -> people.get(me)).name(),
                        clock.instant());
        transactions.runAsNode(() -> shelf.mark(id, mark));
    }

    /** Every mark on the ministry's duties, in the order in which they were made. */
    public List<DutyMark> marks(PersonId me, ContractId id) {
        return transactions.as(me, () -> rates.marks(visible(id).id()));
    }

    /**
     * How far the contract is fulfilled, as far as the person may see what it is computed from.
     *
     * @throws Problem {@code contract.unknown}
     */
    public Rate rate(PersonId me, ContractId id) {
        return transactions.as(me, () -> rates.of(visible(id)));
    }

    /** How far those of some contracts that are agreed are fulfilled, as {@link #rate}. */
    public Map<ContractId, Rate> rates(PersonId me, List<Contract> of) {
        return transactions.as(
                me,
                () ->
                        rates.of(
                                of.stream()
                                        .filter(c ->
                                                c.standing() instanceof ContractStanding.Agreed)
                                        .toList()));
    }

    /**
     * How far the agreed contracts that cover a year are fulfilled, as {@link #rate}, by post; of a
     * post with several the one that began last.
     */
    public Map<UnitCode, Rated> rates(PersonId me, int year) {
        return transactions.as(
                me,
                () -> {
                    List<Contract> agreed = rows.agreed(null, year);
                    Map<ContractId, Rate> all = rates.of(agreed);
                    Map<UnitCode, Rated> byPost = new HashMap<>();
                    for (Contract contract : agreed) {
                        Rate rate = Objects.requireNonNull(all.get(contract.id()));
                        byPost.putIfAbsent(contract.post(), new Rated(contract.id(), rate));
                    }
                    return byPost;
                });
    }

    private Contract mine(PersonId me, ContractId id) {
        Contract contract = open(me, id);
        if (side(me, contract) == null) {
            throw notYours(contract.sheet());
        }
        return contract;
    }

    private List<UnitCode> sides(ContractContent content) {
        return sql
                .sql(
                        """
                        select u from unnest(array[:post, :ministry]) u
                         where u = :post and plans_for(u) or u = :ministry and answers_plans_for(u)
                        """)
                .param("post", content.post().value())
                .param("ministry", content.ministry().value())
                .query(String.class)
                .list()
                .stream()
                .map(UnitCode::of)
                .toList();
    }

    private Contract visible(ContractId id) {
        Contract contract = rows.contract(id);
        if (contract == null) {
            throw Problem.absent("contract.unknown");
        }
        return contract;
    }

    private static Problem notYours(ContractContent content) {
        return Problem.forbidden("contract.not-yours")
                .with("post", content.post())
                .with("ministry", content.ministry());
    }
}
