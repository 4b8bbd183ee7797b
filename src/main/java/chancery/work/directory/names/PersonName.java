package chancery.work.directory.names;

import chancery.kernel.Problem;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One spelling of a person's name.
 *
 * @param given may be empty
 * @param family with its particle, such as {@code de la Torre}
 * @param suffix such as {@code Jr.}; may be empty
 */
public record PersonName(String given, String family, String suffix) {
    /** The longest part, in characters. */
    public static final int LONGEST = 120;

    /**
     * @throws Problem {@code directory.name} without a family name, {@code directory.long} for a
     *     part of more than {@value #LONGEST} characters
     */
    public PersonName {
        given = clean(given, LONGEST);
        family = clean(family, LONGEST);
        suffix = clean(suffix, LONGEST);
        if (family.isEmpty()) {
            throw Problem.refused("directory.name").at("family");
        }
    }

    public static PersonName of(String given, String family) {
        return new PersonName(given, family, "");
    }

    /** As it is said: given name, family name, suffix. */
    public String full() {
        return joined(" ", given, family, suffix);
    }

    /** As a list is ordered: family name first. */
    public String inverted() {
        return joined(", ", family, joined(" ", given, suffix));
    }

    public Script script() {
        return Script.of(family);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** In one line, composed, without control characters. */
    static String clean(String text, int longest) {
        String line =
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cc}\\p{Co}\\p{Cn}\\s]+", " ")
                        .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
                        .strip();
        if (line.length() > longest) {
            throw Problem.refused("directory.long").with("most", longest);
        }
        return line;
    }
}
