package chancery.door.intake;

import chancery.door.intake.dates.Dateline;
import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.Words;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the header of one letter together. Where a field can be said in several ways, the surest
 * wins: a telegram's format lines, then a label, then a heading or a marking that stands alone.
 */
final class HeaderReading {
    private static final Lexicon LEXICON = Lexicon.STANDARD;
    private static final FieldValues<Transmission> TRANSMISSIONS =
            new FieldValues<>(LEXICON, "transmission", Transmission.values());
    private static final FieldValues<Label> LABELS =
            new FieldValues<>(LEXICON, "distribution", Label.values());
    private static final FieldValues<Precedence> PRECEDENCES =
            new FieldValues<>(LEXICON, "precedence", Precedence.values());
    private static final Pattern OTHERS_LETTER =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:votre|vos|your|su|sus|vuestra|suite a|en reponse|in reply|reponse a|\\p{L}+كم)(?!\\p{L}).*");
    private static final Pattern DATED =
            Pattern.compile(
                    "(?:date du|datee du|en date du|dated|de fecha|fechado el|fechado en|المورخ في|المورخ ب|بتاريخ)[ \\t\\n]{1,3}$");
    private static final Pattern TELEGRAM_HEADING = LEXICON.words("kind.CABLE.heading");
    private static final int MARKING_LINES = 15;
    private static final int HEADING_LINES = 15;

    private final Letter letter;
    private final UnitGazetteer gazetteer;
    private final List<Found<PartialDate>> dates;
    private final int body;
    private final List<Labelled> labelled;
    private final @Nullable CableHeader cable;
    private final @Nullable Dateline dateline;
    private final @Nullable Found<String> number;
    private final List<Labelled> cited;
    private final LetterKind kind;

    /**
     * @param bodyOffset in the source text; labels before it are those of a mail header
     */
    HeaderReading(
            Letter letter,
            UnitGazetteer gazetteer,
            List<Found<PartialDate>> dates,
            int bodyOffset) {
        this.letter = letter;
        this.gazetteer = gazetteer;
        this.dates = dates;
        this.body = bodyOffset;
        this.labelled = LabelScan.of(letter, HeaderLabels.STANDARD);
        this.cable = CableHeader.of(letter, LABELS, dates).orElse(null);
        this.dateline = Dateline.find(letter, dates).orElse(null);
        this.cited = new ArrayList<>();
        this.number = readNumber();
        this.kind =
                new KindGuess(letter, LEXICON).of(cable != null, countFields(), isNewspaperLine());
    }

    LetterKind kind() {
        return kind;
    }

    @Nullable Found<String> place() {
        if (cable != null && cable.place() != null) {
            return cable.place();
        }
        for (Labelled each : inBody(HeaderField.PLACE)) {
            Words words = each.values().getFirst();
            return new Found<>(letter.original(words.start(), words.end()), words);
        }
        return dateline == null ? null : dateline.place();
    }

    @Nullable Found<LocalDate> date() {
        if (cable != null && cable.date() != null) {
            return cable.date();
        }
        for (Labelled each : inBody(HeaderField.DATE)) {
            Found<LocalDate> date = dayIn(each.value());
            if (date != null) {
                return date;
            }
        }
        if (dateline != null) {
            return dateline.date();
        }
        return Optional.ofNullable(dateOfHeading())
                .or(this::dateOfCommunique)
                .or(this::dateOfMessage)
                .orElse(null);
    }

    @Nullable Found<String> number() {
        return number;
    }

    List<Found<String>> action() {
        return units(HeaderField.ACTION, cable == null ? List.of() : cable.action());
    }

    List<Found<String>> information() {
        return units(HeaderField.INFORMATION, cable == null ? List.of() : cable.information());
    }

    private List<Found<String>> units(HeaderField field, List<Words> lines) {
        UnitNames names = new UnitNames(letter, gazetteer);
        if (!lines.isEmpty()) {
            return names.of(lines);
        }
        List<Words> values = new ArrayList<>();
        inBody(field).stream().limit(1).forEach(each -> values.addAll(each.values()));
        return names.of(values);
    }

    @Nullable Found<Transmission> transmission() {
        Found<Transmission> said = valueOf(HeaderField.TRANSMISSION, TRANSMISSIONS::in);
        if (said != null || number == null) {
            return said;
        }
        // "SG/4 CRYPTÉ N° 731" says it in the heading that gives the number.
        Line heading = lineAt(number.start());
        boolean unlabelled = labelled.stream().noneMatch(l -> isOn(heading, l.label()));
        return unlabelled && heading.text().strip().length() < 70
                ? TRANSMISSIONS.in(letter, new Words(heading.start(), number.start())).orElse(null)
                : null;
    }

    @Nullable Found<Label> distribution() {
        if (cable != null && cable.label() != null) {
            return cable.label();
        }
        Found<Label> said = valueOf(HeaderField.DISTRIBUTION, LABELS::in);
        return said != null ? said : alone(LABELS);
    }

    @Nullable Found<Precedence> precedence() {
        if (cable != null && cable.precedence() != null) {
            return cable.precedence();
        }
        Found<Precedence> said = valueOf(HeaderField.PRECEDENCE, PRECEDENCES::in);
        return said != null ? said : alone(PRECEDENCES);
    }

    @Nullable Found<String> subject() {
        for (Labelled each : of(HeaderField.SUBJECT)) {
            Words words = each.value();
            return new Found<>(letter.original(words.start(), words.end()), words);
        }
        return null;
    }

    List<Found<ReadReference>> references() {
        ReferenceFinder finder = new ReferenceFinder(letter, gazetteer, dates);
        List<Found<ReadReference>> found = new ArrayList<>();
        for (Labelled each : cited) {
            found.addAll(finder.labelled(each.values()));
        }
        if (kind == LetterKind.ARTICLE || kind == LetterKind.COMMUNIQUE) {
            return found;
        }
        for (Found<ReadReference> inText : finder.inText(0)) {
            boolean own = number != null && number.words().overlaps(inText.words());
            boolean known =
                    found.stream()
                            .anyMatch(f ->
                                    f.words().overlaps(inText.words())
                                            || sameNumber(f.value(), inText.value()));
            if (!own && !known) {
                found.add(inText);
            }
        }
        return found;
    }

    private static boolean sameNumber(ReadReference a, ReadReference b) {
        return a.number() != null && a.number().equals(b.number());
    }

    List<Found<String>> annexes() {
        List<Words> values = new ArrayList<>();
        inBody(HeaderField.ANNEXES).forEach(each -> values.addAll(each.values()));
        return AnnexList.of(letter, values);
    }

    @Nullable Found<LocalDate> due() {
        for (Labelled each : inBody(HeaderField.DUE)) {
            Found<LocalDate> date = dayIn(each.value());
            if (date != null) {
                return date;
            }
        }
        return DueFinder.in(letter, kind, dates).orElse(null);
    }

    /** Also sorts the reference fields: those that are not the letter's own number are cited. */
    private @Nullable Found<String> readNumber() {
        Found<String> own = cable == null ? null : cable.number();
        for (Labelled each : of(HeaderField.NUMBER)) {
            Found<String> said = Numbers.leading(letter, each.value()).orElse(null);
            own = own == null ? said : own;
        }
        own = own == null && cable == null ? numberOfHeading() : own;
        for (Labelled each : labelled) {
            boolean here = !each.isEmpty() && isInBody(each);
            if (each.field() == HeaderField.CITED && here) {
                cited.add(each);
            } else if (each.field() == HeaderField.REFERENCE && here) {
                Found<String> plain = cable == null ? plainNumber(each) : null;
                if (plain != null && own == null) {
                    own = plain;
                } else {
                    cited.add(each);
                }
            }
        }
        return own;
    }

    /** The number when a reference field says just one, or one and the letter's own date. */
    private @Nullable Found<String> plainNumber(Labelled reference) {
        if (reference.values().size() > 1) {
            return null;
        }
        Words value = reference.value();
        Found<LocalDate> date = dayIn(value);
        boolean ownDate =
                date != null && dateline != null && dateline.date().value().equals(date.value());
        return ownDate
                ? Numbers.leading(letter, value).orElse(null)
                : Numbers.own(letter, value).orElse(null);
    }

    private @Nullable Found<String> numberOfHeading() {
        int seen = 0;
        for (Line line : letter.lines()) {
            boolean isLabelled = labelled.stream().anyMatch(l -> isOn(line, l.label()));
            boolean subject =
                    labelled.stream()
                            .anyMatch(l ->
                                    l.field() == HeaderField.SUBJECT
                                            && isInBody(l)
                                            && isOn(line, l.label()));
            seen += line.isBlank() ? 0 : 1;
            if (subject || seen > HEADING_LINES) {
                return null;
            }
            if (!isLabelled && !OTHERS_LETTER.matcher(line.text()).matches()) {
                Optional<Found<String>> found = Numbers.inHeading(letter, line);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return null;
    }

    private @Nullable Found<LocalDate> dateOfHeading() {
        return number == null ? null : dayIn(wordsOf(lineAt(number.start())));
    }

    private Optional<Found<LocalDate>> dateOfCommunique() {
        if (kind != LetterKind.COMMUNIQUE) {
            return Optional.empty();
        }
        for (Found<PartialDate> found : dates) {
            Matcher before =
                    DATED.matcher(letter.text())
                            .region(Math.max(0, found.start() - 30), found.start());
            if (before.find() && found.value().full().isPresent()) {
                return Optional.of(new Found<>(found.value().full().get(), found.words()));
            }
        }
        return Optional.empty();
    }

    private Optional<Found<LocalDate>> dateOfMessage() {
        return of(HeaderField.DATE).stream()
                .map(each -> dayIn(each.value()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private @Nullable Found<LocalDate> dayIn(Words words) {
        for (Found<PartialDate> found : dates) {
            boolean inside = words.start() <= found.start() && found.end() <= words.end();
            if (inside && found.value().full().isPresent()) {
                return new Found<>(found.value().full().get(), found.words());
            }
        }
        return null;
    }

    private <E> @Nullable Found<E> valueOf(
            HeaderField field, BiFunction<Letter, Words, Optional<Found<E>>> values) {
        for (Labelled each : of(field)) {
            Optional<Found<E>> said = values.apply(letter, each.values().getFirst());
            if (said.isPresent()) {
                return said.get();
            }
        }
        return null;
    }

    private <E extends Enum<E>> @Nullable Found<E> alone(FieldValues<E> values) {
        int seen = 0;
        for (Line line : letter.lines()) {
            seen += line.isBlank() ? 0 : 1;
            if (seen > MARKING_LINES) {
                break;
            }
            Optional<Found<E>> said =
                    line.isBlank() ? Optional.empty() : values.alone(letter, line);
            if (said.isPresent()) {
                return said.get();
            }
        }
        return null;
    }

    private int countFields() {
        Set<HeaderField> counted =
                EnumSet.of(
                        HeaderField.ACTION,
                        HeaderField.INFORMATION,
                        HeaderField.TRANSMISSION,
                        HeaderField.DISTRIBUTION,
                        HeaderField.PRECEDENCE,
                        HeaderField.NUMBER,
                        HeaderField.CITED,
                        HeaderField.REFERENCE,
                        HeaderField.SUBJECT);
        Set<HeaderField> found = EnumSet.noneOf(HeaderField.class);
        for (Labelled each : labelled) {
            if (counted.contains(each.field()) && isInBody(each)) {
                found.add(each.field());
            }
        }
        boolean heading = number != null && !found.contains(HeaderField.NUMBER);
        boolean telegram = TELEGRAM_HEADING.matcher(letter.text()).find();
        return found.size() + (heading && (!found.isEmpty() || telegram) ? 1 : 0);
    }

    /** "CALLAO, 26 de junio de 2025.- La ministra …": the story goes on in the line of the date. */
    private boolean isNewspaperLine() {
        if (dateline == null || dateline.place() == null) {
            return false;
        }
        Line line = lineAt(dateline.date().start());
        String after = letter.text().substring(dateline.date().end(), line.end());
        return after.length() > 40;
    }

    /** Those with a value, the letter's own before those of the mail that brought it. */
    private List<Labelled> of(HeaderField field) {
        List<Labelled> found = new ArrayList<>(inBody(field));
        for (Labelled each : labelled) {
            if (each.field() == field && !each.isEmpty() && !isInBody(each)) {
                found.add(each);
            }
        }
        return found;
    }

    private List<Labelled> inBody(HeaderField field) {
        return labelled.stream()
                .filter(each -> each.field() == field && !each.isEmpty() && isInBody(each))
                .toList();
    }

    private boolean isInBody(Labelled each) {
        return letter.folded().span(each.label().start(), each.label().end()).start() >= body;
    }

    private static boolean isOn(Line line, Words words) {
        return words.start() >= line.start() && words.start() <= line.end();
    }

    private static Words wordsOf(Line line) {
        return new Words(line.start(), line.end());
    }

    private Line lineAt(int offset) {
        for (Line line : letter.lines()) {
            if (offset <= line.end()) {
                return line;
            }
        }
        return letter.lines().getLast();
    }
}
