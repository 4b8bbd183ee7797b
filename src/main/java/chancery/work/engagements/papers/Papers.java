package chancery.work.engagements.papers;

import chancery.foundation.access.Person;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.PrintedTable.Column;
import chancery.foundation.letters.PrintedTable.Row;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.TimelineSource;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.Slot;
import chancery.work.engagements.commitments.Commitment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The programme and the brief as they are printed, in the reader's language. */
@Component
public class Papers {
    private final PaperWords words;

    Papers(PaperWords words) {
        this.words = words;
    }

    /** Day by day: when, what, where, with whom; above it who takes part. */
    public PrintedTable programme(Person me, Engagement engagement) {
        Language language = language(me);
        EngagementContent content = engagement.content();
        List<Row> rows = new ArrayList<>();
        LocalDate day = LocalDate.MIN;
        for (Slot slot : content.programme()) {
            if (!slot.day().equals(day)) {
                day = slot.day();
                rows.add(Row.band(PaperWords.day(language, day)));
            }
            rows.add(Row.of(List.of(hours(slot), slot.what(), slot.place(), slot.with())));
        }
        List<String> notes = new ArrayList<>(head(language, content));
        for (Side side : Side.values()) {
            List<Participant> there = content.on(side);
            if (!there.isEmpty()) {
                notes.add(
                        words.told(
                                language,
                                say(language, "word.side." + side.name()),
                                there.stream()
                                        .map(Papers::introduced)
                                        .collect(Collectors.joining("; "))));
            }
        }
        return new PrintedTable(
                language.code(),
                words.name(me.id(), engagement.unit(), language),
                say(language, "paper.programme") + " – " + content.title(),
                notes,
                engagement.distribution(),
                List.of(
                        new Column(say(language, "engagement.slot.hours"), 14, false),
                        new Column(say(language, "engagement.slot.what"), 40, false),
                        new Column(say(language, "engagement.slot.place"), 23, false),
                        new Column(say(language, "engagement.slot.with"), 23, false)),
                rows,
                false);
    }

    /** Section by section: who they are, what is still owed, what else is known. */
    public PrintedTable brief(Person me, Brief brief, LocalDate today) {
        Language language = language(me);
        EngagementContent content = brief.engagement().content();
        List<Row> rows = new ArrayList<>();
        if (!brief.people().isEmpty()) {
            rows.add(Row.band(say(language, "brief.people")));
            brief.people().forEach(each -> rows.add(person(language, each)));
        }
        if (!brief.commitments().isEmpty()) {
            rows.add(Row.band(say(language, "brief.commitments")));
            brief.commitments().forEach(each -> rows.add(commitment(language, each, today)));
        }
        if (!content.topics().isEmpty()) {
            rows.add(Row.band(say(language, "engagement.topics")));
            content.topics()
                    .forEach(topic ->
                            rows.add(
                                    Row.of(
                                            List.of(
                                                    topic.title(),
                                                    Stream.of(topic.ours(), topic.theirs())
                                                            .filter(text -> !text.isEmpty())
                                                            .collect(Collectors.joining("\n"))))));
        }
        brief.known()
                .forEach((part, events) -> {
                    rows.add(Row.band(say(language, part.key())));
                    events.forEach(event -> rows.add(event(language, event)));
                });
        return new PrintedTable(
                language.code(),
                words.name(me.id(), brief.engagement().unit(), language),
                say(language, "paper.brief") + " – " + content.title(),
                head(language, content),
                brief.engagement().distribution(),
                List.of(
                        new Column(say(language, "brief.subject"), 34, false),
                        new Column(say(language, "brief.known"), 66, false)),
                rows,
                false);
    }

    private Row person(Language language, Brief.Met met) {
        String before =
                met.before().isEmpty()
                        ? say(language, "brief.never-met")
                        : met.before().stream()
                                .map(line -> meeting(language, line))
                                .collect(Collectors.joining("\n"));
        return Row.of(List.of(introduced(met.person()), before));
    }

    private Row commitment(Language language, Commitment commitment, LocalDate today) {
        LocalDate due = commitment.content().due();
        String when =
                due == null
                        ? say(language, "commitment.no-day")
                        : words.say(
                                language,
                                "commitment.due-on",
                                Map.of("day", PaperWords.shortDay(language, due)));
        return Row.of(
                List.of(
                        commitment.content().by()
                                + "\n"
                                + say(
                                        language,
                                        "word.standing." + commitment.standing(today).name()),
                        commitment.content().words() + "\n" + when));
    }

    private Row event(Language language, TimelineSource.Event event) {
        return Row.of(
                List.of(
                        PaperWords.shortDay(language, event.day())
                                + "\n"
                                + say(language, event.kind()),
                        event.title()));
    }

    private String meeting(Language language, EngagementLine line) {
        return words.told(language, PaperWords.shortDay(language, line.starts()), line.title());
    }

    private List<String> head(Language language, EngagementContent content) {
        List<String> head = new ArrayList<>();
        head.add(
                say(language, "word.engagement-kind." + content.kind().name())
                        + ", "
                        + PaperWords.days(language, content.starts(), content.ends()));
        Country country = content.country();
        String where =
                Stream.of(content.place(), country == null ? "" : country.name(language.locale()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            head.add(where);
        }
        return head;
    }

    private static String introduced(Participant person) {
        return person.described().isEmpty()
                ? person.styled()
                : person.styled() + ", " + person.described();
    }

    private static String hours(Slot slot) {
        LocalTime from = slot.from();
        LocalTime to = slot.to();
        return from == null ? "" : to == null ? from.toString() : from + "–" + to;
    }

    private String say(Language language, String key) {
        return words.say(language, key);
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
