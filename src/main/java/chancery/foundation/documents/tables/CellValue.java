package chancery.foundation.documents.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What a cell holds, as far as its file says it. */
public sealed interface CellValue {

    /** Nothing. */
    record Empty() implements CellValue {
        @Override
        public String plain() {
            return "";
        }
    }

    /** Words; also a date or number that the file knows only as text. */
    record Text(String text) implements CellValue {
        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param amount as shown: a tenth under a percent format is 10
     * @param unit {@code %}, an ISO 4217 currency, or empty text
     */
    record Quantity(BigDecimal amount, String unit) implements CellValue {
        @Override
        public String plain() {
            return amount.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** A day without a time of day. */
    record Day(LocalDate day) implements CellValue {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    /** A day and time of no known zone. */
    record Moment(LocalDateTime moment) implements CellValue {
        @Override
        public String plain() {
            return moment.toString();
        }
    }

    record Truth(boolean value) implements CellValue {
        @Override
        public String plain() {
            return Boolean.toString(value);
        }
    }

    /** The one empty value. */
    CellValue EMPTY = new Empty();

    static CellValue text(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static CellValue number(BigDecimal amount) {
        return new Quantity(amount, "");
    }

    /**
     * @param currency an ISO 4217 code
     */
    static CellValue money(BigDecimal amount, String currency) {
        return new Quantity(amount, currency);
    }

    static CellValue day(LocalDate day) {
        return new Day(day);
    }

    /** ISO 8601 for dates, plain digits and a point for numbers, the unit behind a space. */
    String plain();
}
