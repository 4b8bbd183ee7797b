package chancery.work.planning.messages;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What letters are put together from: phrases, names and dates in one language, safe as HTML. */
@Component
class LetterWords {
    private final Words words;
    private final Units units;
    private final Transactions transactions;

    LetterWords(Words words, Units units, Transactions transactions) {
        this.words = words;
        this.units = units;
        this.transactions = transactions;
    }

    /** The language in which the person writes. */
    static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }

    String say(Language language, String key, Map<String, ?> values) {
        return words.text(language, "plan-letter." + key, values);
    }

    String name(Person me, UnitCode unit, Language language) {
        return transactions.as(
                me.id(),
                () ->
                        units.find(unit)
                                .map(found -> found.names().in(language.code()))
                                .orElse(unit.value()));
    }

    static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    static String paragraph(String text) {
        return "<p>" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>";
    }

    static String list(List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
