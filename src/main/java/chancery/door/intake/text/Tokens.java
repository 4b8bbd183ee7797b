package chancery.door.intake.text;

import chancery.door.intake.text.Token.Gap;
import chancery.door.intake.text.Token.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words, numbers and signs of a letter in their order. An elided article ({@code l'}) and the
 * English {@code 's} are tokens of their own; a hyphen or another apostrophe stays within its word.
 */
public final class Tokens {
    private static final Set<String> ELIDED =
            Set.of("l", "d", "s", "n", "j", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu");

    /** A line at least so long, in characters, is taken to have been cut by its width. */
    private static final int FULL_LINE = 55;

    /** Tells which words may stand behind a letter that is a word of its own. */
    @FunctionalInterface
    public interface Opening {
        boolean test(char letter, String word);
    }

    /** Arabic words of one letter that are written as part of the next. */
    private static final String PROCLITICS = "وبل";

    private static final double CAPITAL_TEXT = 0.6;

    private final Letter letter;
    private final List<Token> tokens;
    private final Token end;
    private final boolean shouted;

    private Tokens(Letter letter, List<Token> tokens) {
        this.letter = letter;
        this.tokens = tokens;
        int length = letter.text().length();
        this.end = new Token(length, length, "", Shape.SIGN, Gap.BREAK);
        long words = tokens.stream().filter(Token::isWord).count();
        long capitals = tokens.stream().filter(t -> t.shape() == Shape.CAPITALS).count();
        this.shouted = capitals > words * CAPITAL_TEXT;
    }

    public static Tokens of(Letter letter) {
        return of(letter, (_, _) -> false);
    }

    /**
     * @param opens whether a word may stand behind an Arabic "and", "to" or "with", which are
     *     written as its first letter and become tokens of their own
     */
    public static Tokens of(Letter letter, Opening opens) {
        List<Token> tokens = new ArrayList<>();
        String text = letter.text();
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = endOf(text, at);
            stop =
                    PROCLITICS.indexOf(text.charAt(at)) >= 0 && opens(text, at, stop, opens)
                            ? at + 1
                            : stop;
            Shape shape = shape(letter, at, stop);
            tokens.add(new Token(at, stop, text.substring(at, stop), shape, gap(text, last, at)));
            last = stop;
            at = stop;
        }
        return new Tokens(letter, tokens);
    }

    /** The folded words and signs of a phrase, as a text would have them. */
    static List<String> split(String phrase) {
        return of(Letter.of(phrase)).tokens.stream().map(Token::text).toList();
    }

    public int size() {
        return tokens.size();
    }

    /** Past the last there are only empty signs, each on a line of its own; so before the first. */
    public Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : end;
    }

    /** Whether nearly all of the text is in capitals, which then say nothing. */
    public boolean isShouted() {
        return shouted;
    }

    /** The stretch of tokens from one up to, not including, another. */
    public Words words(int from, int to) {
        return new Words(at(from).start(), at(Math.max(from, to - 1)).end());
    }

    public String original(int from, int to) {
        Words words = words(from, to);
        return letter.original(words.start(), words.end());
    }

    public Letter letter() {
        return letter;
    }

    /** The first token that begins at the folded offset or behind it. */
    public int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean opens(String text, int at, int stop, Opening opens) {
        String rest = text.substring(at + 1, stop);
        boolean definite = text.charAt(at) != 'ل' && rest.startsWith("ال") && rest.length() > 4;
        return definite || opens.test(text.charAt(at), rest);
    }

    private static int endOf(String text, int at) {
        int i = at;
        if (!Character.isLetterOrDigit(text.charAt(i))) {
            boolean possessive =
                    text.startsWith("'s", at)
                            && !Character.isLetterOrDigit(charAt(text, at + 2))
                            && at > 0
                            && Character.isLetter(text.charAt(at - 1));
            return possessive ? at + 2 : at + 1;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean joined = c == '-' && Character.isLetterOrDigit(charAt(text, i + 1));
            if (c == '\'') {
                if (ELIDED.contains(text.substring(at, i))) {
                    return i + 1;
                }
                boolean possessive =
                        charAt(text, i + 1) == 's'
                                && !Character.isLetterOrDigit(charAt(text, i + 2));
                joined = !possessive && Character.isLetter(charAt(text, i + 1));
            }
            if (!joined && !Character.isLetterOrDigit(c)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static char charAt(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static Shape shape(Letter letter, int start, int end) {
        char first = letter.text().charAt(start);
        if (Character.isDigit(first)) {
            return Shape.NUMBER;
        }
        if (!Character.isLetter(first)) {
            return Shape.SIGN;
        }
        int letters = 0;
        int capitals = 0;
        boolean capital = false;
        for (int i = start; i < end; i++) {
            int at = letter.folded().span(i, i + 1).start();
            char written = letter.folded().source().charAt(at);
            if (Character.isLetter(written)) {
                letters++;
                capitals += Character.isUpperCase(written) ? 1 : 0;
                capital |= i == start && Character.isUpperCase(written);
            }
        }
        if (letters > 1 && capitals == letters) {
            return Shape.CAPITALS;
        }
        return capital ? Shape.CAPITALIZED : Shape.LOWER;
    }

    private static Gap gap(String text, int from, int to) {
        if (from == to) {
            return from == 0 ? Gap.BREAK : Gap.NONE;
        }
        int lineEnd = text.indexOf('\n', from);
        if (lineEnd < 0 || lineEnd >= to) {
            return from == 0 ? Gap.BREAK : Gap.SPACE;
        }
        boolean several =
                text.indexOf('\n', lineEnd + 1) < to && text.indexOf('\n', lineEnd + 1) >= 0;
        int lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
        boolean full = lineEnd - lineStart >= FULL_LINE;
        char next = charAt(text, to);
        boolean item = next == '-' || next == '•' || next == '#';
        return several || !full || item ? Gap.BREAK : Gap.WRAP;
    }
}
