package chancery.work.planning;

import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The limits of what is typed into a plan. */
final class Texts {
    static final int LINE = 300;
    static final int PARAGRAPH = 1_000;
    static final int PROSE = 8_000;
    private static final int WHOLE_DIGITS = 12;
    private static final int DECIMALS = 4;

    private Texts() {}

    static String word(String field, String typed) {
        String word = optionalLine(field, typed);
        if (!word.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw Problem.refused("plan.code").at(field).with("value", typed);
        }
        return word;
    }

    static String line(String field, String typed) {
        return required(field, optionalLine(field, typed));
    }

    static String optionalLine(String field, String typed) {
        return atMost(field, typed.strip().replaceAll("\\s+", " "), LINE);
    }

    static String paragraph(String field, String typed) {
        return required(field, atMost(field, typed.strip().replaceAll("\\s+", " "), PARAGRAPH));
    }

    static String prose(String field, String typed) {
        return atMost(field, typed.strip().replace("\r\n", "\n"), PROSE);
    }

    /** The number without trailing zeros, so that equal numbers are written alike. */
    static BigDecimal number(String field, BigDecimal typed) {
        BigDecimal number = typed.stripTrailingZeros();
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.precision() - number.scale() > WHOLE_DIGITS || number.scale() > DECIMALS) {
            throw Problem.refused("plan.number").at(field).with("value", typed.toPlainString());
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            throw Problem.refused("plan.day").at(field).with("value", day);
        }
    }

    private static String required(String field, String text) {
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
