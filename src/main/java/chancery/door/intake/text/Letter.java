package chancery.door.intake.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text being read: folded, in lines, with its language. All offsets count folded characters. */
public final class Letter {
    private static final String ENDS = ".!?";

    private final Folded folded;
    private final List<Line> lines;
    private final @Nullable String language;

    private Letter(Folded folded, List<Line> lines, @Nullable String language) {
        this.folded = folded;
        this.lines = lines;
        this.language = language;
    }

    public static Letter of(String text) {
        Folded folded = Folded.of(text);
        return new Letter(
                folded, Line.of(folded.text()), LanguageGuess.of(folded.text()).orElse(null));
    }

    public String text() {
        return folded.text();
    }

    public Folded folded() {
        return folded;
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * @param language {@code fr}, {@code en}, {@code es} or {@code ar}; null to tell it from the
     *     text
     */
    public static Letter of(String text, @Nullable String language) {
        Letter letter = of(text);
        return language == null ? letter : new Letter(letter.folded, letter.lines, language);
    }

    /** {@code fr}, {@code en}, {@code es} or {@code ar}; null when there is too little to tell. */
    public @Nullable String language() {
        return language;
    }

    public boolean isIn(String code) {
        return code.equals(language);
    }

    /** The words as the letter wrote them, on one line. */
    public String original(int start, int end) {
        return folded.original(start, end);
    }

    public Words words(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text().charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text().charAt(to - 1))) {
            to--;
        }
        return new Words(from, to);
    }

    /** Whether the first letter at or after the offset is a small one. */
    public boolean isSmall(int offset) {
        for (int i = offset; i < text().length(); i++) {
            if (Character.isLetter(text().charAt(i))) {
                Span at = folded.span(i, i + 1);
                return Character.isLowerCase(folded.source().charAt(at.start()));
            }
            if (!Character.isWhitespace(text().charAt(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether some words contain letters, and no small ones. */
    public boolean isCapitals(int start, int end) {
        String words = original(start, end);
        return words.chars().anyMatch(Character::isUpperCase)
                && words.chars().noneMatch(Character::isLowerCase);
    }

    /** The sentences, blank lines and paragraph ends cutting as well as full stops. */
    public List<Words> sentences() {
        List<Words> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text().length(); i++) {
            if (endsSentence(i)) {
                found.add(words(start, i + 1));
                start = i + 1;
            }
        }
        found.add(words(start, text().length()));
        found.removeIf(words -> words.start() == words.end());
        return found;
    }

    private boolean endsSentence(int i) {
        char c = text().charAt(i);
        char next = i + 1 < text().length() ? text().charAt(i + 1) : '\n';
        if (c == '\n') {
            return next == '\n';
        }
        return ENDS.indexOf(c) >= 0 && Character.isWhitespace(next) && !isInitial(i);
    }

    /** "M.", "H.E.", "n.", "2.": a point behind one or two letters ends no sentence. */
    private boolean isInitial(int point) {
        int i = point - 1;
        while (i >= 0 && Character.isLetter(text().charAt(i))) {
            i--;
        }
        int letters = point - 1 - i;
        return text().charAt(point) == '.' && letters > 0 && letters <= 2;
    }
}
