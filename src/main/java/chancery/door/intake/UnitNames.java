package chancery.door.intake;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads units out of the value of an addressee field, by code or by name. */
final class UnitNames {
    /** A code with a stroke, such as DG7/6, spaces and a misread 1 or 0 forgiven. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/])[a-z]{1,6}(?:[0-9][0-9lo]{0,2}|l)?(?:\\s?/\\s?(?:[0-9][0-9lo]{0,3}|[0-9lo]{0,2}[0-9]|[a-z]{1,6}))+(?![\\p{L}\\p{N}/])");

    private static final Pattern SEPARATOR =
            Pattern.compile("[,;\\n•|]|\\s[-–]\\s|\\s+(?:et|and|y)\\s+(?=\\p{L}+\\d*\\s?/)");
    private static final Pattern POLITE =
            Pattern.compile("^(?:\\s*[-•·>(]?\\s*)(?:\\d{1,2}[.)]\\s+)?");
    private static final int LONGEST = 120;

    private final Letter letter;
    private final UnitGazetteer gazetteer;

    UnitNames(Letter letter, UnitGazetteer gazetteer) {
        this.letter = letter;
        this.gazetteer = gazetteer;
    }

    List<Found<String>> of(List<Words> values) {
        List<Found<String>> found = new ArrayList<>();
        for (Words value : values) {
            String text = letter.text().substring(value.start(), value.end());
            int from = 0;
            Matcher separators = SEPARATOR.matcher(text);
            while (separators.find()) {
                add(found, value.start() + from, value.start() + separators.start());
                from = separators.end();
            }
            add(found, value.start() + from, value.end());
        }
        return found;
    }

    private void add(List<Found<String>> found, int start, int end) {
        Matcher bullet = POLITE.matcher(letter.text()).region(start, end);
        int from = bullet.lookingAt() ? bullet.end() : start;
        Words words = letter.words(from, trimmed(from, end));
        int length = words.end() - words.start();
        if (length == 0 || length > LONGEST || !hasLetter(words)) {
            return;
        }
        Found<String> unit = one(words);
        if (found.stream().noneMatch(f -> f.value().equals(unit.value()))) {
            found.add(unit);
        }
    }

    /** The unit that some words name: what the gazetteer knows, else a code in them, else they. */
    private Found<String> one(Words words) {
        String name = letter.original(words.start(), words.end());
        Optional<String> known = gazetteer.codeOf(name);
        if (known.isPresent()) {
            return new Found<>(known.get(), words);
        }
        Optional<Found<String>> code = code(words);
        return code.orElseGet(() -> new Found<>(name, words));
    }

    /** A code alone, before a place ("SG/4 PORT AUREL"), or behind its name ("… (SG/4)"). */
    private Optional<Found<String>> code(Words words) {
        Matcher match = CODE.matcher(letter.text()).region(words.start(), words.end());
        match.useTransparentBounds(true);
        while (match.find()) {
            String code = normal(match.start(), match.end());
            if (code.equals(code.toUpperCase(Locale.ROOT))) {
                return Optional.of(new Found<>(code, new Words(match.start(), match.end())));
            }
        }
        return Optional.empty();
    }

    /** The code in a text, if it has one: no spaces, digits put right. */
    static Optional<Found<String>> codeIn(Letter letter, Words words) {
        return new UnitNames(letter, name -> Optional.empty()).code(words);
    }

    /** As the letter has it, with 1 for a small l behind a capital and 0 for an O among digits. */
    private String normal(int start, int end) {
        String written = letter.original(start, end).replaceAll("\\s+", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean first = i == 0;
            boolean digitBefore = !first && Character.isDigit(out.charAt(i - 1));
            out.append(c == 'l' && !first ? '1' : (c == 'O' || c == 'o') && digitBefore ? '0' : c);
        }
        return out.toString();
    }

    private int trimmed(int start, int end) {
        int to = end;
        while (to > start && " \t.,;:)\n".indexOf(letter.text().charAt(to - 1)) >= 0) {
            to--;
        }
        boolean opened = letter.text().substring(start, to).indexOf('(') >= 0;
        return opened && to < end && letter.text().charAt(to) == ')' ? to + 1 : to;
    }

    private boolean hasLetter(Words words) {
        return letter.text()
                .substring(words.start(), words.end())
                .chars()
                .anyMatch(Character::isLetter);
    }
}
