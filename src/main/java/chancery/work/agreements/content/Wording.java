package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The limits of what is written into an agreement's record, in characters. */
public final class Wording {
    public static final int LINE = 300;
    public static final int PROSE = 8_000;
    static final int FIRST_YEAR = 1600;
    static final int LAST_YEAR = 2300;

    private Wording() {}

    /**
     * One line that says something.
     *
     * @throws Problem {@code agreement.empty}, {@code agreement.long}
     */
    public static String line(String field, String typed) {
        return required(field, optionalLine(field, typed));
    }

    public static String optionalLine(String field, String typed) {
        return atMost(field, typed.strip().replaceAll("\\s+", " "), LINE);
    }

    /** Several lines, or none. */
    public static String prose(String field, String typed) {
        return atMost(field, typed.strip().replace("\r\n", "\n"), PROSE);
    }

    static String required(String field, String text) {
        if (text.isEmpty()) {
            throw Problem.refused("agreement.empty").at(field);
        }
        return text;
    }

    static void day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Problem.refused("agreement.day").at(field).with("value", day);
        }
    }

    static void between(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw Problem.refused("agreement.number")
                    .at(field)
                    .with("least", least)
                    .with("most", most);
        }
    }

    static void atMost(String field, int count, int most) {
        if (count > most) {
            throw Problem.tooLarge("agreement.many").at(field).with("most", most);
        }
    }

    private static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Problem.tooLarge("agreement.long").at(field).with("most", most);
        }
        return text;
    }
}
