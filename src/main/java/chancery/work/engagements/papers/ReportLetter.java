package chancery.work.engagements.papers;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.Participant;
import chancery.work.engagements.Side;
import chancery.work.engagements.Topic;
import chancery.work.engagements.commitments.Commitment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Proposes the words of a report, in the language of whoever sends it. */
@Component
class ReportLetter {
    private final PaperWords words;

    ReportLetter(PaperWords words) {
        this.words = words;
    }

    /** A subject and a body in the small HTML of {@link chancery.correspondence.BodyText}. */
    record Text(Language language, String subject, String body) {}

    Text of(Person me, EngagementContent content, List<Commitment> promises) {
        Language language = Language.of(me.language()).orElse(Language.FR);
        Map<String, Object> values = values(language, content);
        StringBuilder body = new StringBuilder();
        body.append(PaperWords.paragraph(words.say(language, opening(content), values)));
        for (Side side : List.of(Side.THEIRS, Side.OURS, Side.OTHER)) {
            List<Participant> there = content.on(side);
            if (!there.isEmpty()) {
                body.append(PaperWords.heading(words.say(language, "word.side." + side.name())));
                body.append(PaperWords.list(there.stream().map(ReportLetter::introduced).toList()));
            }
        }
        content.topics().forEach(topic -> body.append(topic(language, topic)));
        if (!promises.isEmpty()) {
            body.append(PaperWords.heading(words.say(language, "report.promises")));
            body.append(
                    PaperWords.list(
                            promises.stream().map(each -> promise(language, each)).toList()));
        }
        body.append(PaperWords.paragraph(content.note()));
        body.append(PaperWords.paragraph(words.say(language, "report.closing", values)));
        return new Text(language, words.say(language, "report.subject", values), body.toString());
    }

    private static String opening(EngagementContent content) {
        return content.starts().equals(content.ends()) ? "report.opening" : "report.opening.days";
    }

    private Map<String, Object> values(Language language, EngagementContent content) {
        Map<String, Object> values = new HashMap<>();
        Country country = content.country();
        values.put("title", content.title());
        values.put("day", PaperWords.shortDay(language, content.starts()));
        values.put("last", PaperWords.shortDay(language, content.ends()));
        values.put(
                "where",
                content.place().isEmpty() && country != null
                        ? country.name(language.locale())
                        : content.place());
        return values;
    }

    private String topic(Language language, Topic topic) {
        return PaperWords.heading(topic.title())
                + said(language, "report.ours", topic.ours())
                + said(language, "report.theirs", topic.theirs())
                + said(language, "report.outcome", topic.outcome());
    }

    private String said(Language language, String key, String text) {
        return text.isEmpty()
                ? ""
                : PaperWords.paragraph(words.say(language, key, Map.of("text", text)));
    }

    private String promise(Language language, Commitment commitment) {
        LocalDate due = commitment.content().due();
        String who = words.told(language, commitment.content().by(), commitment.content().words());
        return due == null
                ? who
                : who
                        + " "
                        + words.say(
                                language,
                                "commitment.due-on-brackets",
                                Map.of("day", PaperWords.shortDay(language, due)));
    }

    private static String introduced(Participant person) {
        return person.described().isEmpty()
                ? person.styled()
                : person.styled() + ", " + person.described();
    }
}
