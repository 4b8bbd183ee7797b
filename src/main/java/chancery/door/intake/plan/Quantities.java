package chancery.door.intake.plan;

import chancery.door.intake.dates.ReadAmount;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an objective is measured with: an amount of money, a share, or a number of something,
 * in the letter's words. What says how things stand today is left out.
 */
final class Quantities {
    private static final String NUMBER =
            "(?:\\d{1,3}(?:[ .,']\\d{3})+|\\d{1,6}(?:[.,]\\d{1,2})?|"
                    + Lexicon.alternatives(PlanWords.all("numbers"))
                    + ")(?![\\p{L}\\p{N}])";
    private static final Pattern START =
            Pattern.compile(
                    Lexicon.NOT_IN_WORD
                            + "(?:"
                            + Lexicon.alternatives(PlanWords.all("amount.before"))
                            + "[ \\t\\n]{1,2})?"
                            + NUMBER);
    private static final Pattern SHARE = Pattern.compile("[ \\t]?%");
    private static final Pattern WORD = Pattern.compile("[ \\t\\n]{1,2}(\\p{L}[\\p{L}'-]*)");
    private static final Pattern LINK =
            Pattern.compile(
                    "[ \\t\\n]{1,2}"
                            + Lexicon.alternatives(PlanWords.all("link"))
                            + "(?:[ \\t\\n]{1,2}|(?<='))(\\p{L}[\\p{L}-]*)");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "[ \\t\\n]{1,2}"
                            + Lexicon.alternatives(PlanWords.all("amount.behind"))
                            + Lexicon.NOT_BEFORE_WORD);
    private static final Pattern NOW =
            Pattern.compile(
                    PlanWords.any("now") + "[ \\t\\n]{0,2}(?:a|at|en|de|to)?[ \\t\\n]{0,2}$");
    private static final Pattern DEFINITE =
            Pattern.compile(PlanWords.any("definite") + "[ \\t\\n]{1,2}$");
    private static final Set<String> STOPS = new HashSet<>(PlanWords.all("stop"));
    private static final int MOST_WORDS = 3;
    private static final int LONGEST_LINK = 40;

    private final Letter letter;
    private final List<Found<ReadAmount>> amounts;

    Quantities(Letter letter, List<Found<ReadAmount>> amounts) {
        this.letter = letter;
        this.amounts = amounts;
    }

    /**
     * The first one in a part.
     *
     * @param dates words of the part that say when
     */
    @Nullable Found<String> in(Words part, List<Words> dates) {
        return all(part, dates).stream().findFirst().orElse(null);
    }

    List<Found<String>> all(Words part, List<Words> dates) {
        List<Found<String>> found = new ArrayList<>();
        for (Found<ReadAmount> amount : amounts) {
            if (within(amount.words(), part) && isWanted(part, amount.start())) {
                found.add(found(amount.words()));
            }
        }
        Matcher match = START.matcher(letter.text()).region(part.start(), part.end());
        match.useTransparentBounds(true);
        while (match.find()) {
            Words number = new Words(match.start(), match.end());
            boolean free =
                    dates.stream().noneMatch(number::overlaps)
                            && amounts.stream().noneMatch(a -> a.words().overlaps(number));
            if (free && isWanted(part, match.start())) {
                counted(number, part).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private Optional<Found<String>> counted(Words number, Words part) {
        String text = letter.text();
        int end = number.end();
        Matcher share = SHARE.matcher(text).region(end, part.end());
        boolean isShare = share.lookingAt();
        end = isShare ? share.end() : end;
        int words = 0;
        Matcher word = WORD.matcher(text);
        while (!isShare && words < MOST_WORDS && word.region(end, part.end()).lookingAt()) {
            if (STOPS.contains(word.group(1)) || isLink(end, part)) {
                break;
            }
            words++;
            end = word.end();
        }
        if (!isShare && words == 0) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(text).region(end, part.end());
        if (link.lookingAt() && !STOPS.contains(link.group(1))) {
            end = link.end();
        }
        Matcher behind = BEHIND.matcher(text).region(end, part.end());
        end = behind.lookingAt() ? behind.end() : end;
        return Optional.of(found(letter.words(number.start(), end)));
    }

    private boolean isLink(int at, Words part) {
        return LINK.matcher(letter.text()).region(at, part.end()).lookingAt();
    }

    /** Neither how it is today nor something already spoken of. */
    private boolean isWanted(Words part, int at) {
        int from = Math.max(part.start(), at - LONGEST_LINK);
        boolean now = NOW.matcher(letter.text()).region(from, at).find();
        return !now && !DEFINITE.matcher(letter.text()).region(from, at).find();
    }

    private static boolean within(Words words, Words part) {
        return words.start() >= part.start() && words.end() <= part.end();
    }

    private Found<String> found(Words words) {
        return new Found<>(letter.original(words.start(), words.end()), words);
    }
}
