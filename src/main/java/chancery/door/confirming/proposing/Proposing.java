package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedEngagement;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.Entry;
import chancery.door.confirming.InstitutionGuess;
import chancery.door.confirming.learning.Learned;
import chancery.door.confirming.learning.LearnedNames;
import chancery.door.intake.ReadDocument;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.agreements.AgreementLists;
import chancery.work.engagements.EngagementLists;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a proposal of what was read out of a document, under the rights of who will confirm it:
 * nothing is offered that they may not see. Leaves no trace.
 */
@Component
public class Proposing {
    private final DirectoryMatches matches;
    private final EngagementLists engagements;
    private final AgreementLists agreements;
    private final LearnedNames learned;
    private final People people;
    private final Transactions transactions;

    Proposing(
            DirectoryMatches matches,
            EngagementLists engagements,
            AgreementLists agreements,
            LearnedNames learned,
            People people,
            Transactions transactions) {
        this.matches = matches;
        this.engagements = engagements;
        this.agreements = agreements;
        this.learned = learned;
        this.people = people;
        this.transactions = transactions;
    }

    /**
     * @param text of the document, in which its spans stand
     */
    public Proposal propose(Person me, ReadDocument read, String text) {
        return propose(me, read, text, learned.of(me.id()));
    }

    /** As {@link #propose}, without anything learned: what a correction is compared with. */
    public Proposal unlearned(Person me, ReadDocument read, String text) {
        return propose(me, read, text, Learned.NOTHING);
    }

    private Proposal propose(Person me, ReadDocument read, String text, Learned known) {
        List<Person> staff = transactions.as(me.id(), people::all);
        Language language = Language.of(me.language()).orElse(Language.FR);
        List<Proposed<ConfirmedPerson>> named =
                new ProposedPeople(me.id(), matches, staff, known, language).of(read, text);
        List<Proposed<ConfirmedEngagement>> engagement =
                new ProposedEngagement(me.id(), engagements).of(read, text, named);
        Country with = with(named, engagement);
        return new Proposal(
                read.dispatch().date(),
                engagement,
                named,
                new ProposedInstitutions(me.id(), matches, known, language).of(read, text, named),
                ProposedPromises.of(read, text),
                new ProposedAgreements(me.id(), agreements, language).of(read, text, with),
                ProposedCoverage.of(read, text));
    }

    /** The country that the engagement is with, as far as the document or its file says. */
    private static @Nullable Country with(
            List<Proposed<ConfirmedPerson>> people,
            List<Proposed<ConfirmedEngagement>> engagement) {
        return engagement.stream()
                .map(each -> each.value().country())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> ProposedEngagement.theirs(people));
    }

    static @Nullable Country country(@Nullable String name) {
        try {
            return name == null ? null : Country.typed(name).orElse(null);
        } catch (Problem noCountry) {
            return null;
        }
    }

    static Entry entry(List<Proposed.Choice> sure) {
        return sure.isEmpty() ? Entry.NEW : Entry.parse(sure.getFirst().id());
    }

    static ConfirmedInstitution institution(String key, Entry entry, String name) {
        return new ConfirmedInstitution(key, entry, InstitutionGuess.kind(name), name, null);
    }
}
