package chancery.work.planning.messages;

import static chancery.work.planning.messages.Rules.older;
import static chancery.work.planning.messages.Rules.refuseOtherYear;
import static chancery.work.planning.messages.Rules.refuseUnlessPost;
import static chancery.work.planning.messages.Rules.taken;
import static chancery.work.planning.messages.Rules.tooEarly;
import static chancery.work.planning.messages.Rules.unknown;

import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanShelf;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.execution.ExecutionShelf;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a signed message does to a plan, by the same rules at the post and at the ministry. Within
 * the node's transaction; a {@link Problem} refuses the message, and nothing of it remains.
 */
@Component
class Consequences {
    private final JdbcClient sql;
    private final PlanShelf shelf;
    private final ExecutionShelf execution;
    private final AmendmentConsequences amendments;
    private final ContractConsequences contracts;
    private final Remarks remarks;
    private final InstantSource clock;

    Consequences(
            JdbcClient sql,
            PlanShelf shelf,
            ExecutionShelf execution,
            AmendmentConsequences amendments,
            ContractConsequences contracts,
            Remarks remarks,
            InstantSource clock) {
        this.sql = sql;
        this.shelf = shelf;
        this.execution = execution;
        this.amendments = amendments;
        this.contracts = contracts;
        this.remarks = remarks;
        this.clock = clock;
    }

    Outcome of(PlanMessage message, RegisteredAnnex annex) {
        return switch (message) {
            case PlanMessage.Submission submission -> submitted(submission, annex);
            case PlanMessage.Observations answer -> answered(answer, annex);
            case PlanMessage.Amendments said -> amendments.of(said, annex);
            case PlanMessage.Execution execution -> reported(execution, annex);
            case PlanMessage.Synthesis synthesis -> closed(synthesis, annex);
            case PlanMessage.OfContract about -> contracts.of(about, annex);
        };
    }

    /**
     * Protects the plan like the dispatch, and where it arrived lets those see it who read that.
     */
    void share(PlanMessage message, RegisteredAnnex annex) {
        switch (message) {
            case PlanMessage.Submission submission -> share(submission.plan(), annex, true);
            case PlanMessage.Amendments said -> share(said.plan(), annex, true);
            case PlanMessage.Observations answer -> share(answer.plan(), annex, false);
            case PlanMessage.Execution execution -> share(execution.plan(), annex, false);
            case PlanMessage.Synthesis synthesis -> share(synthesis.plan(), annex, false);
            case PlanMessage.OfContract about -> contracts.share(about, annex);
        }
    }

    private Outcome submitted(PlanMessage.Submission said, RegisteredAnnex annex) {
        refuseUnlessPost(said.unit(), annex);
        if (!annex.addressees().contains(said.superior())) {
            throw Problem.refused("plan-message.superior-not-addressed")
                    .with("superior", said.superior());
        }
        Plan held = shelf.hold(said.plan());
        if (held == null) {
            return begun(said, annex);
        }
        refuseUnlessPost(held.unit(), annex);
        if (!held.superior().equals(said.superior())) {
            throw Problem.refused("plan-message.other-superior").with("superior", held.superior());
        }
        refuseOtherYear(held, said.content());
        return switch (held.standing()) {
            case PlanStanding.Draft _, PlanStanding.Returned _ -> frozen(said, annex, held);
            case PlanStanding.Submitted _, PlanStanding.Approved _, PlanStanding.Closed _ ->
                    throw older(said.version());
        };
    }

    private Outcome begun(PlanMessage.Submission said, RegisteredAnnex annex) {
        boolean here = annex.origin() == RegisteredAnnex.Origin.HERE;
        if (!here && !annex.registeredFor().contains(said.superior())) {
            throw Problem.refused("plan-message.elsewhere")
                    .with("unit", said.unit())
                    .with("superior", said.superior());
        }
        if (said.version() != 1) {
            return tooEarly();
        }
        boolean other =
                sql.sql("select exists (select 1 from plan where unit = :unit and year = :year)")
                        .param("unit", said.unit().value())
                        .param("year", said.content().year())
                        .query(Boolean.class)
                        .single();
        if (other) {
            throw Problem.refused("plan-message.other-plan")
                    .with("unit", said.unit())
                    .with("year", Year.of(said.content().year()));
        }
        shelf.add(
                said.plan(),
                said.unit(),
                said.superior(),
                here ? author(annex) : null,
                annex.distribution(),
                here
                        ? List.of("unit:" + said.unit(), "head:" + said.unit())
                        : List.copyOf(annex.readers()),
                said.content(),
                now());
        return frozen(said, annex, held(said.plan()));
    }

