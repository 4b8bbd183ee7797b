package chancery.work.planning.messages;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Reference;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.planning.posts.PostProfiles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Prepares the dispatch that carries a message: an ordinary draft of its person. */
@Component
class PlanDrafts {
    private final Drafts drafts;
    private final Dispatches dispatches;
    private final People people;
    private final PostProfiles profiles;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    PlanDrafts(
            Drafts drafts,
            Dispatches dispatches,
            People people,
            PostProfiles profiles,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.drafts = drafts;
        this.dispatches = dispatches;
        this.people = people;
        this.profiles = profiles;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    Person person(PersonId me) {
        return transactions.as(me, () -> people.get(me));
    }

    /**
     * A draft without its annex, under a label.
     *
     * @param cited registered dispatches that it refers to, as far as the person may see them
     */
    DispatchId write(
            PersonId me,
            Distribution distribution,
            UnitCode from,
            UnitCode to,
            Addressing addressing,
            List<DispatchId> cited,
            PlanLetter letter) {
        List<DispatchId> wanted =
                Stream.concat(Stream.ofNullable(addressing.instruction()), cited.stream())
                        .distinct()
                        .toList();
        List<Reference> references =
                dispatches.lines(me, wanted).stream().map(PlanDrafts::reference).toList();
        return drafts.write(
                me,
                new DraftContent(
                        from,
                        transactions.as(me, () -> profiles.dateline(from, letter.language())),
                        LocalDate.ofInstant(clock.instant(), zone),
                        List.of(to),
                        addressing.information().stream().filter(u -> !u.equals(to)).toList(),
                        Transmission.ENCRYPTED,
                        distribution,
                        Precedence.ROUTINE,
                        references,
                        letter.subject(),
                        letter.body(),
                        letter.language().code(),
                        null));
    }

    /** Attaches the message; when that fails there is no draft either. */
    DispatchId attach(PersonId me, DispatchId draft, String name, PlanMessage message) {
        try {
            drafts.addAnnex(me, draft, name, PlanAnnex.MEDIA_TYPE, PlanAnnex.write(message));
            return draft;
        } catch (RuntimeException e) {
            drafts.discard(me, draft);
            throw e;
        }
    }

    void discard(PersonId me, DispatchId draft) {
        drafts.discard(me, draft);
    }

    private static Reference reference(DispatchLine cited) {
        LocalDate dated = cited.dated();
        return new Reference(
                (cited.from() + " " + cited.number()).strip(),
                cited.id(),
                cited.from(),
                cited.number(),
                dated == null ? null : dated.toString());
    }
}
