package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.CalendarSource;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts open promises into calendars on the day that they are due: a unit's own, and a person's when
 * they are responsible.
 */
@Component
class CommitmentsInCalendars implements CalendarSource {
    private static final int LONGEST = 120;

    private final Ledger ledger;

    CommitmentsInCalendars(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public List<CalendarItem> items(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        return ledger.due(me, from, to).stream()
                .filter(each ->
                        unit == null ? me.equals(each.responsible()) : each.unit().equals(unit))
                .flatMap(CommitmentsInCalendars::item)
                .toList();
    }

    private static Stream<CalendarItem> item(Commitment commitment) {
        CommitmentContent content = commitment.content();
        String words = content.words().replaceAll("\\s+", " ");
        return Stream.ofNullable(content.due())
                .map(due ->
                        new CalendarItem(
                                "commitment-" + commitment.id(),
                                content.by()
                                        + ": "
                                        + (words.length() > LONGEST
                                                ? words.substring(0, LONGEST - 1) + "…"
                                                : words),
                                content.words(),
                                "",
                                When.day(due),
                                null,
                                commitment.distribution(),
                                commitment.createdAt(),
                                commitment.changedAt(),
                                commitment.version(),
                                content.side().name(),
                                commitment.id().ref(),
                                "/commitments/" + commitment.id()));
    }
}
