package chancery.work.agreements;

import chancery.foundation.access.People;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.Transactions;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.course.Deadline;
import chancery.work.agreements.course.Deadlines;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of agreements, what was declared about them, and what they ask for, as events. */
@Component
class AgreementTimeline implements TimelineSource {
    private static final int DAYS_AHEAD = 400;

    private final AgreementLists agreements;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementTimeline(
            AgreementLists agreements,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.agreements = agreements;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        List<AgreementLine> found = agreements.about(me, thing);
        if (found.isEmpty()) {
            return List.of();
        }
        Language language =
                Language.of(transactions.as(me, () -> people.get(me)).language())
                        .orElse(Language.FR);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Event> events = new ArrayList<>();
        found.forEach(line -> tell(line, language, today, events));
        return events.stream()
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    private static void tell(
            AgreementLine line, Language language, LocalDate today, List<Event> events) {
        String title = line.record().description().titles().in(language.code());
        for (StepEntry entry : line.record().standing()) {
            events.add(event(line, "word.step." + entry.step(), entry.day(), title));
        }
        for (Statement statement : line.record().statements()) {
            events.add(
                    event(
                            line,
                            "word.statement.kind." + statement.kind(),
                            statement.day(),
                            title + " : " + statement.text()));
        }
        for (Fulfilment fulfilment : line.record().fulfilments()) {
            line.record()
                    .obligation(fulfilment.obligation())
                    .ifPresent(obligation ->
                            events.add(
                                    event(
                                            line,
                                            "agreements.fulfilled",
                                            fulfilment.day(),
                                            title + " : " + obligation.text())));
        }
        for (Deadline deadline :
                Deadlines.of(line.record(), today.plusDays(1), today.plusDays(DAYS_AHEAD))) {
            events.add(
                    event(
                            line,
                            "word.deadline.kind." + deadline.kind(),
                            deadline.day(),
                            deadline.what().isEmpty() ? title : title + " : " + deadline.what()));
        }
    }

    private static Event event(AgreementLine line, String kind, LocalDate day, String title) {
        return new Event(
                line.id().ref(),
                kind,
                day,
                day,
                title,
                "/agreements/" + line.id(),
                line.distribution().label());
    }
}
