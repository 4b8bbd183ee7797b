package chancery.work.engagements.papers;

import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What papers are put together from: phrases, names and dates in one language, safe as HTML. */
@Component
class PaperWords {
    private final Words words;
    private final Units units;
    private final Transactions transactions;

    PaperWords(Words words, Units units, Transactions transactions) {
        this.words = words;
        this.units = units;
        this.transactions = transactions;
    }

    String say(Language language, String key) {
        return words.text(language, key);
    }

    String say(Language language, String key, Map<String, ?> values) {
        return words.text(language, key, values);
    }

    /** Who, or when, and what, with the colon of the language. */
    String told(Language language, String who, String what) {
        return words.text(language, "paper.told", Map.of("who", who, "what", what));
    }

    /** What a unit is called; empty for none. */
    String name(PersonId me, @Nullable UnitCode unit, Language language) {
        return unit == null
                ? ""
                : transactions.as(
                        me,
                        () ->
                                units.find(unit)
                                        .map(found -> found.names().in(language.code()))
                                        .orElse(unit.value()));
    }

    static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language.locale())
                .format(day);
    }

    static String shortDay(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    static String days(Language language, LocalDate first, LocalDate last) {
        return first.equals(last)
                ? day(language, first)
                : shortDay(language, first) + " – " + shortDay(language, last);
    }

    static String paragraph(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
                .collect(Collectors.joining());
    }

    static String heading(String text) {
        return "<p><strong>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</strong></p>";
    }

    static String list(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "<li>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
