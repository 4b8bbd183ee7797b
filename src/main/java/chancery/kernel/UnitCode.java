package chancery.kernel;

import java.util.regex.Pattern;

/**
 * The code by which a unit of the service is addressed, such as {@code SG/4} or {@code AMBALDO
 * LIMA}: 1 to 40 characters, upper-case letters, digits, single spaces and {@code / . -}.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM =
            Pattern.compile("[A-Z0-9](?:[A-Z0-9/.-]| (?! )){0,38}[A-Z0-9]|[A-Z0-9]");

    /**
     * @throws Problem {@code unit.code} when {@code value} has not the form of a code
     */
    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw Problem.refused("unit.code").with("value", value);
        }
    }

    public static UnitCode of(String value) {
        return new UnitCode(value);
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
