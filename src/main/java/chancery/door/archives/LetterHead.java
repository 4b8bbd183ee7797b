package chancery.door.archives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what stands above and below a printed letter. What is not printed stays empty. */
final class LetterHead {
    private static final Pattern PLACE_IN_VOLUME =
            Pattern.compile(
                    "^(?:\\[\\d+]\\s*\\*?\\s*)?(?:No\\.\\s*\\d+[A-Za-z]?\\.?\\s*[—–-]?\\s*)?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^\\W*N(?:o|º|°)s?\\.?\\s*(\\d{1,5}(?:\\s?(?:½|bis)|[A-Za-z]\\b)?)\\b.{0,30}$");
    private static final Pattern TELEGRAM_NUMBER =
            Pattern.compile("^((?:[A-Z][–-])?\\d{1,5})\\.\\s+\\D");
    private static final Pattern WHOLE_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?");
    private static final Pattern RECEIVED =
            Pattern.compile("[\\[(]\\s*Rec(?:eived|’d|'d)\\b.*$", Pattern.CASE_INSENSITIVE);

    /** From then on telegrams open with their number and a full stop. */
    private static final int TELEGRAMS_NUMBERED = 1910;

    private final TeiElement document;

    LetterHead(TeiElement document) {
        this.document = document;
    }

    List<String> from() {
        List<String> marked = names("from");
        return marked.isEmpty() ? signed() : marked;
    }

    List<String> to() {
        return names("to");
    }

    /** Empty for a document that the editors left untitled. */
    String heading() {
        String printed =
                head().map(TeiElement::words).filter(text -> !text.equals("[Untitled]")).orElse("");
        String heading = PLACE_IN_VOLUME.matcher(printed).replaceFirst("");
        return heading.endsWith(".") && !heading.matches(".*\\b[A-Z]\\.")
                ? heading.substring(0, heading.length() - 1)
                : heading;
    }

    Optional<TeiElement> head() {
        return document.elements().filter(each -> each.is("head")).findFirst();
    }

    /** The lines that give place and date, also where they stand at the foot. */
    List<TeiElement> datelines() {
        return document.own("dateline").toList();
    }

    List<TeiElement> sourceNotes() {
        return document.elements().filter(TeiElement::isSourceNote).toList();
    }

    String place() {
        for (TeiElement line : datelines()) {
            Optional<String> marked =
                    line.own("placeName")
                            .map(TeiElement::words)
                            .map(LetterHead::bare)
                            .filter(text -> !text.isEmpty())
                            .findFirst();
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        return datelines().stream().map(LetterHead::beforeDate).findFirst().orElse("");
    }

    /** The first whole date that the editors normalised, else one in the heading. */
    @Nullable LocalDate dated() {
        return dates().map(each -> day(each.attribute("when")))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> head().map(TeiElement::words).flatMap(EnglishDates::first))
                .orElse(null);
    }

    /** As printed, with what is printed about its receipt. */
    String datedText() {
        return dates().map(TeiElement::words)
                .findFirst()
                .map(date ->
                        datelines().stream()
                                .map(TeiElement::words)
                                .filter(line -> line.contains(date))
                                .findFirst()
                                .map(line -> line.substring(line.indexOf(date)))
                                .orElse(date))
                .orElse("");
    }

    /** The element that gives the number alone, if one does. */
    Optional<TeiElement> numberLine() {
        return Stream.concat(
                        sourceNotes().stream(),
                        document.own()
                                .filter(each -> each.is("p") || each.is("opener"))
                                .filter(each -> !each.words().isEmpty())
                                .limit(4))
                .filter(each -> isNumber(each, each.words()))
                .findFirst();
    }

    /** A note that closes no bracket counts the documents of the volume. */
    private static boolean isNumber(TeiElement line, String words) {
        return NUMBER.matcher(words).matches() && (!line.isSourceNote() || words.contains("]"));
    }

    String number() {
        Optional<TeiElement> line = numberLine();
        if (line.isPresent()) {
            Matcher number = NUMBER.matcher(line.get().words());
            return number.matches() ? number.group(1) : "";
        }
        LocalDate day = dated();
        boolean telegram =
                sourceNotes().stream().anyMatch(note -> note.words().contains("elegram"))
                        || day != null && day.getYear() >= TELEGRAMS_NUMBERED;
        if (!telegram || names("from").isEmpty()) {
            return "";
        }
        return document.own("p")
                .map(TeiElement::words)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(TELEGRAM_NUMBER::matcher)
                .filter(Matcher::find)
                .map(match -> match.group(1))
                .orElse("");
    }

    private List<String> names(String side) {
        return head().stream()
                .flatMap(TeiElement::own)
                .filter(each -> each.is("persName") || each.is("gloss"))
                .filter(each -> each.attribute("type").equals(side))
                .map(TeiElement::words)
                .map(LetterHead::bare)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> signed() {
        return document.own("signed")
                .map(TeiElement::words)
                .map(LetterHead::bare)
                .filter(text -> !text.isEmpty())
                .limit(1)
                .toList();
    }

    private Stream<TeiElement> dates() {
        return datelines().stream().flatMap(line -> line.own("date"));
    }

    private static String beforeDate(TeiElement line) {
        String whole = RECEIVED.matcher(line.words()).replaceFirst("");
        String date = line.own("date").map(TeiElement::words).findFirst().orElse("");
        int at = date.isEmpty() ? -1 : whole.indexOf(date);
        return at < 0 ? "" : bare(whole.substring(0, at));
    }

    private static Optional<LocalDate> day(String when) {
        Matcher match = WHOLE_DATE.matcher(when);
        try {
            return match.matches()
                    ? Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(match.group(1)),
                                    Integer.parseInt(match.group(2)),
                                    Integer.parseInt(match.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String bare(String text) {
        return text.replaceAll("^[\\s,;:\\[(“]+|[\\s,;:\\])”]+$", "")
                .replaceAll("(?<=\\p{L}{4})\\.$", "");
    }
}
