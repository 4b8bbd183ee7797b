package chancery.work.press.communiques.web;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.press.communiques.Cited;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueShelf;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Occasions;
import chancery.work.press.communiques.PressEcho;
import chancery.work.press.communiques.Releasing;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page of one communiqué shows. */
@Component
class CommuniqueFiles {
    private static final int CORRECTIONS = 10;

    private final Communiques communiques;
    private final CommuniqueLists lists;
    private final CommuniqueShelf shelf;
    private final Releasing releasing;
    private final Occasions occasions;
    private final ObjectProvider<PressEcho> press;
    private final Dispatches dispatches;
    private final People people;
    private final Units units;
    private final Transactions transactions;

    CommuniqueFiles(
            Communiques communiques,
            CommuniqueLists lists,
            CommuniqueShelf shelf,
            Releasing releasing,
            Occasions occasions,
            ObjectProvider<PressEcho> press,
            Dispatches dispatches,
            People people,
            Units units,
            Transactions transactions) {
        this.communiques = communiques;
        this.lists = lists;
        this.shelf = shelf;
        this.releasing = releasing;
        this.occasions = occasions;
        this.press = press;
        this.dispatches = dispatches;
        this.people = people;
        this.units = units;
        this.transactions = transactions;
    }

    CommuniqueView file(Person me, CommuniqueId id) {
        Communique communique = communiques.open(me.id(), id);
        List<Communique> history = communiques.history(me.id(), id);
        Cited about = communique.content().about();
        return new CommuniqueView(
                communique,
                history,
                lists.latest(me.id(), CommuniqueFilter.ALL.about(id.ref()), CORRECTIONS),
                replaced(me.id(), communique),
                sent(me.id(), id),
                press.orderedStream().flatMap(each -> each.of(me.id(), id).stream()).toList(),
                about == null ? null : occasions.page(me.id(), about.ref()).orElse(null),
                names(me.id(), communique, history),
                addressees(me.id(), communique),
                communiques.mayWrite(me.id(), communique),
                releasing.mayRelease(me.id(), communique));
    }

    private @Nullable CommuniqueLine replaced(PersonId me, Communique communique) {
        CommuniqueId former = communique.corrects();
        return former == null ? null : lists.see(me, List.of(former)).get(former);
    }

    private List<DispatchLine> sent(PersonId me, CommuniqueId id) {
        return dispatches.lines(me, transactions.as(me, () -> shelf.sentOf(id)));
    }

    private List<Unit> addressees(PersonId me, Communique communique) {
        if (!communique.here() || !communiques.units(me).contains(communique.unit())) {
            return List.of();
        }
        return transactions.as(me, units::all).stream()
                .filter(unit -> !unit.archive() && !unit.code().equals(communique.unit()))
                .sorted(Comparator.comparing(Unit::kind))
                .toList();
    }

    private Map<PersonId, String> names(
            PersonId me, Communique communique, List<Communique> history) {
        List<PersonId> wanted =
                Stream.concat(Stream.of(communique), history.stream())
                        .map(Communique::changedBy)
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
