package chancery.work.planning.messages;

import static chancery.work.planning.messages.LetterWords.day;
import static chancery.work.planning.messages.LetterWords.list;
import static chancery.work.planning.messages.LetterWords.paragraph;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Element;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes the words around a message, in the language of whoever sends it. */
@Component
class PlanLetters {
    private final LetterWords words;
    private final InstantSource clock;
    private final ZoneId zone;

    PlanLetters(LetterWords words, InstantSource clock, ZoneId zone) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    PlanLetter submission(Person me, Plan plan, int version, List<Reply> replies) {
        Language language = LetterWords.language(me);
        Map<String, Object> values = values(me, plan, language);
        values.put("version", version);
        String kind = version == 1 ? "submission" : "resubmission";
        PlanContent content = plan.sheet();
        String body =
                paragraph(say(language, kind + ".opening", values))
                        + paragraph(say(language, "submission.content", counts(content)))
                        + list(
                                content.strands().stream()
                                        .map(strand -> strand(language, content, strand))
                                        .toList())
                        + budget(language, content)
                        + replies(language, replies)
                        + paragraph(say(language, "submission.closing", values));
        return new PlanLetter(language, say(language, kind + ".subject", values), body);
    }

    PlanLetter answer(
            Person me, Plan plan, PlanMessage.Answer answer, List<Observation> observations) {
        Language language = LetterWords.language(me);
        Map<String, Object> values = values(me, plan, language);
        String kind =
                switch (answer) {
                    case RETURNED -> "returned";
                    case APPROVED -> "approved";
                };
        String body = paragraph(say(language, kind + ".opening", values));
        if (!observations.isEmpty()) {
            body +=
                    paragraph(say(language, "observations", values))
                            + list(
                                    observations.stream()
                                            .map(each ->
                                                    line(language, plan.sheet(), each.line())
                                                            + each.text())
                                            .toList());
        }
        body += paragraph(say(language, kind + ".closing", values));
        return new PlanLetter(language, say(language, kind + ".subject", values), body);
    }

    PlanLetter amendments(Person me, Plan plan, List<Amendment> amendments) {
        Language language = LetterWords.language(me);
        Map<String, Object> values = values(me, plan, language);
        String body =
                paragraph(say(language, "amendments.opening", values))
                        + list(amendments.stream().map(each -> amendment(language, each)).toList())
                        + paragraph(say(language, "amendments.closing", values));
        return new PlanLetter(language, say(language, "amendments.subject", values), body);
    }

    private String amendment(Language language, Amendment amendment) {
        return say(
                language,
                "amendment",
                Map.of(
                        "number",
                        amendment.number(),
                        "day",
                        day(language, LocalDate.ofInstant(amendment.at(), zone)),
                        "author",
                        amendment.author(),
                        "reason",
                        amendment.reason()));
    }

    private String strand(Language language, PlanContent content, Strand strand) {
        long objectives = content.objectivesOf(strand).size();
        long actions =
                content.objectivesOf(strand).stream()
                        .mapToLong(objective -> content.actionsOf(objective).size())
                        .sum();
        return say(
                language,
                "submission.strand",
                Map.of("strand", strand.title(), "objectives", objectives, "actions", actions));
    }

    /** Each currency by itself: sums in different ones are never added. */
    private String budget(Language language, PlanContent content) {
        Map<String, BigDecimal> sums =
                content.actions().stream()
                        .filter(action -> !action.cancelled())
                        .flatMap(action -> action.budget().stream())
                        .collect(
                                Collectors.toMap(
                                        BudgetLine::currency,
                                        BudgetLine::amount,
                                        BigDecimal::add,
                                        TreeMap::new));
        if (sums.isEmpty()) {
            return "";
        }
        NumberFormat number = NumberFormat.getInstance(language.locale());
        String amounts =
                sums.entrySet().stream()
                        .map(sum -> number.format(sum.getValue()) + " " + sum.getKey())
                        .collect(Collectors.joining("; "));
        return paragraph(say(language, "submission.budget", Map.of("amounts", amounts)));
    }

    private String replies(Language language, List<Reply> replies) {
        return replies.isEmpty()
                ? ""
                : paragraph(say(language, "submission.replies", Map.of()))
                        + list(replies.stream().map(Reply::text).toList());
    }

    private String line(Language language, PlanContent content, @Nullable UUID line) {
        Optional<Element> element = line == null ? Optional.empty() : content.element(line);
        return element.map(e -> say(language, "observation.line", Map.of("line", e.title())) + " ")
                .orElse("");
    }

    private Map<String, Object> values(Person me, Plan plan, Language language) {
        Map<String, Object> values = new TreeMap<>();
        values.put("unit", words.name(me, plan.unit(), language));
        values.put("year", String.valueOf(plan.year()));
        values.put("title", plan.title());
        values.put("today", day(language, LocalDate.ofInstant(clock.instant(), zone)));
        return values;
    }

    private static Map<String, Object> counts(PlanContent content) {
        return Map.of(
                "strands", content.strands().size(),
                "objectives", content.objectives().size(),
                "actions", content.actions().size(),
                "indicators", content.indicators().size());
    }

    private String say(Language language, String key, Map<String, Object> values) {
        return words.say(language, key, values);
    }
}
