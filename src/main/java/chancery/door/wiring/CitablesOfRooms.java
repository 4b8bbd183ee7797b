package chancery.door.wiring;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.door.confirming.Documents;
import chancery.door.confirming.KeptDocument;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLists;
import chancery.work.engagements.Citables;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.planning.CitableActions;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets engagements and promises cite dispatches, other engagements, communiqués and actions of
 * plans. A dispatch is cited by its number, so that the citation does not tell its subject.
 */
@Component
class CitablesOfRooms implements Citables {
    private static final int MOST = 12;
    private static final String DISPATCH = "dispatch";

    private final Dispatches dispatches;
    private final EngagementLists engagements;
    private final CommuniqueLists communiques;
    private final AgreementLists agreements;
    private final Documents received;
    private final CitableActions actions;

    CitablesOfRooms(
            Dispatches dispatches,
            EngagementLists engagements,
            CommuniqueLists communiques,
            AgreementLists agreements,
            Documents received,
            CitableActions actions) {
        this.dispatches = dispatches;
        this.engagements = engagements;
        this.communiques = communiques;
        this.agreements = agreements;
        this.received = received;
        this.actions = actions;
    }

    @Override
    public List<Citable> documents(PersonId me, String typed) {
        return Stream.of(
                        dispatches.citable(me, typed).stream()
                                .filter(line -> !line.number().isEmpty())
                                .map(CitablesOfRooms::dispatch),
                        engagements
                                .latest(me, EngagementFilter.ALL.saying(typed), MOST / 2)
                                .stream()
                                .map(CitablesOfRooms::engagement),
                        communiques
                                .latest(me, CommuniqueFilter.ALL.saying(typed), MOST / 4)
                                .stream()
                                .map(CitablesOfRooms::communique))
                .flatMap(Function.identity())
                .limit(MOST)
                .toList();
    }

    @Override
    public List<Citable> actions(PersonId me, String typed) {
        return actions.find(me, typed).stream()
                .map(found ->
                        new Citable(
                                new Citation(
                                        found.title(),
                                        new Ref(CitableActions.KIND, found.action().toString())),
                                found.unit() + " " + found.year() + " – " + found.title()))
                .toList();
    }

    @Override
    public Map<Ref, String> pages(PersonId me, Collection<Ref> refs) {
        Map<Ref, String> pages = new HashMap<>();
        dispatches
                .lines(me, ids(refs, DISPATCH, DispatchId::of))
                .forEach(line ->
                        pages.put(
                                new Ref(DISPATCH, line.id().value().toString()),
                                "/dispatch/" + line.id().value()));
        engagements
                .see(me, ids(refs, EngagementId.KIND, EngagementId::of))
                .keySet()
                .forEach(id -> pages.put(id.ref(), "/engagements/" + id));
        communiques
                .see(me, ids(refs, CommuniqueId.KIND, CommuniqueId::of))
                .keySet()
                .forEach(id -> pages.put(id.ref(), "/communiques/" + id));
        agreements
                .lines(me, ids(refs, AgreementId.KIND, Function.identity()))
                .forEach(line -> pages.put(line.id().ref(), "/agreements/" + line.id()));
        received.see(me, ids(refs, KeptDocument.KIND, Function.identity()))
                .forEach(kept -> pages.put(kept.ref(), "/intake/documents/" + kept.id()));
        actions.see(me, ids(refs, CitableActions.KIND, Function.identity()))
                .forEach(found ->
                        pages.put(
                                new Ref(CitableActions.KIND, found.action().toString()),
                                found.href()));
        return pages;
    }

    private static <T> List<T> ids(Collection<Ref> refs, String kind, Function<UUID, T> as) {
        return refs.stream()
                .filter(ref -> ref.kind().equals(kind))
                .flatMap(ref -> uuid(ref.id()))
                .map(as)
                .toList();
    }

    private static Stream<UUID> uuid(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Citable dispatch(DispatchLine line) {
        String number = line.from() + " " + line.number();
        return new Citable(
                new Citation(number, new Ref(DISPATCH, line.id().value().toString())),
                number + " – " + line.subject());
    }

    private static Citable engagement(EngagementLine line) {
        return new Citable(
                new Citation(line.title(), line.id().ref()), line.starts() + " – " + line.title());
    }

    private static Citable communique(CommuniqueLine line) {
        return new Citable(
                new Citation(line.title(), line.id().ref()), line.day() + " – " + line.title());
    }
}
