package chancery.foundation.documents.bounded;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding in which plain text was written.
 *
 * <p>A byte order mark decides; then strict UTF-8; then UTF-16 without a mark, by its zero bytes or
 * its Arabic pages; then whichever of the old encodings of French, Spanish, English and Arabic
 * makes the most sense of the bytes above 127: a Latin accent stands alone among plain letters, an
 * Arabic letter stands among others. Text of a few such bytes can be guessed wrong.
 */
public final class CharsetGuess {

    /** The text and where it came from. */
    public record Decoded(String text, Charset charset) {}

    private static final int SAMPLE = 64 * 1024;
    private static final List<Charset> OLD =
            List.of(
                    Charset.forName("windows-1252"),
                    Charset.forName("ISO-8859-15"),
                    Charset.forName("windows-1256"),
                    Charset.forName("ISO-8859-6"),
                    Charset.forName("IBM850"),
                    Charset.forName("IBM437"),
                    Charset.forName("x-MacRoman"));

    /** Letters and signs above 127 that the four languages write, most of the weight first. */
    private static final String COMMON_LATIN = "éèàêçùôîâûëïüñáíóúœæÉÈÀÇÊÑÁÍÓÚŒÎÔ";

    private static final String SIGNS = "«»°’‘“”–—…€º¿¡•\u00a0§£ª·";
    private static final String COMMON_ARABIC = "اليمنترةوهبعدسفكق";

    private CharsetGuess() {}

    /** Null when the bytes are no text in any of the encodings known here. */
    public static @Nullable Decoded decode(byte[] bytes) {
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = withoutMark(bytes);
        if (wide != null) {
            String text = strictly(bytes, 0, wide);
            return text == null ? null : new Decoded(text, wide);
        }
        String utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return hasBinary(utf8) ? null : new Decoded(utf8, StandardCharsets.UTF_8);
        }
        Charset best = old(bytes);
        String text = new String(bytes, best);
        return hasBinary(text) ? null : new Decoded(text, best);
    }

    private static @Nullable Decoded byMark(byte[] b) {
        Charset charset = null;
        int length = 2;
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            charset = StandardCharsets.UTF_8;
            length = 3;
        } else if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        } else if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        }
        if (charset == null) {
            return null;
        }
        String text = strictly(b, length, charset);
        return text == null ? null : new Decoded(text, charset);
    }

    /** UTF-16 shows as zero bytes, or as Arabic pages (06), on one side of nearly every pair. */
    private static @Nullable Charset withoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        if (length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        int even = 0;
        int odd = 0;
        int zeros = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 || bytes[i] == 6 ? 1 : 0;
            odd += bytes[i + 1] == 0 || bytes[i + 1] == 6 ? 1 : 0;
            zeros += (bytes[i] == 0 ? 1 : 0) + (bytes[i + 1] == 0 ? 1 : 0);
        }
        int pairs = length / 2;
        if (zeros * 50 < pairs) {
            return null;
        }
        if (odd * 10 > pairs * 7 && even * 5 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > pairs * 7 && odd * 5 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            CharBuffer chars =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return chars.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset old(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        Charset best = OLD.getFirst();
        int most = Integer.MIN_VALUE;
        for (Charset charset : OLD) {
            int score = score(new String(sample, charset));
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return best;
    }

    private static int score(String text) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                score += worth(c, before, after);
            }
        }
        return score;
    }

    private static int worth(char c, char before, char after) {
        if (c >= 0x600 && c < 0x700) {
            boolean among = isArabic(before) || isArabic(after);
            boolean inLatin = isPlainLetter(before) || isPlainLetter(after);
            if (inLatin || !Character.isLetter(c)) {
                return inLatin ? -6 : 0;
            }
            return (among ? 2 : 0)
                    + (COMMON_ARABIC.indexOf(c) >= 0 ? 2 : 0)
                    + (c == 'ا' && after == 'ل' ? 3 : 0);
        }
        if (COMMON_LATIN.indexOf(c) >= 0) {
            boolean lonely = !(before >= 128 && Character.isLetter(before));
            boolean beside = isPlainLetter(before) || isPlainLetter(after);
            boolean caseFits =
                    Character.isLowerCase(c) || !Character.isLowerCase(before) && !isArabic(before);
            return lonely && caseFits ? (beside ? 5 : 3) : -4;
        }
        if (SIGNS.indexOf(c) >= 0) {
            boolean inWord = isPlainLetter(before) && isPlainLetter(after);
            return inWord && c != '’' && c != '‘' ? -3 : 2;
        }
        if (Character.isLetter(c)) {
            return -2;
        }
        return -4;
    }

    private static boolean isArabic(char c) {
        return c >= 0x600 && c < 0x700;
    }

    private static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** More than one control character in a thousand: no text. */
    private static boolean hasBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u001a') {
                controls++;
            }
        }
        return controls * 1000L > text.length();
    }
}
