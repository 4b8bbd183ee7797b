package chancery.work.planning.messages;

import static chancery.work.planning.messages.LetterWords.list;
import static chancery.work.planning.messages.LetterWords.paragraph;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Proposes the words around a contract, in the language of whoever sends it. */
@Component
class ContractLetters {
    private final LetterWords words;

    ContractLetters(LetterWords words) {
        this.words = words;
    }

    PlanLetter proposal(Person me, Contract contract, int round) {
        Language language = LetterWords.language(me);
        ContractContent content = contract.sheet();
        Map<String, Object> values = values(me, content, language);
        String kind = round == 1 ? "proposal" : "counterproposal";
        String body =
                paragraph(words.say(language, kind + ".opening", values))
                        + duties(language, content, Duty.Side.POST, values)
                        + duties(language, content, Duty.Side.MINISTRY, values)
                        + paragraph(words.say(language, "proposal.closing", values));
        return new PlanLetter(language, words.say(language, kind + ".subject", values), body);
    }

    PlanLetter agreement(Person me, Contract contract) {
        Language language = LetterWords.language(me);
        ContractContent content = Objects.requireNonNull(contract.proposed());
        Map<String, Object> values = values(me, content, language);
        return new PlanLetter(
                language,
                words.say(language, "agreement.subject", values),
                paragraph(words.say(language, "agreement.opening", values))
                        + paragraph(words.say(language, "agreement.closing", values)));
    }

    /** Says of each duty that was marked how it was marked last. */
    PlanLetter marks(Person me, Contract contract, List<DutyMark> marks) {
        Language language = LetterWords.language(me);
        ContractContent content = contract.sheet();
        Map<String, Object> values = values(me, content, language);
        Map<UUID, DutyMark> last = new LinkedHashMap<>();
        marks.forEach(mark -> last.put(mark.duty(), mark));
        List<String> said =
                content.of(Duty.Side.MINISTRY).stream()
                        .filter(duty -> last.containsKey(duty.id()))
                        .map(duty ->
                                marked(language, duty, Objects.requireNonNull(last.get(duty.id()))))
                        .toList();
        return new PlanLetter(
                language,
                words.say(language, "marks.subject", values),
                paragraph(words.say(language, "marks.opening", values)) + list(said));
    }

    private String marked(Language language, Duty duty, DutyMark mark) {
        String key = mark.kept() ? "marks.kept" : "marks.not-kept";
        return words.say(
                        language,
                        key,
                        Map.of("text", duty.text().replaceFirst("\\.$", ""), "note", mark.note()))
                .strip();
    }

    private String duties(
            Language language, ContractContent content, Duty.Side side, Map<String, Object> names) {
        List<Duty> duties = content.of(side);
        if (duties.isEmpty()) {
            return "";
        }
        String key =
                switch (side) {
                    case POST -> "duties.post";
                    case MINISTRY -> "duties.ministry";
                };
        return paragraph(words.say(language, key, names))
                + list(
                        duties.stream()
                                .map(duty ->
                                        words.say(
                                                language,
                                                "duty",
                                                Map.of(
                                                        "text",
                                                        duty.text(),
                                                        "weight",
                                                        duty.weight())))
                                .toList());
    }

    private Map<String, Object> values(Person me, ContractContent content, Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("post", words.name(me, content.post(), language));
        values.put("from", String.valueOf(content.fromYear()));
        values.put("to", String.valueOf(content.toYear()));
        values.put("title", content.title());
        return values;
    }
}
