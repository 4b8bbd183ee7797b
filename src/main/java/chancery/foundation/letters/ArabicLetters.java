package chancery.foundation.letters;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes Arabic letters and leaves the vowel signs between them alone. ICU's shaping knows signs
 * only in the forms of Unicode's compatibility block, which stand apart or on a tatweel.
 */
final class ArabicLetters implements BidiReorderer {
    static final char SHADDA = '\u0651';

    private static final char FIRST_LAM_ALEF = '\ufef5';
    private static final char LAST_LAM_ALEF = '\ufefc';

    private final BidiReorderer icu = new ICUBidiReorderer();

    /** A sign that stands above or below a letter and takes no room of its own. */
    static boolean isSign(int c) {
        return (c >= 0x064b && c <= 0x0652) || c == 0x0670;
    }

    @Override
    public String shapeText(String text) {
        if (text.chars().noneMatch(ArabicLetters::isSign)) {
            return icu.shapeText(text);
        }
        StringBuilder letters = new StringBuilder();
        List<StringBuilder> signs = new ArrayList<>();
        for (char c : text.toCharArray()) {
            if (isSign(c) && !signs.isEmpty()) {
                signs.getLast().append(c);
            } else {
                letters.append(c);
                signs.add(new StringBuilder());
            }
        }
        return joined(icu.shapeText(letters.toString()), letters, signs);
    }

    /** Lam and alef become one form, which then bears the signs of both. */
    private static String joined(
            String shaped, CharSequence letters, List<? extends CharSequence> signs) {
        StringBuilder joined = new StringBuilder();
        int at = 0;
        for (char form : shaped.toCharArray()) {
            joined.append(form);
            boolean two =
                    form >= FIRST_LAM_ALEF && form <= LAST_LAM_ALEF && letters.charAt(at) != form;
            for (int i = two ? 2 : 1; i > 0 && at < letters.length(); i--) {
                joined.append(signs.get(at++));
            }
        }
        return joined.toString();
    }

    @Override
    public String deshapeText(String text) {
        return icu.deshapeText(text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return icu.reorderRTLTextToLTR(text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
