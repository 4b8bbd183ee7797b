package chancery.work.engagements.web;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.engagements.Citables;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.EngagementShelf;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.pictures.Pictures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the page of one engagement shows. */
@Component
class EngagementFiles {
    private static final int EARLIER = 8;

    private final Engagements engagements;
    private final EngagementLists lists;
    private final EngagementShelf shelf;
    private final Ledger ledger;
    private final Pictures pictures;
    private final Dispatches dispatches;
    private final Citables citables;
    private final People people;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    EngagementFiles(
            Engagements engagements,
            EngagementLists lists,
            EngagementShelf shelf,
            Ledger ledger,
            Pictures pictures,
            Dispatches dispatches,
            Citables citables,
            People people,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.engagements = engagements;
        this.lists = lists;
        this.shelf = shelf;
        this.ledger = ledger;
        this.pictures = pictures;
        this.dispatches = dispatches;
        this.citables = citables;
        this.people = people;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    EngagementView file(Person me, EngagementId id) {
        Engagement engagement = engagements.open(me.id(), id);
        List<Engagement> history = engagements.history(me.id(), id);
        EngagementContent content = engagement.content();
        return new EngagementView(
                engagement,
                history,
                ledger.naming(me.id(), id.ref()),
                lists.met(me.id(), content.on(Side.THEIRS), id, content.starts(), EARLIER),
                pictures.of(me.id(), id),
                sent(me.id(), id),
                citables.pages(me.id(), cited(content)),
                names(me.id(), engagement, history),
                transactions.as(me.id(), units::all).stream()
                        .filter(unit -> !unit.archive() && !unit.code().equals(engagement.unit()))
                        .sorted(Comparator.comparing(Unit::kind))
                        .toList(),
                engagements.mayChange(me.id(), engagement),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    private List<DispatchLine> sent(PersonId me, EngagementId id) {
        return dispatches.lines(
                me,
                transactions.as(me, () -> shelf.sentOf(id)).stream()
                        .map(EngagementShelf.Sent::dispatch)
                        .toList());
    }

    private static List<Ref> cited(EngagementContent content) {
        return Stream.concat(
                        Stream.concat(content.cited().stream(), content.actions().stream())
                                .map(Citation::ref),
                        content.participants().stream().map(Participant::entry))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<PersonId, String> names(
            PersonId me, Engagement engagement, List<Engagement> history) {
        List<PersonId> wanted =
                Stream.concat(Stream.of(engagement), history.stream())
                        .flatMap(each -> Stream.of(each.author(), each.changedBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return transactions.as(
                me,
                () ->
                        wanted.stream()
                                .flatMap(id -> people.find(id).stream())
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }
}
