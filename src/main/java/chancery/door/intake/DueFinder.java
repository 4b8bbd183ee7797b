package chancery.door.intake;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds by when the letter asks its addressee to do something: a day in full, behind a word such as
 * "avant le", in a sentence that asks.
 */
final class DueFinder {
    private static final Pattern REQUEST = Lexicon.STANDARD.words("request");
    private static final Pattern DEADLINE =
            Pattern.compile(
                    Lexicon.NOT_IN_WORD
                            + Lexicon.alternatives(Lexicon.STANDARD.all("deadline"))
                            + "[ \\t\\n]{1,3}(?:(?:le|the|el|al|يوم|تاريخ|"
                            + Lexicon.alternatives(Lexicon.STANDARD.weekdays().keySet())
                            + ")[ \\t\\n,]{1,3}){0,3}$");
    private static final int LONGEST_LINK = 60;

    private DueFinder() {}

    /** A deadline in a sentence with a request; in an instruction, also its only deadline. */
    static Optional<Found<LocalDate>> in(
            Letter letter, LetterKind kind, List<Found<PartialDate>> dates) {
        if (kind == LetterKind.ARTICLE || kind == LetterKind.COMMUNIQUE) {
            return Optional.empty();
        }
        List<Found<LocalDate>> deadlines = new ArrayList<>();
        List<Words> sentences = letter.sentences();
        for (Found<PartialDate> date : dates) {
            if (date.value().full().isEmpty() || !isDeadline(letter, date)) {
                continue;
            }
            Found<LocalDate> deadline = new Found<>(date.value().full().get(), date.words());
            deadlines.add(deadline);
            for (Words sentence : sentences) {
                if (sentence.contains(date.start()) && asks(letter, sentence)) {
                    return Optional.of(deadline);
                }
            }
        }
        boolean only = kind == LetterKind.INSTRUCTION && deadlines.size() == 1;
        return only ? Optional.of(deadlines.getFirst()) : Optional.empty();
    }

    private static boolean isDeadline(Letter letter, Found<PartialDate> date) {
        int from = Math.max(0, date.start() - LONGEST_LINK);
        Matcher before = DEADLINE.matcher(letter.text()).region(from, date.start());
        return before.find();
    }

    private static boolean asks(Letter letter, Words sentence) {
        return REQUEST.matcher(letter.text()).region(sentence.start(), sentence.end()).find();
    }
}
