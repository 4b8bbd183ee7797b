package chancery.work.planning.board;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Header;
import chancery.correspondence.Reference;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.People;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes the letter that reminds posts of what they were asked. */
@Component
class Reminders {
    private final Dispatches dispatches;
    private final Drafts drafts;
    private final People people;
    private final Transactions transactions;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    Reminders(
            Dispatches dispatches,
            Drafts drafts,
            People people,
            Transactions transactions,
            Words words,
            InstantSource clock,
            ZoneId zone) {
        this.dispatches = dispatches;
        this.drafts = drafts;
        this.people = people;
        this.transactions = transactions;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    DispatchId draft(PersonId me, DispatchId instruction, int year, List<UnitCode> posts) {
        String code = transactions.as(me, () -> people.get(me)).language();
        Language language = Language.of(code).orElse(Language.EN);
        return drafts.write(me, content(dispatches.open(me, instruction), year, posts, language));
    }

    private DraftContent content(
            Dispatch instruction, int year, List<UnitCode> posts, Language language) {
        Header asked = instruction.header();
        String unit = String.valueOf(asked.from());
        String citation = unit + " " + instruction.number();
        LocalDate due = asked.due();
        LocalDate dated = asked.dated();
        Map<String, Object> values =
                Map.of(
                        "year", year,
                        "citation", citation,
                        "due", due == null ? "" : inWords(due, language));
        String asking = due == null ? "board.reminder.asked" : "board.reminder.asked-by";
        String body =
                "<p>%s</p><p>%s</p>"
                        .formatted(
                                words.text(language, asking, values),
                                words.text(language, "board.reminder.please", values));
        return new DraftContent(
                asked.from(),
                "",
                LocalDate.ofInstant(clock.instant(), zone),
                posts,
                List.of(),
                asked.transmission(),
                asked.distribution(),
                asked.precedence(),
                List.of(
                        new Reference(
                                citation,
                                instruction.id(),
                                unit,
                                instruction.number(),
                                dated == null ? null : dated.toString())),
                words.text(language, "board.reminder.subject", values),
                body,
                language.code(),
                null);
    }

    private static String inWords(LocalDate day, Language language) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
