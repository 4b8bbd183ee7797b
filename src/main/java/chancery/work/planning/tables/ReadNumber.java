package chancery.work.planning.tables;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell says that should hold a number. */
sealed interface ReadNumber {

    /**
     * A number.
     *
     * @param unit the words before or behind it; empty for none
     */
    record Exact(BigDecimal value, String unit) implements ReadNumber {}

    /** Thousands or decimals: both readings are possible. */
    record Either(BigDecimal thousands, BigDecimal decimals) implements ReadNumber {}

    /** No number in digits. */
    record None() implements ReadNumber {}

    Pattern CELL =
            Pattern.compile(
                    "[^\\p{N}+-]{0,20}?\\s*(?<n>[+-]?\\d(?:[\\d.,'٫٬ ]{0,24}\\d)?)\\s*\\D{0,60}");

    Pattern DIGITS = Pattern.compile("\\s*[+-]?\\p{N}[\\p{N}.,'٫٬\\s\\h]*");

    /** Reads the cell in the notation of the other cells of its column. */
    static ReadNumber of(String cell, DecimalSign sign) {
        Matcher match = CELL.matcher(Spelt.plain(cell));
        if (!match.matches()) {
            return new None();
        }
        String unit = DIGITS.matcher(cell).replaceFirst(" ").strip();
        Optional<String> digits = grouped(match.group("n"));
        return digits.isEmpty() ? new None() : number(digits.get(), unit, sign);
    }

    /** Whether the cell leaves no doubt how its column writes decimals. */
    static DecimalSign evidence(String cell) {
        Matcher match = CELL.matcher(Spelt.plain(cell));
        Optional<String> digits = match.matches() ? grouped(match.group("n")) : Optional.empty();
        if (digits.isEmpty()) {
            return DecimalSign.UNKNOWN;
        }
        String n = digits.get();
        int comma = n.lastIndexOf(',');
        int point = n.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return DecimalSign.UNKNOWN;
        }
        boolean both = comma >= 0 && point >= 0;
        boolean lastIsComma = comma > point;
        int last = Math.max(comma, point);
        boolean repeated = n.indexOf(n.charAt(last)) < last;
        boolean three = isThreeBehind(n, last);
        if (both || (!repeated && !three)) {
            return lastIsComma ? DecimalSign.COMMA : DecimalSign.POINT;
        }
        return repeated ? lastIsComma ? DecimalSign.POINT : DecimalSign.COMMA : DecimalSign.UNKNOWN;
    }

    private static boolean isThreeBehind(String n, int sign) {
        String whole = n.substring(0, sign).replaceAll("[+-]", "");
        return n.length() - sign == 4 && whole.length() <= 3 && !whole.startsWith("0");
    }

    /** Without the spaces and apostrophes between groups of three; empty when grouped wrongly. */
    private static Optional<String> grouped(String n) {
        String signs = n.replace('٫', ',').replace('٬', '\'');
        if (signs.matches(".*[ '].*")) {
            return signs.matches("[+-]?\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d{1,6})?")
                    ? Optional.of(signs.replaceAll("[ ']", ""))
                    : Optional.empty();
        }
        return Optional.of(signs);
    }

    private static ReadNumber number(String n, String unit, DecimalSign sign) {
        int last = Math.max(n.lastIndexOf(','), n.lastIndexOf('.'));
        if (last < 0) {
            return new Exact(new BigDecimal(n), unit);
        }
        char c = n.charAt(last);
        boolean repeated = n.indexOf(c) < last;
        boolean both = n.indexOf(c == ',' ? '.' : ',') >= 0;
        if (repeated || both) {
            return inGroups(n, last, unit);
        }
        BigDecimal decimals = new BigDecimal(n.replace(',', '.'));
        if (!isThreeBehind(n, last)) {
            return new Exact(decimals, unit);
        }
        BigDecimal thousands = new BigDecimal(n.replace(String.valueOf(c), ""));
        return switch (sign) {
            case COMMA -> new Exact(c == ',' ? decimals : thousands, unit);
            case POINT -> new Exact(c == '.' ? decimals : thousands, unit);
            case UNKNOWN -> new Either(thousands, decimals);
        };
    }

    /** 1.234.567 or 1.234,5: every group of three, the last sign decimal when it differs. */
    private static ReadNumber inGroups(String n, int last, String unit) {
        boolean point = n.matches("[+-]?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,6})?");
        boolean comma = n.matches("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?");
        if (!point && !comma) {
            return new None();
        }
        boolean decimals = n.charAt(last) != (point ? '.' : ',');
        String whole = (decimals ? n.substring(0, last) : n).replaceAll("[.,]", "");
        return new Exact(
                new BigDecimal(decimals ? whole + "." + n.substring(last + 1) : whole), unit);
    }
}
