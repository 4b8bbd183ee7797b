package chancery.work.planning.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Words made easy to compare: small letters without accents and vowel signs, one form of each
 * Arabic letter, digits 0 to 9, single spaces; and the sheets of words that ship with this package.
 */
final class Spelt {
    private Spelt() {}

    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(apart.length());
        apart.chars().forEach(c -> out.append(letter((char) c)));
        return out.toString().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private static String letter(char c) {
        if (Character.isDigit(c)) {
            return String.valueOf(Character.digit(c, 10));
        }
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            return " ";
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ') {
            return "";
        }
        if (type == Character.DASH_PUNCTUATION || c == '−') {
            return "-";
        }
        return switch (c) {
            case '’', '‘', 'ʼ' -> "'";
            case 'ى', 'ی' -> "ي";
            case 'ة' -> "ه";
            case 'ک' -> "ك";
            case 'œ', 'Œ' -> "oe";
            case 'º', '°' -> "o";
            case '٫' -> "٫";
            default -> String.valueOf(c);
        };
    }

    /** Only its words: signs are spaces. */
    static String words(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
    }

    /**
     * @param name of a {@code .properties} file beside this class, in UTF-8
     */
    static Properties sheet(String name) {
        Properties sheet = new Properties();
        try (InputStream in = Spelt.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            sheet.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet;
    }

    /** The spellings under a key, as plain words. */
    static List<String> spellings(Properties sheet, String key) {
        List<String> found = new ArrayList<>();
        for (String part : sheet.getProperty(key, "").split("\\|", -1)) {
            String spelling = words(part);
            if (!spelling.isEmpty()) {
                found.add(spelling);
            }
        }
        return found;
    }
}
