package chancery.door.intake.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A text made easy to compare: lower case, without accents, vowel signs and bold marks, with one
 * form of each Arabic letter, one kind of space, dash and quote, and digits 0 to 9. Every character
 * remembers where it came from, so that what is found here can be shown in the text itself.
 */
public final class Folded {
    private static final Map<Character, String> KNOWN = new ConcurrentHashMap<>();

    private final String source;
    private final String text;
    private final int[] origins;

    private Folded(String source, String text, int[] origins) {
        this.source = source;
        this.text = text;
        this.origins = origins;
    }

    public static Folded of(String source) {
        StringBuilder out = new StringBuilder(source.length());
        int[] origins = new int[source.length() + 16];
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            String folded = isMark(source, i) ? "" : fold(c);
            for (int k = 0; k < folded.length(); k++) {
                if (out.length() == origins.length) {
                    origins = Arrays.copyOf(origins, origins.length * 2);
                }
                origins[out.length()] = i;
                out.append(folded.charAt(k));
            }
        }
        return new Folded(source, out.toString(), origins);
    }

    /** Just the words, folded, single spaces between them. */
    public static String plain(String text) {
        return Folded.of(text).text.replaceAll("\\s+", " ").strip();
    }

    public String text() {
        return text;
    }

    /** The text as it was. */
    public String source() {
        return source;
    }

    /** Where in the source the folded characters from {@code start} up to {@code end} stand. */
    public Span span(int start, int end) {
        if (start >= end) {
            int at = start < text.length() ? origins[start] : source.length();
            return new Span(at, at);
        }
        int last = origins[end - 1] + 1;
        while (last < source.length()
                && Character.getType(source.charAt(last)) == Character.NON_SPACING_MARK) {
            last++;
        }
        return new Span(origins[start], last);
    }

    /** The words of the source there, on one line and without bold marks. */
    public String original(int start, int end) {
        return span(start, end)
                .in(source)
                .replace("*", "")
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\h]+", " ")
                .strip();
    }

    /** Whether the character is a sign of Markdown, or half of a line end. */
    private static boolean isMark(String source, int i) {
        char c = source.charAt(i);
        if (c == '\r') {
            return i + 1 < source.length() && source.charAt(i + 1) == '\n';
        }
        return c == '*' || c == '`';
    }

    private static String fold(char c) {
        if (c < 128) {
            return c == '\r' || c == '\f' || c == '\u000b'
                    ? "\n"
                    : String.valueOf(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return KNOWN.computeIfAbsent(c, Folded::foldOther);
    }

    private static String foldOther(char c) {
        if (Character.isDigit(c)) {
            return String.valueOf(Character.digit(c, 10));
        }
        if (Character.isSpaceChar(c)) {
            return c == '\u2028' || c == '\u2029' ? "\n" : " ";
        }
        switch (c) {
            case '\u0085' -> {
                return "\n";
            }
            case '°', '˚' -> {
                return "o";
            }
            case 'œ', 'Œ' -> {
                return "oe";
            }
            case 'æ', 'Æ' -> {
                return "ae";
            }
            case '’', '‘', 'ʼ', '´', '′' -> {
                return "'";
            }
            case '«', '»', '“', '”', '„' -> {
                return "\"";
            }
            case '،' -> {
                return ",";
            }
            case '؛' -> {
                return ";";
            }
            case '؟' -> {
                return "?";
            }
            case 'ـ' -> {
                return "";
            }
            case 'ى', 'ی' -> {
                return "ي";
            }
            case 'ک' -> {
                return "ك";
            }
            case 'ة' -> {
                return "ه";
            }
            default -> {
                return decomposed(c);
            }
        }
    }

    private static String decomposed(char c) {
        if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '−') {
            return "-";
        }
        StringBuilder out = new StringBuilder();
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < apart.length(); i++) {
            char part = apart.charAt(i);
            int type = Character.getType(part);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                out.append(part == 'ة' ? 'ه' : part == 'ى' ? 'ي' : part);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
