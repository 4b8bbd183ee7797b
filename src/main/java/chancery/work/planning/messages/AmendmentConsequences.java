package chancery.work.planning.messages;

import static chancery.work.planning.messages.Rules.older;
import static chancery.work.planning.messages.Rules.refuseOtherYear;
import static chancery.work.planning.messages.Rules.refuseUnlessPost;
import static chancery.work.planning.messages.Rules.taken;
import static chancery.work.planning.messages.Rules.tooEarly;
import static chancery.work.planning.messages.Rules.unknown;

import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanShelf;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What signed amendments do to a plan, by the same rules at the post, where they are in force
 * already, and at the ministry. Within the node's transaction; a {@link Problem} refuses the
 * message.
 */
@Component
class AmendmentConsequences {
    private final PlanShelf shelf;
    private final Remarks remarks;
    private final InstantSource clock;

    AmendmentConsequences(PlanShelf shelf, Remarks remarks, InstantSource clock) {
        this.shelf = shelf;
        this.remarks = remarks;
        this.clock = clock;
    }

    Outcome of(PlanMessage.Amendments said, RegisteredAnnex annex) {
        Plan held = shelf.hold(said.plan());
        if (held == null) {
            return unknown();
        }
        refuseUnlessPost(held.unit(), annex);
        said.amendments().forEach(each -> refuseOtherYear(held, each.content()));
        return switch (held.standing()) {
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                    tooEarly();
            case PlanStanding.Closed(_, int current) -> throw older(current);
            case PlanStanding.Approved approved -> {
                int last = lastAmendment(held);
                yield said.amendments().getFirst().number() > last + 1
                        ? tooEarly()
                        : amended(held.id(), approved.baseline(), said.amendments(), annex);
            }
        };
    }

    private Outcome amended(
            PlanId plan, int baseline, List<Amendment> amendments, RegisteredAnnex annex) {
        List<Entry> entries = new ArrayList<>();
        boolean told = false;
        for (Amendment amendment : amendments) {
            Optional<PlanVersion> known =
                    shelf.versions(plan).stream()
                            .filter(v -> Integer.valueOf(amendment.number()).equals(v.amendment()))
                            .findFirst();
            if (known.isEmpty()) {
                entries.addAll(put(plan, baseline, amendment));
            } else if (!known.get().digest().equals(digest(amendment))) {
                throw older(known.get().version());
            }
            told |= remarks.tell(plan, amendment.number(), annex);
        }
        if (!told) {
            throw older(shelf.versions(plan).getFirst().version());
        }
        return taken(entries);
    }

    /** What the log is to say of it. */
    private List<Entry> put(PlanId plan, int baseline, Amendment amendment) {
        Plan held = Objects.requireNonNull(shelf.hold(plan));
        boolean preparing = held.amending();
        int version =
                shelf.freeze(
                        held.id(),
                        amendment.content(),
                        amendment.number(),
                        amendment.reason(),
                        amendment.author(),
                        amendment.at());
        shelf.enforce(held.id(), baseline, version, amendment.content(), clock.instant());
        if (!preparing) {
            shelf.write(held, amendment.content(), clock.instant());
        }
        return List.of(
                shelf.frozen(plan, version, clock.instant()),
                PlanShelf.inForce(plan, digest(amendment), clock.instant()));
    }

    private int lastAmendment(Plan held) {
        return shelf.versions(held.id()).stream()
                .map(PlanVersion::amendment)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static Digest digest(Amendment amendment) {
        return PlanJson.digest(amendment.content());
    }
}