    private UUID author(RegisteredAnnex annex) {
        return sql.sql("select author from dispatch where id = :id")
                .param("id", annex.dispatch().value())
                .query(UUID.class)
                .single();
    }

    private Outcome frozen(PlanMessage.Submission said, RegisteredAnnex annex, Plan held) {
        int last = last(held).map(PlanVersion::version).orElse(0);
        if (said.version() <= last) {
            throw older(said.version());
        }
        if (said.version() > last + 1) {
            return tooEarly();
        }
        boolean asPrepared = held.sheet().equals(said.content());
        if (!asPrepared) {
            shelf.write(held, said.content(), now());
        }
        int version =
                shelf.freeze(held.id(), said.content(), null, "", said.author(), annex.signedAt());
        shelf.move(held.id(), "SUBMITTED", now());
        remarks.replied(held.id(), said.replies(), annex);
        List<Entry> entries = List.of(shelf.frozen(held.id(), version, now()));
        return held.here() && !asPrepared
                ? new Outcome.Taken(Problem.refused("plan-message.not-as-prepared"), entries)
                : taken(entries);
    }

    private Outcome answered(PlanMessage.Observations said, RegisteredAnnex annex) {
        Plan held = shelf.hold(said.plan());
        if (held == null) {
            return unknown();
        }
        if (!annex.from().equals(held.superior())) {
            throw Problem.refused("plan-message.not-superior")
                    .with("from", annex.from())
                    .with("superior", held.superior());
        }
        List<PlanVersion> versions = shelf.versions(held.id());
        Optional<PlanVersion> meant =
                versions.stream().filter(v -> v.digest().equals(said.version())).findFirst();
        if (meant.isEmpty()) {
            return tooEarly();
        }
        PlanVersion last = versions.getFirst();
        if (!(held.standing() instanceof PlanStanding.Submitted)
                || meant.get().version() != last.version()) {
            throw older(meant.get().version());
        }
        remarks.observed(held.id(), last.version(), said.observations(), annex);
        return switch (said.answer()) {
            case RETURNED -> {
                shelf.move(held.id(), "RETURNED", now());
                yield taken(List.of());
            }
            case APPROVED -> {
                int version = last.version();
                shelf.enforce(held.id(), version, version, held.sheet(), now());
                yield taken(List.of(PlanShelf.inForce(held.id(), last.digest(), now())));
            }
        };
    }

    private Outcome reported(PlanMessage.Execution said, RegisteredAnnex annex) {
        Plan held = shelf.hold(said.plan());
        if (held == null) {
            return unknown();
        }
        refuseUnlessPost(held.unit(), annex);
        execution.take(
                held.id(),
                new ExecutionRecord(said.progress(), said.actuals()),
                annex.dispatch(),
                now());
        return taken(List.of());
    }

    private Outcome closed(PlanMessage.Synthesis said, RegisteredAnnex annex) {
        Plan held = shelf.hold(said.plan());
        if (held == null) {
            return unknown();
        }
        refuseUnlessPost(held.unit(), annex);
        List<PlanVersion> versions = shelf.versions(held.id());
        Optional<PlanVersion> meant =
                versions.stream().filter(v -> v.digest().equals(said.version())).findFirst();
        return switch (held.standing()) {
            case PlanStanding.Approved(_, int current) -> {
                if (meant.isEmpty()) {
                    yield tooEarly();
                }
                if (meant.get().version() != current) {
                    throw older(meant.get().version());
                }
                shelf.move(held.id(), "CLOSED", now());
                yield taken(List.of());
            }
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                    tooEarly();
            case PlanStanding.Closed(_, int current) -> throw older(current);
        };
    }

    private void share(PlanId plan, RegisteredAnnex annex, boolean withReaders) {
        shelf.protect(plan, annex.distribution());
        if (withReaders && !held(plan).here()) {
            // Locked, so that a reader added at this moment is either seen here or follows later.
            String[] readers =
                    sql.sql("select readers from dispatch where id = :id for share")
                            .param("id", annex.dispatch().value())
                            .query((row, _) -> (String[]) row.getArray("readers").getArray())
                            .single();
            shelf.admit(plan, List.of(readers));
        }
    }

    private Optional<PlanVersion> last(Plan held) {
        return shelf.versions(held.id()).stream().findFirst();
    }

    private Plan held(PlanId id) {
        Plan held = shelf.hold(id);
        if (held == null) {
            throw new IllegalStateException("plan " + id + " was here a moment ago");
        }
        return held;
    }

    private Instant now() {
        return clock.instant();
    }
}
