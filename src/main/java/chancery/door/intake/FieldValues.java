package chancery.door.intake;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Misread;
import chancery.door.intake.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a field that has only a few, such as a label or a precedence, and their words. */
final class FieldValues<E extends Enum<E>> {
    private static final int LONGEST = 60;

    private final Map<String, E> spellings = new HashMap<>();
    private final Pattern any;

    FieldValues(Lexicon lexicon, String field, E[] values) {
        for (E value : values) {
            String key = "value." + field.toLowerCase(Locale.ROOT) + "." + value.name();
            for (String spelling : lexicon.all(key)) {
                spellings.put(spelling, value);
            }
        }
        any =
                Pattern.compile(
                        Lexicon.NOT_IN_WORD
                                + Lexicon.alternatives(spellings.keySet())
                                + Lexicon.NOT_BEFORE_WORD);
    }

    /** The value some words say: exactly, or misread by a letter, or among others. */
    Optional<Found<E>> in(Letter letter, Words words) {
        if (words.end() - words.start() > LONGEST) {
            return Optional.empty();
        }
        String text = letter.text().substring(words.start(), words.end());
        String whole = text.replaceAll("[\\s.!()\\[\\]\"]+", " ").strip();
        Optional<E> value = Optional.ofNullable(spellings.get(whole));
        if (value.isEmpty()) {
            value = Misread.closest(whole, spellings);
        }
        if (value.isPresent()) {
            return Optional.of(new Found<>(value.get(), words));
        }
        Matcher match = any.matcher(letter.text()).region(words.start(), words.end());
        Found<E> longest = null;
        while (match.find()) {
            E said = spellings.get(match.group().replaceAll("\\s+", " "));
            boolean longer =
                    longest == null
                            || match.end() - match.start() > longest.end() - longest.start();
            if (said != null && longer) {
                longest = new Found<>(said, new Words(match.start(), match.end()));
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The value that a whole line says and nothing else, letters spaced or not. */
    Optional<Found<E>> alone(Letter letter, Line line) {
        String text = line.text().strip();
        String tight = text.replaceAll("\\s+", " ");
        boolean spaced = tight.matches("(?:\\S ){3,}\\S");
        E value = spellings.get(spaced ? tight.replace(" ", "") : tight);
        return value == null
                ? Optional.empty()
                : Optional.of(new Found<>(value, letter.words(line.start(), line.end())));
    }

    Optional<E> spelt(String folded) {
        return Optional.ofNullable(spellings.get(folded));
    }
}
