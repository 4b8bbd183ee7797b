package chancery.work.press.review;

import chancery.foundation.access.Units;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.PrintedTable.Column;
import chancery.foundation.letters.PrintedTable.Row;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A review as it is printed, and as the body of a dispatch, in the language it is written in. */
@Component("pressReviewPaper")
public class ReviewPaper {
    private final Words words;
    private final Units units;
    private final Transactions transactions;

    ReviewPaper(Words words, Units units, Transactions transactions) {
        this.words = words;
        this.units = units;
        this.transactions = transactions;
    }

    /** Item by item, in order. */
    public PrintedTable printed(PersonId me, Review review) {
        ReviewContent content = review.content();
        Language language = language(content);
        return new PrintedTable(
                language.code(),
                service(me, review, language),
                content.title(),
                content.introduction().lines().filter(line -> !line.isBlank()).toList(),
                review.distribution(),
                List.of(
                        new Column(words.text(language, "review.number"), 5, true),
                        new Column(words.text(language, "coverage.outlet"), 20, false),
                        new Column(words.text(language, "review.item"), 75, false)),
                IntStream.range(0, content.items().size())
                        .mapToObj(i -> row(language, i + 1, content.items().get(i)))
                        .toList(),
                false);
    }

    /** In the small HTML of {@link chancery.correspondence.BodyText}. */
    public String body(Review review) {
        ReviewContent content = review.content();
        Language language = language(content);
        return paragraph(words.text(language, "review.send.body"))
                + content.introduction()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ReviewPaper::paragraph)
                        .collect(Collectors.joining())
                + content.items().stream()
                        .map(item -> item(language, item))
                        .collect(Collectors.joining());
    }

    private static Row row(Language language, int number, ReviewItem item) {
        return Row.of(
                List.of(
                        String.valueOf(number),
                        item.outlet() + "\n" + day(language, item.day()),
                        Stream.of(item.headline(), item.summary(), item.address())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n"))));
    }

    private static String item(Language language, ReviewItem item) {
        return "<p><strong>"
                + escaped(item.headline())
                + "</strong><br>"
                + escaped(item.outlet() + ", " + day(language, item.day()))
                + "</p>"
                + item.summary()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(ReviewPaper::paragraph)
                        .collect(Collectors.joining());
    }

    private String service(PersonId me, Review review, Language language) {
        return transactions.as(
                me,
                () ->
                        units.find(review.unit())
                                .map(unit -> unit.names().in(language.code()))
                                .orElse(review.unit().value()));
    }

    private static Language language(ReviewContent content) {
        return Language.of(content.language()).orElse(Language.FR);
    }

    private static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
