package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Country;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Proposes the words of a communiqué in one language. Names, outcomes and promises stand in the
 * words in which the engagement has them; whoever writes on translates them.
 */
@Component
class DraftWords {
    private final Words words;

    DraftWords(Words words) {
        this.words = words;
    }

    Wording of(Language language, Occasion occasion) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                say(
                        language,
                        "communique.draft.opening." + occasion.kind(),
                        Map.of("when", when(language, occasion))));
        people(language, occasion, paragraphs);
        for (Occasion.Point point : occasion.points()) {
            boolean open = point.outcome().isEmpty();
            paragraphs.add(
                    say(
                            language,
                            open ? "communique.draft.topic" : "communique.draft.outcome",
                            Map.of("topic", point.topic(), "outcome", sentence(point.outcome()))));
        }
        for (Occasion.Promise promise : occasion.promises()) {
            paragraphs.add(promise(language, promise));
        }
        return new Wording(
                language,
                say(language, "communique.draft.heading", Map.of("title", occasion.cited().text())),
                String.join("\n", paragraphs),
                "");
    }

    private void people(Language language, Occasion occasion, List<String> paragraphs) {
        Map<String, Object> values =
                Map.of(
                        "ours", listed(language, occasion.ours()),
                        "theirs", listed(language, occasion.theirs()),
                        "others", listed(language, occasion.others()));
        if (!occasion.ours().isEmpty() && !occasion.theirs().isEmpty()) {
            paragraphs.add(say(language, "communique.draft.people", values));
        } else if (!occasion.theirs().isEmpty()) {
            paragraphs.add(say(language, "communique.draft.people-theirs", values));
        } else if (!occasion.ours().isEmpty()) {
            paragraphs.add(say(language, "communique.draft.people-ours", values));
        }
        if (!occasion.others().isEmpty()) {
            paragraphs.add(say(language, "communique.draft.people-others", values));
        }
    }

    private String promise(Language language, Occasion.Promise promise) {
        Map<String, Object> values = new HashMap<>();
        values.put("by", promise.by());
        values.put("words", sentence(promise.words()));
        LocalDate due = promise.due();
        if (due == null) {
            return say(language, "communique.draft.promise", values);
        }
        values.put("day", day(language, due));
        return say(language, "communique.draft.promise-due", values);
    }

    /** On one day or several, at a place or nowhere that is known. */
    private String when(Language language, Occasion occasion) {
        Country country = occasion.country();
        String place =
                occasion.place().isEmpty() && country != null
                        ? country.name(language.locale())
                        : occasion.place();
        boolean oneDay = occasion.starts().equals(occasion.ends());
        return say(
                language,
                (oneDay ? "communique.draft.day" : "communique.draft.days")
                        + (place.isEmpty() ? "" : ".at"),
                Map.of(
                        "day", day(language, occasion.starts()),
                        "last", day(language, occasion.ends()),
                        "place", place));
    }

    private static String listed(Language language, List<String> people) {
        return String.join(language == Language.AR ? "؛ " : "; ", people);
    }

    /** Without the full stop that the sentence around it has already. */
    private static String sentence(String text) {
        return String.join(" ", Paragraphs.of(text)).replaceAll("[.،;؛]+$", "");
    }

    private static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private String say(Language language, String key, Map<String, ?> values) {
        return words.text(language, key, values);
    }
}
