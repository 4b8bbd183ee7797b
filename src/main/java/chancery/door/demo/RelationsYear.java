package chancery.door.demo;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The relations of a post in its year: people met, texts agreed on, what the press made of it. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class RelationsYear {
    private final DemoDesk desk;
    private final People people;
    private final Transactions transactions;
    private final MeetingPeople meeting;
    private final KeepingAgreements keeping;
    private final ReadingThePress reading;
    private final ShowingEvidence showing;
    private final InstantSource clock;
    private final ZoneId zone;

    RelationsYear(
            DemoDesk desk,
            People people,
            Transactions transactions,
            MeetingPeople meeting,
            KeepingAgreements keeping,
            ReadingThePress reading,
            ShowingEvidence showing,
            InstantSource clock,
            ZoneId zone) {
        this.desk = desk;
        this.people = people;
        this.transactions = transactions;
        this.meeting = meeting;
        this.keeping = keeping;
        this.reading = reading;
        this.showing = showing;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Who acts, when, and what has been done so far.
     *
     * @param made engagements and communiqués by the key of the engagement, agreements and items by
     *     their own
     */
    record Acting(
            DemoRelations story,
            Scope scope,
            Person author,
            PersonId head,
            LocalDate today,
            Map<String, Ref> made) {
        PersonId me() {
            return author.id();
        }

        /** Nothing without a key. */
        void remember(@Nullable String key, Ref ref) {
            if (key != null) {
                made.put(key, ref);
            }
        }

        boolean isOver(LocalDate day) {
            return !day.isAfter(today);
        }
    }

    void live(DemoRelations story, int year) {
        PersonId author = desk.person(story.author());
        Acting acting =
                new Acting(
                        story,
                        new Scope(story.unit(), year),
                        transactions.as(author, () -> people.get(author)),
                        desk.person(story.signer()),
                        LocalDate.ofInstant(clock.instant(), zone),
                        new HashMap<>());
        story.engagements().forEach(each -> meeting.live(acting, each));
        story.agreements().forEach(each -> keeping.live(acting, each));
        reading.live(acting);
        showing.live(acting);
    }
}
