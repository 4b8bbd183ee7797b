package chancery.door.demo;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Cost;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Gift;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.Slot;
import chancery.work.engagements.Topic;
import chancery.work.press.communiques.Wording;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is met.
 *
 * @param action the key of the action of the plan that it serves
 * @param report whether the ministry is told once it is over
 */
record DemoEngagement(
        String key,
        EngagementKind kind,
        String title,
        String place,
        String from,
        String to,
        @Nullable String action,
        @Nullable Label label,
        @Nullable Integer attendance,
        List<Guest> people,
        @Nullable List<Hour> programme,
        @Nullable List<Topic> topics,
        @Nullable List<Present> gifts,
        @Nullable List<Bill> costs,
        @Nullable List<Promise> promises,
        boolean report,
        @Nullable Announced communique) {

    /** Who takes part; the directory's own wording counts where it has them. */
    record Guest(
            Side side,
            String name,
            @Nullable String honorific,
            String function,
            String institution) {
        Participant participant() {
            return new Participant(
                    side,
                    name,
                    Objects.requireNonNullElse(honorific, ""),
                    function,
                    institution,
                    null);
        }
    }

    /** A line of the programme. */
    record Hour(
            String day,
            String at,
            @Nullable String until,
            String what,
            String place,
            @Nullable String with) {
        Slot slot(Scope scope) {
            return new Slot(
                    scope.day(day),
                    LocalTime.parse(at),
                    until == null ? null : LocalTime.parse(until),
                    what,
                    place,
                    Objects.requireNonNullElse(with, ""));
        }
    }

    /** A gift. */
    record Present(Side from, String what, String person, BigDecimal value, String currency) {
        Gift gift() {
            return new Gift(from, what, person, value, currency);
        }
    }

    /** What it costs. */
    record Bill(String what, BigDecimal amount, String currency) {
        Cost cost() {
            return new Cost(what, amount, currency);
        }
    }

    /**
     * What is promised at it.
     *
     * @param kept the day on which it was; null while it is open
     * @param overtaken the day on which it became pointless
     */
    record Promise(
            Side side,
            String by,
            String words,
            String due,
            @Nullable String kept,
            @Nullable String overtaken,
            @Nullable String note) {}

    /** What is told to the public. */
    record Announced(List<Said> texts) {
        Announced {
            texts = List.copyOf(texts);
        }
    }

    /**
     * In one language, by paragraphs.
     *
     * @param theirs what the other side proposes; none when it proposes nothing
     * @param take the rows of theirs that are taken over
     */
    record Said(
            String language,
            String heading,
            List<String> ours,
            @Nullable List<String> theirs,
            @Nullable List<Integer> take) {
        Language spoken() {
            return Language.of(language).orElseThrow();
        }

        Wording wording() {
            return new Wording(spoken(), heading, String.join("\n", ours), "");
        }
    }

    Distribution distribution() {
        return Distribution.of(label == null ? Label.UNMARKED : label);
    }

    /**
     * @param cited the action that it serves, as it is cited; none for none
     * @param over whether its outcome is known
     */
    EngagementContent content(
            Scope scope,
            Country host,
            List<Participant> known,
            List<Citation> cited,
            boolean over) {
        return EngagementContent.of(kind, title, scope.day(from))
                .headed(kind, title, host, place, scope.day(from), scope.day(to))
                .withParticipants(known)
                .withProgramme(all(programme).stream().map(hour -> hour.slot(scope)).toList())
                .withTopics(
                        all(topics).stream()
                                .map(topic ->
                                        over
                                                ? topic
                                                : new Topic(topic.title(), topic.ours(), "", ""))
                                .toList())
                .withActions(cited)
                .withGifts(over ? all(gifts).stream().map(Present::gift).toList() : List.of())
                .withCosts(all(costs).stream().map(Bill::cost).toList())
                .noted("", over ? attendance : null);
    }

    static <T> List<T> all(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
