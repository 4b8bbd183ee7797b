package chancery.foundation.letters;

import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says. A line whose value is empty is not printed.
 *
 * @param language of the printed headings: {@code fr}, {@code en}, {@code es} or {@code ar}; for
 *     any other, English
 * @param service the letterhead's first line, such as "Embassy of the Republic of Aldoria"
 * @param unit its second line
 * @param title what kind of letter it is, where that must be said: "Correction"
 * @param dated null prints {@code datedText}
 * @param bodyHtml small HTML: {@code h2 h3 p ul ol li strong em u br blockquote table}; what else
 *     it holds is dropped
 * @param due until when an answer is asked for
 * @param closing the lines of the signature: function, name
 * @param annexes names of what is attached
 * @param draft marks it as not yet signed
 */
public record LetterPage(
        String language,
        String service,
        String unit,
        String title,
        String place,
        @Nullable LocalDate dated,
        String datedText,
        String number,
        List<String> action,
        List<String> information,
        Transmission transmission,
        Distribution distribution,
        Precedence precedence,
        List<String> references,
        @Nullable LocalDate due,
        String subject,
        String bodyHtml,
        List<String> closing,
        List<String> annexes,
        boolean draft) {

    public LetterPage {
        action = List.copyOf(action);
        information = List.copyOf(information);
        references = List.copyOf(references);
        closing = List.copyOf(closing);
        annexes = List.copyOf(annexes);
    }
}
