package chancery.door.intake.dates;

import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.util.regex.Pattern;

/**
 * Whether a stretch of text speaks of what is to come, by the endings of the future in French and
 * Spanish (whose accent tells "recibirá" from the past), by "will" in English and the prefix of the
 * Arabic future.
 */
public final class Tense {
    private static final Pattern FRENCH =
            Pattern.compile(
                    Lexicon.NOT_IN_WORD
                            + "(?:va|vont|\\p{L}{2,}(?:[aei]ra|dra|ura|rra|tra|vra|[aei]ront|dront|uront|rront|tront|vront))(?!\\p{L})");
    private static final Pattern SPANISH =
            Pattern.compile("(?<!\\p{L})(?:va a|van a|\\p{L}{2,}r(?:á|án|emos|é))(?!\\p{L})");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    Lexicon.NOT_IN_WORD
                            + "(?:will|shall|is to|are to|is due|are due|scheduled|planned|expected)"
                            + Lexicon.NOT_BEFORE_WORD);
    private static final Pattern ARABIC =
            Pattern.compile(
                    "(?<!\\p{L})و?(?:سوف|س[يت](?!اس|اد|د|ار|ن|ون|راتيج)\\p{L}{3,})(?!\\p{L})");

    private Tense() {}

    public static boolean isFuture(Letter letter, Words part) {
        String language = letter.language();
        String folded = letter.text().substring(part.start(), part.end());
        return switch (language == null ? "en" : language) {
            case "fr" -> FRENCH.matcher(folded).find();
            case "es" -> SPANISH.matcher(letter.original(part.start(), part.end())).find();
            case "ar" -> ARABIC.matcher(folded).find();
            default -> ENGLISH.matcher(folded).find();
        };
    }
}
