package chancery.correspondence.drafting;

import chancery.correspondence.Annex;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Reference;
import chancery.correspondence.Standing;
import chancery.foundation.access.People;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts that follow from a registered dispatch: its answer, correction, cancellation, readdressal.
 */
@Component
public class FollowUps {
    private final Drafts drafts;
    private final Dispatches dispatches;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    FollowUps(
            Drafts drafts,
            Dispatches dispatches,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Begins an answer: addressed to the unit that wrote, referring to it, under its label.
     *
     * @throws Problem {@code dispatch.unknown} when the writer may not see the original, {@code
     *     draft.cannot-answer-archive} when no unit wrote it
     */
    public DispatchId answer(PersonId me, DispatchId original, UnitCode from) {
        Dispatch asked = dispatches.open(me, original);
        UnitCode sender = asked.header().from();
        if (sender == null) {
            throw Problem.conflict("draft.cannot-answer-archive");
        }
        return drafts.write(me, following(asked, from, List.of(sender), List.of(), "", null));
    }

    /**
     * Begins a dispatch bound to one that this unit signed: a correction, a cancellation, or a
     * readdressal of what it signed or received.
     *
     * @throws Problem {@code draft.bound-kind} for {@link DispatchKind#DISPATCH}; {@code
     *     draft.bound-not-yours} when the unit did not sign what it would correct or cancel; {@code
     *     draft.bound-not-registered}
     */
    public DispatchId bound(PersonId me, DispatchId original, DispatchKind kind) {
        Dispatch first = dispatches.open(me, original);
        DraftContent content =
                switch (kind) {
                    case DISPATCH -> throw Problem.refused("draft.bound-kind");
                    case CORRECTION -> again(me, first, first.bodyHtml());
                    case CANCELLATION -> again(me, first, "");
                    case READDRESSAL -> onward(me, first);
                };
        DispatchId id = drafts.begin(me, content, kind, original);
        if (kind != DispatchKind.CANCELLATION) {
            for (Annex annex : first.annexes()) {
                Annex.Content with = dispatches.annex(me, original, annex.id());
                drafts.addAnnex(me, id, annex.name(), annex.mediaType(), with.bytes());
            }
        }
        return id;
    }

    /** To the same addressees, from the unit that signed the first. */
    private DraftContent again(PersonId me, Dispatch first, String body) {
        if (!isOurs(me, first)) {
            throw Problem.conflict("draft.bound-not-yours");
        }
        return following(
                first,
                first.header().from(),
                first.header().action(),
                first.header().information(),
                body,
                first.header().due());
    }

    private DraftContent onward(PersonId me, Dispatch first) {
        boolean registered =
                switch (first.standing()) {
                    case Standing.Signed _, Standing.Arrived _ -> true;
                    case Standing.Draft _,
                            Standing.InCircuit _,
                            Standing.Returned _,
                            Standing.Approved _,
                            Standing.Archived _ ->
                            false;
                };
        if (!registered || first.header().from() == null) {
            throw Problem.conflict("draft.bound-not-registered");
        }
        return following(
                first,
                isOurs(me, first) ? first.header().from() : drafts.writingUnit(me, null),
                List.of(),
                List.of(),
                first.bodyHtml(),
                first.header().due());
    }

    /** Whether a unit that the person works in has signed it. */
    private boolean isOurs(PersonId me, Dispatch first) {
        UnitCode signer = first.header().from();
        return first.standing() instanceof Standing.Signed
                && signer != null
                && transactions.as(me, () -> people.get(me)).workingUnits().contains(signer);
    }

    private DraftContent following(
            Dispatch first,
            @Nullable UnitCode from,
            List<UnitCode> action,
            List<UnitCode> information,
            String body,
            @Nullable LocalDate due) {
        return new DraftContent(
                from,
                "",
                LocalDate.ofInstant(clock.instant(), zone),
                action,
                information,
                first.header().transmission(),
                first.header().distribution(),
                first.header().precedence(),
                List.of(citation(first)),
                first.header().subject(),
                body,
                first.header().language(),
                due);
    }

    /** The reference by which a new dispatch cites another, in the form "SG/4 0731/2025". */
    private static Reference citation(Dispatch cited) {
        UnitCode from = cited.header().from();
        String unit = from == null ? cited.header().sender() : from.value();
        LocalDate dated = cited.header().dated();
        return new Reference(
                (unit + " " + cited.number()).strip(),
                cited.id(),
                unit,
                cited.number(),
                dated == null ? null : dated.toString());
    }
}
