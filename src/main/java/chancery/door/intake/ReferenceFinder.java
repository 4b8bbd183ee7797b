package chancery.door.intake;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a letter cites: in its reference field, and where its text names another letter. */
final class ReferenceFinder {
    private static final Pattern ITEM =
            Pattern.compile(
                    "(?:^|(?<=[\\s;,]))\\(?(?:[a-h]|\\d{1,2})(?:\\)|\\.(?=\\s)|/-)\\s*|;|\\n|\\s[-•]\\s|^\\s*[-•]\\s*");
    private static final Pattern WITH_SIGN = Pattern.compile(Numbers.SIGN + Numbers.NUMBER);
    private static final Pattern LAST_NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}/])(?<n>[0-9lo]{0,5}[0-9][0-9lo]{0,5})(?![\\p{L}\\p{N}/])");
    private static final Pattern LEADING_NAME =
            Pattern.compile("(?:amb|mis|cons|del)?[a-z]{3,}(?: [a-z]{3,}){0,2}");
    private static final String NOUN = Lexicon.alternatives(Lexicon.STANDARD.all("cited.noun"));
    private static final Pattern IN_TEXT =
            Pattern.compile(
                    Lexicon.NOT_IN_WORD
                            + "(?:و|ب|ل)?"
                            + NOUN
                            + "(?:[ \\t\\n]{1,3}(?!n[o.°])[\\p{L}\\p{N}/.()]{1,20}){0,4}?[ \\t\\n]{1,3}"
                            + Numbers.SIGN
                            + Numbers.NUMBER);
    private static final Pattern DATE_LINK =
            Pattern.compile(
                    "[ \\t\\n,(]{1,3}(?:"
                            + Lexicon.alternatives(Lexicon.STANDARD.all("cited.date"))
                            + "[ \\t\\n]{1,3})?");

    private final Letter letter;
    private final UnitGazetteer gazetteer;
    private final List<Found<PartialDate>> dates;

    ReferenceFinder(Letter letter, UnitGazetteer gazetteer, List<Found<PartialDate>> dates) {
        this.letter = letter;
        this.gazetteer = gazetteer;
        this.dates = dates;
    }

    /** The references in a field's value. */
    List<Found<ReadReference>> labelled(List<Words> values) {
        List<Found<ReadReference>> found = new ArrayList<>();
        for (Words value : joined(values)) {
            Matcher items = ITEM.matcher(letter.text()).region(value.start(), value.end());
            int from = value.start();
            while (items.find()) {
                add(found, from, items.start());
                from = items.end();
            }
            add(found, from, value.end());
        }
        return found;
    }

    /** Lines that begin no item of their own belong to the line before. */
    private List<Words> joined(List<Words> values) {
        List<Words> joined = new ArrayList<>();
        for (Words value : values) {
            boolean goesOn =
                    !joined.isEmpty()
                            && letter.isSmall(value.start())
                            && !ITEM.matcher(letter.text())
                                    .region(value.start(), value.end())
                                    .lookingAt();
            if (goesOn) {
                Words last = joined.removeLast();
                joined.add(new Words(last.start(), value.end()));
            } else {
                joined.add(value);
            }
        }
        return joined;
    }

    private void add(List<Found<ReadReference>> found, int start, int end) {
        Words words = letter.words(start, end);
        while (words.end() > words.start()
                && ",.;".indexOf(letter.text().charAt(words.end() - 1)) >= 0) {
            words = letter.words(words.start(), words.end() - 1);
        }
        if (words.start() < words.end()) {
            ReadReference read = read(words);
            if (read.number() != null || read.unit() != null || read.date() != null) {
                found.add(new Found<>(read, words));
            }
        }
    }

    private ReadReference read(Words words) {
        Optional<Found<PartialDate>> date = dateIn(words);
        int end = date.map(Found::start).orElse(words.end());
        Words before = new Words(words.start(), Math.max(words.start(), end));
        Optional<Found<String>> unit = UnitNames.codeIn(letter, before);
        Optional<Found<String>> number = number(before, unit.orElse(null));
        String name =
                unit.map(Found::value)
                        .or(() -> number.flatMap(n -> nameBefore(words.start(), n.start())))
                        .orElse(null);
        return new ReadReference(
                letter.original(words.start(), words.end()),
                name,
                number.map(Found::value).orElse(null),
                date.flatMap(d -> d.value().full()).orElse(null));
    }

    private Optional<Found<String>> number(Words words, @Nullable Found<String> unit) {
        Matcher sign = WITH_SIGN.matcher(letter.text()).region(words.start(), words.end());
        sign.useTransparentBounds(true);
        if (sign.find()) {
            return Optional.of(Numbers.found(letter, sign));
        }
        int from = unit == null ? words.start() : unit.end();
        Optional<Found<String>> whole = Numbers.own(letter, new Words(from, words.end()));
        if (whole.isPresent()) {
            return whole;
        }
        Matcher last = LAST_NUMBER.matcher(letter.text()).region(from, words.end());
        return last.find() ? Optional.of(Numbers.found(letter, last)) : Optional.empty();
    }

    /** A name the gazetteer knows, or as in telegrams a place in capitals: "LIMA 0351". */
    private Optional<String> nameBefore(int start, int number) {
        Words words = letter.words(start, number);
        String name = letter.original(words.start(), words.end());
        Optional<String> known = gazetteer.codeOf(name);
        if (known.isPresent()) {
            return known;
        }
        String folded = letter.text().substring(words.start(), words.end());
        return LEADING_NAME.matcher(folded).matches()
                        && letter.isCapitals(words.start(), words.end())
                        && !folded.matches(NOUN)
                ? Optional.of(name)
                : Optional.empty();
    }

    private Optional<Found<PartialDate>> dateIn(Words words) {
        return dates.stream()
                .filter(d -> d.value().day() > 0)
                .filter(d -> words.start() <= d.start() && d.end() <= words.end())
                .findFirst();
    }

    /**
     * Letters that the text names with their number, such as "votre dépêche n° 731 du 10 juillet
     * 2025", from {@code from} on.
     */
    List<Found<ReadReference>> inText(int from) {
        List<Found<ReadReference>> found = new ArrayList<>();
        Matcher match = IN_TEXT.matcher(letter.text());
        int at = from;
        while (at <= letter.text().length() && match.find(at)) {
            int end = match.end();
            Found<PartialDate> date = dateBehind(end);
            Words all = new Words(match.start(), date == null ? end : date.end());
            LocalDate day = date == null ? null : date.value().full().orElse(null);
            Optional<String> unit =
                    UnitNames.codeIn(letter, new Words(match.start(), match.start("n")))
                            .map(Found::value);
            found.add(
                    new Found<>(
                            new ReadReference(
                                    letter.original(all.start(), all.end()),
                                    unit.orElse(null),
                                    Numbers.found(letter, match).value(),
                                    day),
                            all));
            at = all.end();
        }
        return found;
    }

    private @Nullable Found<PartialDate> dateBehind(int end) {
        Matcher link = DATE_LINK.matcher(letter.text()).region(end, letter.text().length());
        if (!link.lookingAt()) {
            return null;
        }
        for (Found<PartialDate> date : dates) {
            if (date.start() == link.end() && date.value().day() > 0) {
                return date;
            }
        }
        return null;
    }
}
