package chancery.door.intake;

import java.util.Locale;

/** The fields that a letter labels. */
enum HeaderField {
    ACTION,
    INFORMATION,
    TRANSMISSION,
    DISTRIBUTION,
    PRECEDENCE,
    /** The letter's own number and nothing else. */
    NUMBER,
    /** What others wrote and nothing else. */
    CITED,
    /** "Reference": one of these two, as what follows decides. */
    REFERENCE,
    SUBJECT,
    ANNEXES,
    DUE,
    PLACE,
    DATE,
    FROM,
    /** A label that ends the value before it. */
    OTHER;

    String key() {
        return "label." + name().toLowerCase(Locale.ROOT);
    }

    boolean isList() {
        return switch (this) {
            case ACTION, INFORMATION, CITED, REFERENCE, ANNEXES -> true;
            case TRANSMISSION,
                    DISTRIBUTION,
                    PRECEDENCE,
                    NUMBER,
                    SUBJECT,
                    DUE,
                    PLACE,
                    DATE,
                    FROM,
                    OTHER ->
                    false;
        };
    }
}
