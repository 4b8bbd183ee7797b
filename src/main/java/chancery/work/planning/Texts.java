package chancery.work.planning;

import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The limits of what is typed into a plan, in characters. */
public final class Texts {
    public static final int LINE = 300;
    public static final int PARAGRAPH = 1_000;
    public static final int PROSE = 8_000;
    public static final int REASON = 2_000;
    private static final int WHOLE_DIGITS = 12;
    private static final int DECIMALS = 4;

    private Texts() {}

    /** A code of capitals, digits and underscores. */
    public static String word(String field, String typed) {
        String word = optionalLine(field, typed);
        if (!word.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw Problem.refused("plan.code").at(field).with("value", typed);
        }
        return word;
    }

    /** One line that says something. */
    public static String line(String field, String typed) {
        return required(field, optionalLine(field, typed));
    }

    public static String optionalLine(String field, String typed) {
        return atMost(field, typed.strip().replaceAll("\\s+", " "), LINE);
    }

    public static String paragraph(String field, String typed) {
        return required(field, atMost(field, typed.strip().replaceAll("\\s+", " "), PARAGRAPH));
    }

    /** Several lines, or none. */
    public static String prose(String field, String typed) {
        return atMost(field, typed.strip().replace("\r\n", "\n"), PROSE);
    }

    /** Why something was amended: it stands for ever, and must say something. */
    public static String reason(String field, String typed) {
        return required(field, atMost(field, typed.strip().replace("\r\n", "\n"), REASON));
    }

    /** The number without trailing zeros, so that equal numbers are written alike. */
    public static BigDecimal number(String field, BigDecimal typed) {
        BigDecimal number = typed.stripTrailingZeros();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.precision() - number.scale() > WHOLE_DIGITS || number.scale() > DECIMALS) {
            throw Problem.refused("plan.number").at(field).with("value", typed.toPlainString());
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    public static void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            throw Problem.refused("plan.day").at(field).with("value", day);
        }
    }

    /**
     * @throws Problem {@code plan.empty}
     */
    public static String required(String field, String text) {
        if (text.isEmpty()) {
            throw Problem.refused("plan.empty").at(field);
        }
        return text;
    }

    private static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Problem.tooLarge("plan.long").at(field).with("most", most);
        }
        return text;
    }
}
