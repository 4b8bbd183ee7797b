package chancery.door.confirming.learning;

import chancery.work.directory.names.Spelling;

/**
 * Something that a person wrote otherwise than it was read.
 *
 * @param person whose function or institution it is; empty for a name
 * @param read as the document has it
 * @param given the given names, of a person's name; empty otherwise
 * @param said as it is to be written; of a person's name, the family name
 */
public record Correction(Kind kind, String person, String read, String given, String said) {
    private static final int LONGEST_PERSON = 300;
    private static final int LONGEST = 500;

    /** What was corrected. */
    public enum Kind {
        NAME,
        FUNCTION,
        /** The institution in which a person holds a function. */
        PLACE,
        INSTITUTION
    }

    /** Whether it can be kept: it says something, and not more than a name or function is long. */
    boolean isKept() {
        return !said.isBlank()
                && said.length() <= LONGEST
                && read.length() <= LONGEST
                && given.length() <= LONGEST_PERSON
                && person.length() <= LONGEST_PERSON;
    }

    /** By what it is found again, whatever accents and capitals. */
    String folded() {
        return folded(person, read);
    }

    static String folded(String person, String read) {
        return String.join(" ", Spelling.words(person))
                + "|"
                + String.join(" ", Spelling.words(read));
    }

    /** A person's whole name, or what is said. */
    public String written() {
        return (given + " " + said).strip();
    }
}
