package chancery.foundation.letters;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The fixed words of a letter in its language, and the lines that they make with its values. */
final class LetterWords {

    /** A heading and what follows it. */
    record Line(String heading, String value) {}

    private final Properties words;
    private final Locale locale;

    private LetterWords(Properties words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static LetterWords of(String language) {
        String known =
                switch (language) {
                    case "fr", "es", "ar" -> language;
                    default -> "en";
                };
        Locale locale =
                switch (known) {
                    case "fr" -> Locale.FRANCE;
                    case "es" -> Locale.of("es", "ES");
                    case "ar" -> Locale.of("ar", "MA");
                    default -> Locale.UK;
                };
        return new LetterWords(load("/messages/letters_" + known + ".properties"), locale);
    }

    String language() {
        return locale.getLanguage();
    }

    boolean rightToLeft() {
        return language().equals("ar");
    }

    /** Place and date: "Lima, le 4 août 2025". */
    String placeAndDate(LetterPage letter) {
        return placeAndDate(letter.place(), date(letter.dated(), letter.datedText()));
    }

    String placeAndDate(String place, LocalDate day) {
        return placeAndDate(place, date(day, ""));
    }

    private String placeAndDate(String place, String date) {
        if (place.isBlank()) {
            return date;
        }
        return date.isEmpty()
                ? place
                : word("letter.place-date").replace("{place}", place).replace("{date}", date);
    }

    /** The header's lines in the order in which a letter has them, without the empty ones. */
    List<Line> header(LetterPage letter) {
        List<Line> lines = new ArrayList<>();
        add(lines, "number", letter.number());
        add(lines, "action", String.join(", ", letter.action()));
        add(lines, "information", String.join(", ", letter.information()));
        add(lines, "transmission", word("letter.transmission." + letter.transmission().name()));
        add(lines, "distribution", label(letter.distribution()));
        add(lines, "precedence", word("letter.precedence." + letter.precedence().name()));
        add(lines, "references", String.join("\n", letter.references()));
        add(lines, "due", date(letter.due(), ""));
        return lines;
    }

    Line subject(LetterPage letter) {
        return new Line(word("letter.subject"), letter.subject());
    }

    Line annexes(LetterPage letter) {
        return new Line(word("letter.annexes"), String.join("\n", letter.annexes()));
    }

    /** What stands at the top and bottom of every page; empty for an unmarked, signed letter. */
    String marking(Distribution distribution, boolean isDraft) {
        String label = distribution.label() == Label.UNMARKED ? "" : label(distribution);
        String upper =
                label.isEmpty()
                        ? ""
                        : word("letter.marking").replace("{label}", label).toUpperCase(locale);
        if (!isDraft) {
            return upper;
        }
        String draft = word("letter.draft").toUpperCase(locale);
        return upper.isEmpty() ? draft : upper + " – " + draft;
    }

    /** Before, between and after the two numbers of "page 1 of 3". */
    List<String> pageOf() {
        return List.of(word("letter.page").split("\\{[a-z]+}", -1));
    }

    private String label(Distribution distribution) {
        String label = word("letter.label." + distribution.label().name());
        return distribution.compartments().isEmpty()
                ? label
                : label + " – " + String.join(", ", distribution.compartments());
    }

    private void add(List<Line> lines, String heading, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(word("letter." + heading), value));
        }
    }

    private String date(@Nullable LocalDate day, String text) {
        return day == null
                ? text
                : DateTimeFormatter.ofPattern(word("letter.date"), locale).format(day);
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static Properties load(String resource) {
        Properties words = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                LetterWords.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
