package chancery.door.intake;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Misread;
import chancery.door.intake.text.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of letters: what one looks like, and how it is written down. */
final class Numbers {
    /** "n°", "Nº", "N.°", "No.", "n" misread, "Number", رقم, عدد. */
    static final String SIGN =
            "(?<![\\p{L}\\p{N}])(?:n\\s?[o.]{1,3}|n(?=\\s)|num(?:ero|ber)?\\.?|رقم|عدد)[\\s:]{0,3}";

    static final String NUMBER =
            "(?<n>(?!n[o.]{0,2}\\s{0,3}/)(?:[\\p{L}0-9]{1,12}\\s?[/.-]\\s?){0,5}[0-9lo]{0,6}[0-9][0-9lo]{0,6}(?:\\s?[/-]\\s?[\\p{L}0-9]{1,10}){0,5})(?![\\p{L}\\p{N}])";

    private static final Pattern WHOLE =
            Pattern.compile("\\s*(?:" + SIGN + ")?" + NUMBER + "\\s*[.;,]?\\s*");
    private static final Pattern LEADING = Pattern.compile("\\s*(?:" + SIGN + ")?" + NUMBER);
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:n\\s?[o.]{1,3}|num(?:ero|ber)?\\.?|رقم|عدد)[\\s:]{0,3}"
                            + NUMBER);
    private static final Pattern STROKES_ONLY = Pattern.compile("[0-9lo/.-]+");
    private static final int LONGEST_HEADING = 70;

    private Numbers() {}

    /** The number, when the words are nothing but one; "/2025" and "…/2025" are none. */
    static Optional<Found<String>> own(Letter letter, Words words) {
        Matcher match = WHOLE.matcher(letter.text()).region(words.start(), words.end());
        if (!match.matches()) {
            return Optional.empty();
        }
        return Optional.of(found(letter, match));
    }

    /** The number with which the words begin, whatever follows it. */
    static Optional<Found<String>> leading(Letter letter, Words words) {
        Matcher match = LEADING.matcher(letter.text()).region(words.start(), words.end());
        match.useTransparentBounds(true);
        return match.lookingAt() ? Optional.of(found(letter, match)) : Optional.empty();
    }

    /** The number in a heading such as "SG/4 CRYPTÉ N° 731" or "Note verbale No. 214/2025". */
    static Optional<Found<String>> inHeading(Letter letter, Line line) {
        if (line.text().strip().length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        Matcher match = HEADING.matcher(letter.text()).region(line.start(), line.end());
        match.useTransparentBounds(true);
        return match.find() ? Optional.of(found(letter, match)) : Optional.empty();
    }

    static Found<String> found(Letter letter, Matcher match) {
        Words words = new Words(match.start("n"), match.end("n"));
        return new Found<>(written(letter, words), words);
    }

    private static String written(Letter letter, Words words) {
        String folded = letter.text().substring(words.start(), words.end()).replaceAll("\\s+", "");
        if (STROKES_ONLY.matcher(folded).matches()) {
            return Misread.asDigits(folded);
        }
        return letter.original(words.start(), words.end()).replaceAll("\\s*([/.-])\\s*", "$1");
    }
}
