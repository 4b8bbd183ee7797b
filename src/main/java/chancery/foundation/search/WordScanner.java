package chancery.foundation.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into {@linkplain Word words}: runs of letters, digits and marks, with apostrophes
 * inside them. {@code 0412/2025} and {@code DG7/6} are two words each, found as a phrase.
 */
final class WordScanner {
    /** Between the parts of a document. */
    static final char PART = '\u001D';

    /** Longer runs are no words and are cut into pieces. */
    private static final int LONGEST = 80;

    private static final Set<String> ARTICLES =
            Set.of(
                    "l", "d", "qu", "j", "n", "s", "t", "c", "m", "jusqu", "lorsqu", "puisqu",
                    "quoiqu");

    private final String text;
    private int at;

    WordScanner(String text) {
        this.text = text;
    }

    static List<Word> all(String text) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        for (Word word = scanner.next(); word != null; word = scanner.next()) {
            words.add(word);
        }
        return words;
    }

    /** The next word, or null at the end. */
    @Nullable Word next() {
        boolean gap = false;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isPart(c)) {
                gap |= c == PART;
                at += Character.charCount(c);
                continue;
            }
            int start = at;
            at = endOfRun(start);
            if (isArticleAlone(start, at)) {
                continue;
            }
            int from = afterArticle(start, at);
            String accented = text.substring(from, at).toLowerCase(Locale.ROOT);
            String folded = Folding.fold(accented);
            if (!folded.isEmpty()) {
                return new Word(folded, bare(accented), from, at, gap);
            }
        }
        return null;
    }

    private int endOfRun(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int c = text.codePointAt(end);
            int next = end + Character.charCount(c);
            boolean joins =
                    isPart(c)
                            || isApostrophe(c)
                                    && next < text.length()
                                    && Character.isLetter(text.codePointAt(next));
            if (!joins) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Before a quoted word or at a line's end: l’ « accord ». */
    private boolean isArticleAlone(int start, int end) {
        return end < text.length()
                && isApostrophe(text.charAt(end))
                && ARTICLES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private int afterArticle(int start, int end) {
        for (int i = start; i < end; i++) {
            if (isApostrophe(text.charAt(i))) {
                String article = text.substring(start, i).toLowerCase(Locale.ROOT);
                return ARTICLES.contains(article) ? i + 1 : start;
            }
        }
        return start;
    }

    private static String bare(String accented) {
        int apostrophe = -1;
        for (int i = 0; i < accented.length() && apostrophe < 0; i++) {
            if (isApostrophe(accented.charAt(i))) {
                apostrophe = i;
            }
        }
        if (apostrophe < 0) {
            return accented;
        }
        return accented.startsWith("s", apostrophe + 1) && apostrophe + 2 == accented.length()
                ? accented.substring(0, apostrophe)
                : accented.replaceAll("['\u2019\u02BC]", "");
    }

    private static boolean isPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC';
    }
}
