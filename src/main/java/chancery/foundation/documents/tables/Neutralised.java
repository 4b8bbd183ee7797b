package chancery.foundation.documents.tables;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula when it opens a csv file: what begins with {@code
 * = + - @}, a tab or a carriage return gets an apostrophe before it, as <a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP</a> has it; reading takes the
 * apostrophe away again. Text that has apostrophes before such a sign by itself gets one more.
 */
final class Neutralised {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    private Neutralised() {}

    static String of(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** The text as it was before {@link #of}. */
    static String undone(String text) {
        boolean neutralised = text.startsWith("'") && FORMULA.matcher(text).lookingAt();
        return neutralised ? text.substring(1) : text;
    }
}
