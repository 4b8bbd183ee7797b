package chancery.door.intake;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the annexes out of the value of their field; a bare count names none. */
final class AnnexList {
    private static final Pattern ITEM =
            Pattern.compile(
                    "[;\\n]|(?:^|(?<=\\s))(?:\\(\\d{1,2}\\)|\\d{1,2}[.)](?=\\s)|\\d{1,2}\\s?[/-]\\s?(?=\\p{L})|[-•·>](?=\\s))\\s*");
    private static final Pattern COUNT = Pattern.compile("[0-9lo()\\s.-]*(?:[0-9][0-9()\\s.-]*)?");
    private static final Pattern MISREAD_ONE = Pattern.compile("^[lI|](?=\\s)");
    private static final List<String> NONE = Lexicon.STANDARD.all("none");

    private AnnexList() {}

    static List<Found<String>> of(Letter letter, List<Words> values) {
        List<Found<String>> found = new ArrayList<>();
        for (Words value : values) {
            Matcher items = ITEM.matcher(letter.text()).region(value.start(), value.end());
            int from = value.start();
            while (items.find()) {
                add(letter, found, from, items.start());
                from = items.end();
            }
            add(letter, found, from, value.end());
        }
        return found;
    }

    private static void add(Letter letter, List<Found<String>> found, int start, int end) {
        Words words = letter.words(start, end);
        while (words.end() > words.start()
                && ".,;".indexOf(letter.text().charAt(words.end() - 1)) >= 0) {
            words = letter.words(words.start(), words.end() - 1);
        }
        String folded = letter.text().substring(words.start(), words.end());
        if (!COUNT.matcher(folded).matches() && !NONE.contains(folded)) {
            String written = letter.original(words.start(), words.end());
            found.add(new Found<>(MISREAD_ONE.matcher(written).replaceFirst("1"), words));
        }
    }
}
