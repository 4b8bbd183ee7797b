package chancery.door.intake;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Misread;
import chancery.door.intake.text.Words;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format lines of an ACP 127 telegram: prosign and date-time group, FM, TO, INFO, and behind
 * the first BT the classification with the post's name and serial number.
 */
record CableHeader(
        @Nullable Found<Precedence> precedence,
        @Nullable Found<LocalDate> date,
        @Nullable Found<String> from,
        List<Words> action,
        List<Words> information,
        @Nullable Found<Label> label,
        @Nullable Found<String> place,
        @Nullable Found<String> number) {

    private static final Pattern GROUP =
            Pattern.compile(
                    "\\s*(?<p>[zopr0])(?:\\s+[zopr0])?\\s+[0-9lo]{6}\\s?z\\s?[a-z]{3}\\s?[0-9lo]{2,4}.*");
    private static final Pattern FROM = Pattern.compile("\\s*fm\\s+(?<v>\\S.*)");
    private static final Pattern TO = Pattern.compile("\\s*t[o0]\\s+(?<v>\\S.*)");
    private static final Pattern INFO = Pattern.compile("\\s*inf[o0]\\s+(?<v>\\S.*)");
    private static final Pattern BREAK = Pattern.compile("\\s*bt\\s*");
    private static final Pattern MARKED =
            Pattern.compile(
                    "\\s*(?<l>(?:\\p{L} )+\\p{L}(?= )|\\p{L}+(?: efto| secret| limited)?)(?<w>(?:\\s+\\p{L}[\\p{L}.'-]+){0,5}?)(?:\\s+section\\s+\\d+\\s+of\\s+\\d+)?(?<w2>(?:\\s+\\p{L}[\\p{L}.'-]+){0,4}?)\\s+(?<n>[0-9lo]{2,7})\\s*");
    private static final Pattern SERIAL = Pattern.compile("\\s*#\\s?(?<n>[0-9lo]{2,7})\\s*");
    private static final Pattern PROSIGNS = Pattern.compile("[zopr]");

    /** Empty unless the text has the lines that only a telegram has. */
    static Optional<CableHeader> of(
            Letter letter, FieldValues<Label> labels, List<Found<PartialDate>> dates) {
        Builder builder = new Builder(letter, labels, dates);
        for (Line line : letter.lines()) {
            if (builder.ended()) {
                break;
            }
            builder.read(line);
        }
        return builder.build();
    }

    private static final class Builder {
        private static final int MOST_LINES = 80;

        private final Letter letter;
        private final FieldValues<Label> labels;
        private final List<Found<PartialDate>> dates;
        private final List<Words> action = new ArrayList<>();
        private final List<Words> information = new ArrayList<>();
        private @Nullable List<Words> open;
        private @Nullable Found<Precedence> precedence;
        private @Nullable Found<LocalDate> date;
        private @Nullable Found<String> from;
        private @Nullable Found<Label> label;
        private @Nullable Found<String> place;
        private @Nullable Found<String> number;
        private int breaks;
        private int seen;

        Builder(Letter letter, FieldValues<Label> labels, List<Found<PartialDate>> dates) {
            this.letter = letter;
            this.labels = labels;
            this.dates = dates;
        }

        boolean ended() {
            return seen > MOST_LINES && breaks == 0;
        }

        void read(Line line) {
            seen++;
            if (line.isBlank()) {
                return;
            }
            if (BREAK.matcher(line.text()).matches()) {
                breaks++;
                open = null;
            } else if (breaks == 0) {
                address(line);
            } else if (label == null && number == null) {
                marked(line);
            }
            Matcher serial = SERIAL.matcher(line.text());
            if (number == null && serial.matches()) {
                number = number(line, serial);
            }
        }

        private void address(Line line) {
            Matcher group = GROUP.matcher(line.text());
            Matcher fm = FROM.matcher(line.text());
            Matcher to = TO.matcher(line.text());
            Matcher info = INFO.matcher(line.text());
            if (date == null && group.matches()) {
                precedence = prosign(line, group);
                date = dateIn(line);
                open = null;
            } else if (from == null && fm.matches()) {
                Words words = value(line, fm);
                from = new Found<>(letter.original(words.start(), words.end()), words);
                open = null;
            } else if (to.matches()) {
                open = action;
                action.add(value(line, to));
            } else if (info.matches()) {
                open = information;
                information.add(value(line, info));
            } else if (open != null) {
                open.add(letter.words(line.start(), line.end()));
            }
        }

        /** The classification line: "R E S T R I C T E D LIMA 0388", "UNCLAS NAIROBI 12". */
        private void marked(Line line) {
            Matcher match = MARKED.matcher(line.text());
            if (!match.matches()) {
                labels.alone(letter, line).ifPresent(found -> label = found);
                return;
            }
            String written = match.group("l");
            String word =
                    written.matches("(?:\\p{L} )+\\p{L}") ? written.replace(" ", "") : written;
            Optional<Label> said = labels.spelt(word);
            if (said.isPresent()) {
                label = new Found<>(said.get(), within(line, match, "l"));
                String group = match.group("w2").isBlank() ? "w" : "w2";
                Words name = within(line, match, group);
                if (name.start() < name.end()) {
                    place = new Found<>(letter.original(name.start(), name.end()), name);
                }
                number = number(line, match);
            }
        }

        private Found<String> number(Line line, Matcher match) {
            return new Found<>(Misread.asDigits(match.group("n")), within(line, match, "n"));
        }

        private Words value(Line line, Matcher match) {
            return within(line, match, "v");
        }

        private Words within(Line line, Matcher match, String group) {
            return letter.words(line.start() + match.start(group), line.start() + match.end(group));
        }

        private @Nullable Found<Precedence> prosign(Line line, Matcher group) {
            String sign = group.group("p").replace('0', 'o');
            if (!PROSIGNS.matcher(sign).matches()) {
                return null;
            }
            Precedence value =
                    switch (sign.charAt(0)) {
                        case 'z' -> Precedence.FLASH;
                        case 'o' -> Precedence.IMMEDIATE;
                        case 'p' -> Precedence.PRIORITY;
                        default -> Precedence.ROUTINE;
                    };
            return new Found<>(value, within(line, group, "p"));
        }

        private @Nullable Found<LocalDate> dateIn(Line line) {
            for (Found<PartialDate> found : dates) {
                if (found.start() >= line.start() && found.end() <= line.end()) {
                    Words words = found.words();
                    return found.value().full().map(d -> new Found<>(d, words)).orElse(null);
                }
            }
            return null;
        }

        Optional<CableHeader> build() {
            boolean cable = from != null && (!action.isEmpty() || date != null);
            boolean group = date != null && !action.isEmpty();
            if (!cable && !group) {
                return Optional.empty();
            }
            if (place == null && from != null) {
                place = placeOf(from);
            }
            return Optional.of(
                    new CableHeader(
                            precedence,
                            date,
                            from,
                            List.copyOf(action),
                            List.copyOf(information),
                            label,
                            place,
                            number));
        }

        /** What follows the address word: "AMBALDO LIMA" is at LIMA. */
        private @Nullable Found<String> placeOf(Found<String> address) {
            int space = letter.text().indexOf(' ', address.start());
            if (space < 0 || space >= address.end()) {
                return null;
            }
            Words words = letter.words(space, address.end());
            return new Found<>(letter.original(words.start(), words.end()), words);
        }
    }
}
