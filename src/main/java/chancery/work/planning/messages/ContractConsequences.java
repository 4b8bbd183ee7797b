package chancery.work.planning.messages;

import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanJson;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractRounds;
import chancery.work.planning.contracts.ContractShelf;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a signed message does to a contract, by the same rules on both sides. Within the node's
 * transaction; a {@link Problem} refuses the message.
 *
 * <p>When both sides propose in the same round, the ministry's proposal counts on both nodes.
 */
@Component
class ContractConsequences {
    private final JdbcClient sql;
    private final ContractShelf shelf;
    private final ContractRounds rounds;
    private final InstantSource clock;

    ContractConsequences(
            JdbcClient sql, ContractShelf shelf, ContractRounds rounds, InstantSource clock) {
        this.sql = sql;
        this.shelf = shelf;
        this.rounds = rounds;
        this.clock = clock;
    }

    Outcome of(PlanMessage.OfContract message, RegisteredAnnex annex) {
        return switch (message) {
            case PlanMessage.ContractProposal proposal -> proposed(proposal, annex);
            case PlanMessage.ContractAgreement agreement -> agreed(agreement, annex);
            case PlanMessage.ContractMarks marks -> marked(marks, annex);
        };
    }

    /** Protects the contract like the dispatch, and lets those see it who read a proposal. */
    void share(PlanMessage.OfContract message, RegisteredAnnex annex) {
        shelf.protect(message.contract(), annex.distribution());
        switch (message) {
            case PlanMessage.ContractProposal proposal ->
                    // Locked, so that a reader added now is either seen here or follows later.
                    shelf.admit(
                            proposal.contract(),
                            List.of(
                                    sql.sql("select readers from dispatch where id = :id for share")
                                            .param("id", annex.dispatch().value())
                                            .query((row, _) ->
                                                    (String[]) row.getArray("readers").getArray())
                                            .single()));
            case PlanMessage.ContractAgreement _, PlanMessage.ContractMarks _ -> {}
        }
    }

    private Outcome proposed(PlanMessage.ContractProposal said, RegisteredAnnex annex) {
        ContractContent content = said.content();
        UnitCode other = other(content, annex);
        Contract held = shelf.hold(said.contract());
        boolean here = annex.origin() == RegisteredAnnex.Origin.HERE;
        if (held == null) {
            if (!here && !annex.registeredFor().contains(other)) {
                throw Problem.refused("plan-message.elsewhere")
                        .with("unit", content.post())
                        .with("superior", content.ministry());
            }
            shelf.add(
                    said.contract(),
                    content,
                    here,
                    annex.distribution(),
                    here
                            ? List.of("unit:" + annex.from(), "head:" + annex.from())
                            : List.copyOf(annex.readers()),
                    clock.instant());
            held = Objects.requireNonNull(shelf.hold(said.contract()));
        }
        if (!held.post().equals(content.post()) || !held.ministry().equals(content.ministry())) {
            throw Problem.refused("contract.sides");
        }
        return switch (held.standing()) {
            case ContractStanding.Draft _ -> said.round() == 1 ? propose(said, annex) : early();
            case ContractStanding.Proposed(int round, _, _) when said.round() > round + 1 ->
                    early();
            case ContractStanding.Proposed(int round, UnitCode by, _)
                    when said.round() <= round
                            && !(said.round() == round
                                    && !annex.from().equals(by)
                                    && annex.from().equals(content.ministry())) ->
                    throw older(said.round());
            case ContractStanding.Proposed _ -> propose(said, annex);
            case ContractStanding.Agreed _ -> throw older(said.round());
        };
    }

    private Outcome propose(PlanMessage.ContractProposal said, RegisteredAnnex annex) {
        shelf.propose(said.contract(), said.round(), annex.from(), said.content(), clock.instant());
        return new Outcome.Taken(
                null,
                List.of(
                        rounds.keep(
                                said.contract(),
                                said.round(),
                                annex.from(),
                                said.author(),
                                annex.signedAt(),
                                annex.dispatch(),
                                said.content())));
    }

    private Outcome agreed(PlanMessage.ContractAgreement said, RegisteredAnnex annex) {
        Contract held = shelf.hold(said.contract());
        if (held == null) {
            return early();
        }
        UnitCode other = other(held.sheet(), annex);
        return switch (held.standing()) {
            case ContractStanding.Draft _ -> early();
            case ContractStanding.Agreed _ -> throw Problem.refused("contract.agreed");
            case ContractStanding.Proposed(int round, UnitCode by, var digest) -> {
                if (said.round() > round) {
                    yield early();
                }
                if (said.round() < round || !digest.equals(said.version())) {
                    throw older(said.round());
                }
                if (!by.equals(other)) {
                    throw Problem.refused("contract.own-proposal").with("unit", by);
                }
                ContractContent content = Objects.requireNonNull(held.proposed());
                shelf.agree(held.id(), content, annex.signedAt(), clock.instant());
                yield new Outcome.Taken(
                        null,
                        List.of(
                                new Entry.Frozen(
                                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                                        held.id().ref(),
                                        PlanJson.digest(content))));
            }
        };
    }

    /** Marks that are known here are left as they are. */
    private Outcome marked(PlanMessage.ContractMarks said, RegisteredAnnex annex) {
        Contract held = shelf.hold(said.contract());
        if (held == null || !(held.standing() instanceof ContractStanding.Agreed)) {
            return early();
        }
        other(held.sheet(), annex);
        if (!annex.from().equals(held.ministry())) {
            throw Problem.refused("contract.marks-not-ministry")
                    .with("from", annex.from())
                    .with("ministry", held.ministry());
        }
        for (DutyMark mark : said.marks()) {
            if (held.sheet()
                    .duty(mark.duty())
                    .filter(d -> d.side() == Duty.Side.MINISTRY)
                    .isEmpty()) {
                throw Problem.refused("contract.duty-unknown");
            }
            shelf.mark(held.id(), mark);
        }
        return new Outcome.Taken(null, List.of());
    }

    /** The side to which the sender's dispatch must be addressed. */
    private static UnitCode other(ContractContent content, RegisteredAnnex annex) {
        if (!content.binds(annex.from())) {
            throw Problem.refused("contract.no-side")
                    .with("from", annex.from())
                    .with("post", content.post())
                    .with("ministry", content.ministry());
        }
        UnitCode other = content.other(annex.from());
        if (!annex.addressees().contains(other)) {
            throw Problem.refused("plan-message.superior-not-addressed").with("superior", other);
        }
        return other;
    }

    private static Outcome early() {
        return new Outcome.Waiting(Problem.conflict("plan-message.too-early"));
    }

    private static Problem older(int round) {
        return Problem.refused("contract.older").with("round", round);
    }
}
