package chancery.foundation.documents.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a cell holds, as far as its file says it. */
public sealed interface CellValue {

    /** Nothing. */
    record Empty() implements CellValue {}

    /** Words; also a date or number that the file knows only as text. */
    record Text(String text) implements CellValue {}

    /**
     * A number.
     *
     * @param amount as shown: a tenth under a percent format is 10
     * @param unit {@code %}, an ISO 4217 currency, or empty text
     */
    record Number(BigDecimal amount, String unit) implements CellValue {}

    /** A day without a time of day. */
    record Day(LocalDate day) implements CellValue {}

    /** A day and time of no known zone. */
    record Moment(LocalDateTime moment) implements CellValue {}

    record Truth(boolean value) implements CellValue {}

    /** The one empty value. */
    CellValue EMPTY = new Empty();

    static CellValue text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static CellValue number(BigDecimal amount) {
        return new Number(amount, "");
    }

    /**
     * @param currency an ISO 4217 code
     */
    static CellValue money(BigDecimal amount, String currency) {
        return new Number(amount, currency);
    }

    static CellValue day(LocalDate day) {
        return new Day(day);
    }

    /** ISO 8601 for dates, plain digits and a point for numbers, the unit behind a space. */
    default String plain() {
        return switch (this) {
            case Empty _ -> "";
            case Text(String text) -> text;
            case Number(BigDecimal amount, String unit) ->
                    amount.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
            case Day(LocalDate day) -> day.toString();
            case Moment(LocalDateTime moment) -> moment.toString();
            case Truth(boolean value) -> Boolean.toString(value);
        };
    }
}
