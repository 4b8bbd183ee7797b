package chancery.foundation.search;

import java.text.Normalizer;

/**
 * Writes alike what readers type alike: é as e, œ as oe, أ and إ as ا, ى as ي, ة as ه, ٤ as 4, 0412
 * as 412; without tatweel, vowel signs and apostrophes.
 */
final class Folding {
    private Folding() {}

    /** Folds one word that is in lower case already. */
    static String fold(String word) {
        return withoutLeadingZeros(isPlain(word) ? word : letters(possessive(word)));
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128 || c == '\'') {
                return false;
            }
        }
        return true;
    }

    private static String possessive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s")
                ? word.substring(0, word.length() - 2)
                : word;
    }

    private static String letters(String word) {
        String split = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            switch (c) {
                case '\'', '\u2019', '\u02BC', '\u0640' -> {}
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'đ', 'ð' -> folded.append('d');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                case 'ى', 'ی' -> folded.append('ي');
                case 'ة' -> folded.append('ه');
                case 'ک' -> folded.append('ك');
                default -> {
                    if (Character.isDigit(c)) {
                        folded.append((char) ('0' + Character.digit(c, 10)));
                    } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        folded.append(c);
                    }
                }
            }
        }
        return folded.toString();
    }

    private static String withoutLeadingZeros(String word) {
        int zeros = 0;
        while (zeros < word.length() - 1
                && word.charAt(zeros) == '0'
                && word.charAt(zeros + 1) >= '0'
                && word.charAt(zeros + 1) <= '9') {
            zeros++;
        }
        return word.substring(zeros);
    }
}
