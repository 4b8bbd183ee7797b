package chancery.door.confirming.proposing;

import chancery.door.confirming.ConfirmedEngagement;
import chancery.door.confirming.ConfirmedPerson;
import chancery.door.confirming.DirectoryMatches;
import chancery.door.confirming.Entry;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.engagement.ReadEngagement;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.text.Span;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The visit or meeting of a document. One of those days at which the same people were is offered
 * before a new one: communiqués and articles tell of the same visit.
 */
final class ProposedEngagement {
    private static final int MOST = 20;

    /** How many days an engagement that is offered may lie apart. */
    private static final int APART = 3;

    private final PersonId me;
    private final EngagementLists lists;

    ProposedEngagement(PersonId me, EngagementLists lists) {
        this.me = me;
        this.lists = lists;
    }

    /** At most one. */
    List<Proposed<ConfirmedEngagement>> of(
            ReadDocument read, String text, List<Proposed<ConfirmedPerson>> people) {
        ReadEngagement told = read.engagement();
        LocalDate starts = told == null ? null : day(told, read);
        if (told == null || starts == null) {
            return List.of();
        }
        LocalDate ends = told.end() == null ? starts : Indexed.last(told.end());
        List<Engagement> near =
                lists
                        .whole(
                                me,
                                EngagementFilter.ALL.between(
                                        starts.minusDays(APART), ends.plusDays(APART)),
                                MOST)
                        .stream()
                        .filter(each ->
                                each.origin() == Engagement.Origin.HERE && each.calledOff() == null)
                        .toList();
        Engagement same =
                near.stream()
                        .filter(each -> isSame(each, starts, ends, people))
                        .findFirst()
                        .orElse(null);
        String place = Objects.requireNonNullElse(told.place(), "");
        return List.of(
                new Proposed<>(
                        "engagement",
                        new ConfirmedEngagement(
                                same == null ? Entry.NEW : new Entry.Known(same.id().value()),
                                EngagementKind.valueOf(told.kind().name()),
                                told.title() == null ? "" : Indexed.capital(told.title()),
                                same == null ? theirs(people) : same.content().country(),
                                Indexed.name(place),
                                starts,
                                ends,
                                told.topics(),
                                read.documents().stream()
                                        .map(CitedDocument::text)
                                        .filter(called -> AgreementCues.kind(called).isEmpty())
                                        .toList(),
                                null),
                        true,
                        Quote.of(text, span(read)),
                        near.stream().map(ProposedEngagement::choice).toList()));
    }

    /** The country that the other side serves, where it is said. */
    static @Nullable Country theirs(List<Proposed<ConfirmedPerson>> people) {
        return people.stream()
                .map(Proposed::value)
                .filter(person -> person.side() == Side.THEIRS)
                .map(ConfirmedPerson::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(ReadEngagement told, ReadDocument read) {
        PartialDate start = told.start();
        return start == null ? read.dispatch().date() : Indexed.first(start);
    }

    private static boolean isSame(
            Engagement known,
            LocalDate starts,
            LocalDate ends,
            List<Proposed<ConfirmedPerson>> people) {
        return !known.content().starts().isAfter(ends)
                && !known.content().ends().isBefore(starts)
                && known.content().participants().stream()
                        .anyMatch(there ->
                                people.stream()
                                        .anyMatch(told ->
                                                DirectoryMatches.isSamePerson(
                                                        there.name(), told.value().name())));
    }

    /** The first of its values whose words are known. */
    private static @Nullable Span span(ReadDocument read) {
        return Stream.of("engagement.title", "engagement.start", "engagement.place")
                .map(read.spans()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Proposed.Choice choice(Engagement known) {
        return new Proposed.Choice(
                known.id().toString(), known.content().starts() + " – " + known.content().title());
    }
}
