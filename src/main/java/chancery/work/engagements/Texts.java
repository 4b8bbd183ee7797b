package chancery.work.engagements;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of what is typed into an engagement or a commitment, in characters. */
public final class Texts {
    public static final int LINE = 300;
    public static final int PARAGRAPH = 2_000;
    public static final int PROSE = 8_000;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ID = 200;
    private static final int WHOLE_DIGITS = 12;

    private Texts() {}

    /** One line that says something. */
    public static String line(String field, String typed) {
        return required(field, optionalLine(field, typed));
    }

    public static String optionalLine(String field, String typed) {
        return atMost(field, typed.strip().replaceAll("\\s+", " "), LINE);
    }

    /** Several lines that say something. */
    public static String paragraph(String field, String typed) {
        return required(field, optionalParagraph(field, typed));
    }

    public static String optionalParagraph(String field, String typed) {
        return atMost(field, typed.strip().replace("\r\n", "\n"), PARAGRAPH);
    }

    /** Several lines, or none. */
    public static String prose(String field, String typed) {
        return atMost(field, typed.strip().replace("\r\n", "\n"), PROSE);
    }

    /**
     * @throws Problem {@code engagement.day} before 1700 or after 2200
     */
    public static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < 1700 || day.getYear() > 2200) {
            throw Problem.refused("engagement.day").at(field).with("value", day);
        }
        return day;
    }

    /**
     * A reference whose parts the database keeps.
     *
     * @throws Problem {@code engagement.ref}
     */
    public static @Nullable Ref ref(String field, @Nullable Ref ref) {
        if (ref != null
                && (!KIND.matcher(ref.kind()).matches()
                        || ref.id().isBlank()
                        || ref.id().length() > LONGEST_ID)) {
            throw Problem.refused("engagement.ref").at(field);
        }
        return ref;
    }

    /** An amount from 0 up, with two decimals at most, always written with two. */
    static BigDecimal amount(String field, BigDecimal typed) {
        BigDecimal amount = typed.stripTrailingZeros();
        if (amount.signum() < 0
                || amount.scale() > 2
                || amount.precision() - amount.scale() > WHOLE_DIGITS) {
            throw Problem.refused("engagement.amount")
                    .at(field)
                    .with("value", typed.toPlainString());
        }
        return amount.setScale(2);
    }

    /** A code of ISO 4217. */
    static String currency(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.refused("engagement.currency").at("currency").with("value", typed);
        }
    }

    static <T> List<T> atMost(String field, List<T> all, int most) {
        if (all.size() > most) {
            throw Problem.tooLarge("engagement.many").at(field).with("most", most);
        }
        return List.copyOf(all);
    }

    private static String required(String field, String text) {
        if (text.isEmpty()) {
            throw Problem.refused("engagement.empty").at(field);
        }
        return text;
    }

    private static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Problem.tooLarge("engagement.long").at(field).with("most", most);
        }
        return text;
    }
}
