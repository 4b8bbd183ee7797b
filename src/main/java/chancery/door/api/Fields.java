package chancery.door.api;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single fields of what a program sent; what cannot be read is refused by its name. */
public final class Fields {
    private Fields() {}

    /**
     * @throws Problem what {@link UnitCode#of} says of it, at the field
     */
    public static UnitCode unit(String code, String field) {
        try {
            return UnitCode.of(code.strip().toUpperCase(Locale.ROOT));
        } catch (Problem problem) {
            throw problem.at(field);
        }
    }

    /**
     * What must have been sent.
     *
     * @throws Problem {@code api.missing}
     */
    public static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.refused("api.missing").at(field).with("field", field);
        }
        return value;
    }

    /**
     * A day as {@code 2026-11-22}; null when nothing was sent.
     *
     * @throws Problem {@code api.date}
     */
    public static @Nullable LocalDate day(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.refused("api.date").at(field).with("value", text);
        }
    }

    /**
     * One of the words of {@code type}, in any case, with spaces for underscores.
     *
     * @param absent what holds when nothing was sent
     * @throws Problem {@code api.word}, which names the words that are known
     */
    public static <E extends Enum<E>> E word(
            Class<E> type, @Nullable String text, E absent, String field) {
        if (text == null || text.isBlank()) {
            return absent;
        }
        String wanted = text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        throw Problem.refused("api.word").at(field).with("value", text).with("known", known);
    }
}
