package chancery.work.engagements.papers;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a brief together from what every room knows. */
@Component
public class Briefs {
    private static final int MEETINGS = 3;
    private static final int OF_EACH = 10;
    private static final Set<String> OWN = Set.of(EngagementId.KIND, CommitmentId.KIND);

    private final Engagements engagements;
    private final EngagementLists lists;
    private final Ledger ledger;
    private final ObjectProvider<TimelineSource> timelines;

    Briefs(
            Engagements engagements,
            EngagementLists lists,
            Ledger ledger,
            ObjectProvider<TimelineSource> timelines) {
        this.engagements = engagements;
        this.lists = lists;
        this.ledger = ledger;
        this.timelines = timelines;
    }

    /**
     * Opens the engagement and gathers what goes before it.
     *
     * @throws chancery.kernel.Problem {@code engagement.unknown}
     */
    public Brief of(PersonId me, EngagementId id) {
        Engagement engagement = engagements.open(me, id);
        EngagementContent content = engagement.content();
        List<Participant> others =
                content.participants().stream().filter(each -> each.side() != Side.OURS).toList();
        List<Brief.Met> met = others.stream().map(each -> met(me, engagement, each)).toList();
        Set<Country> countries = countries(content, met);
        return new Brief(
                engagement,
                met,
                commitments(me, countries, others),
                known(me, about(countries, others)));
    }

    private Brief.Met met(PersonId me, Engagement engagement, Participant person) {
        return new Brief.Met(
                person,
                lists.met(
                        me,
                        List.of(person),
                        engagement.id(),
                        engagement.content().starts(),
                        MEETINGS));
    }

    /** The engagement's own country; where none was entered, those in which the people were met. */
    private static Set<Country> countries(EngagementContent content, List<Brief.Met> met) {
        Country country = content.country();
        return country != null
                ? Set.of(country)
                : met.stream()
                        .flatMap(each -> each.before().stream())
                        .map(EngagementLine::country)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Commitment> commitments(
            PersonId me, Set<Country> countries, List<Participant> people) {
        List<Commitment> open = new ArrayList<>();
        for (Country country : countries) {
            open.addAll(ledger.list(me, CommitmentFilter.OPEN.with(country)));
        }
        for (Participant person : people) {
            open.addAll(ledger.list(me, CommitmentFilter.OPEN.saying(person.name())));
        }
        return open.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(
                                each -> each.content().due(),
                                Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<Ref> about(Set<Country> countries, List<Participant> people) {
        return Stream.concat(
                        countries.stream().map(each -> new Ref("country", each.code())),
                        people.stream().map(Participant::entry).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    private Map<BriefPart, List<TimelineSource.Event>> known(PersonId me, List<Ref> things) {
        return timelines
                .orderedStream()
                .flatMap(source -> things.stream().flatMap(each -> source.about(me, each).stream()))
                .filter(event -> !OWN.contains(event.ref().kind()))
                .distinct()
                .sorted(Comparator.comparing(TimelineSource.Event::day).reversed())
                .collect(
                        Collectors.groupingBy(
                                event -> BriefPart.of(event.ref()),
                                () -> new EnumMap<>(BriefPart.class),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        events -> events.stream().limit(OF_EACH).toList())));
    }
}
