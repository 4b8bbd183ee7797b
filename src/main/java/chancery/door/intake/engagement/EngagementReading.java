package chancery.door.intake.engagement;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.gazetteer.Countries;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.NounPhrases;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import chancery.door.intake.text.SpanBook;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text is about, if that is a visit, a meeting or an event: by the words of its
 * heading or of its first sentences. The place and days are those of the sentence that says so.
 */
public final class EngagementReading {
    private static final int FIRST_SENTENCES = 5;
    private static final int LONGEST_HEADING = 140;

    /** What a text may say elsewhere than in the sentence of the engagement. */
    public record Frame(
            @Nullable Found<String> subject,
            @Nullable Found<String> place,
            @Nullable Found<LocalDate> written,
            List<Found<PartialDate>> dates,
            List<Words> people,
            boolean isRecord) {}

    private record Cue(EngagementKind kind, int from, int to, Words sentence) {}

    private final Tokens tokens;
    private final Vocabulary words;
    private final Frame frame;

    private EngagementReading(Tokens tokens, Vocabulary words, Frame frame) {
        this.tokens = tokens;
        this.words = words;
        this.frame = frame;
    }

    /**
     * @param book notes where the words stand, under {@code engagement}
     */
    public static Optional<ReadEngagement> read(
            Tokens tokens, Vocabulary words, Frame frame, SpanBook book) {
        EngagementReading reading = new EngagementReading(tokens, words, frame);
        Cue cue = reading.cue();
        return cue == null ? Optional.empty() : Optional.of(reading.told(cue, book));
    }

    private ReadEngagement told(Cue cue, SpanBook book) {
        List<Found<PartialDate>> days = days(cue);
        Found<PartialDate> first = days.isEmpty() ? null : days.getFirst();
        Found<PartialDate> last = days.size() > 1 ? days.getLast() : null;
        Optional<Integer> length = Duration.in(tokens.letter().text(), cue.sentence());
        if (length.isPresent() && first != null && last == null && first.value().day() > 0) {
            LocalDate day = first.value().full().orElseThrow();
            boolean ends = says(Key.ENGAGEMENT_END, cue.sentence());
            last = ends ? first : at(day.plusDays(length.get() - 1L), first);
            first = ends ? at(day.minusDays(length.get() - 1L), first) : first;
        }
        return new ReadEngagement(
                cue.kind(),
                book.one("engagement.title", title(cue)),
                book.one("engagement.place", place(cue)),
                book.one("engagement.start", first),
                book.one("engagement.end", last),
                book.list("engagement.topics", new Topics(tokens, words).all()));
    }

    private static Found<PartialDate> at(LocalDate day, Found<PartialDate> said) {
        return new Found<>(PartialDate.of(day), said.words());
    }

    /** A visit outranks the meetings of which it consists; the heading outranks the text. */
    private @Nullable Cue cue() {
        Found<String> heading = heading();
        List<Words> places = new ArrayList<>();
        if (heading != null) {
            places.add(heading.words());
        }
        tokens.letter().sentences().stream()
                .filter(sentence -> heading == null || sentence.start() > heading.start())
                .limit(FIRST_SENTENCES)
                .forEach(places::add);
        Cue best = null;
        for (Words place : places) {
            Cue cue = cueIn(place);
            boolean better = best == null || rank(cue) > rank(best) && !isHeading(best, heading);
            best = cue != null && better ? cue : best;
        }
        return best == null || !isHeading(best, heading) ? best : detailed(best, places);
    }

    private static boolean isHeading(Cue cue, @Nullable Found<String> heading) {
        return heading != null && cue.sentence().equals(heading.words());
    }

    /** The heading says what it is; the first sentence with a day says where and when. */
    private Cue detailed(Cue heading, List<Words> places) {
        if (frame.isRecord() && frame.written() != null) {
            for (Words place : tokens.letter().sentences()) {
                if (place.contains(frame.written().start())) {
                    return new Cue(heading.kind(), heading.from(), heading.to(), place);
                }
            }
        }
        for (Words place : places) {
            Cue cue = new Cue(heading.kind(), heading.from(), heading.to(), place);
            if (!days(cue).isEmpty()) {
                return cue;
            }
        }
        return heading;
    }

    private static int rank(@Nullable Cue cue) {
        return cue == null ? -1 : cue.kind() == EngagementKind.VISIT ? 1 : 0;
    }

    private @Nullable Cue cueIn(Words sentence) {
        Cue found = null;
        int end = tokens.indexAt(sentence.end());
        for (int at = tokens.indexAt(sentence.start()); at < end; at++) {
            EngagementKind kind = kind(at);
            if (kind != null
                    && (found == null || kind == EngagementKind.VISIT && rank(found) < 1)) {
                found = new Cue(kind, at, at + length(at), sentence);
            }
        }
        return found;
    }

    private @Nullable EngagementKind kind(int at) {
        if (words.of(Key.ENGAGEMENT_VISIT).has(tokens, at)) {
            return EngagementKind.VISIT;
        }
        if (words.of(Key.ENGAGEMENT_MEETING).has(tokens, at)) {
            return EngagementKind.MEETING;
        }
        return words.of(Key.ENGAGEMENT_EVENT).has(tokens, at) ? EngagementKind.EVENT : null;
    }

    private int length(int at) {
        return Math.max(
                words.of(Key.ENGAGEMENT_VISIT).length(tokens, at),
                Math.max(
                        words.of(Key.ENGAGEMENT_MEETING).length(tokens, at),
                        words.of(Key.ENGAGEMENT_EVENT).length(tokens, at)));
    }

    /** The subject of a letter, else a first line that is short and ends without a full stop. */
    private @Nullable Found<String> heading() {
        if (frame.subject() != null) {
            return frame.subject();
        }
        for (Line line : tokens.letter().lines()) {
            if (!line.isBlank()) {
                Words text = tokens.letter().words(line.start(), line.end());
                boolean heading =
                        line.text().strip().length() <= LONGEST_HEADING
                                && !line.text().strip().endsWith(".")
                                && cueIn(text) != null;
                if (heading) {
                    return found(text);
                }
                if (line.text().strip().length() > LONGEST_HEADING) {
                    return null;
                }
            }
        }
        return null;
    }

    private Found<String> found(Words text) {
        return new Found<>(tokens.letter().original(text.start(), text.end()), text);
    }

    private @Nullable Found<String> title(Cue cue) {
        Found<String> heading = heading();
        if (heading != null && cueIn(heading.words()) != null) {
            return heading;
        }
        int from = cue.from();
        while (tokens.at(cue.from()).isCapital() && tokens.at(from - 1).isCapital()) {
            from--;
        }
        if (from < cue.from() && !tokens.at(from).breaks()) {
            return found(tokens.words(from, cue.to()));
        }
        if (!words.isArabic() && !words.of(Key.NOUN_BEFORE).has(tokens, cue.from() - 1)) {
            return null;
        }
        // "une visite de trois jours", "la deuxième session de la commission mixte"
        int end = new NounPhrases(tokens, words, Countries.STANDARD).end(cue.to());
        return found(tokens.words(cue.from(), end));
    }

    private List<Found<PartialDate>> days(Cue cue) {
        List<Found<PartialDate>> days = new ArrayList<>();
        for (Found<PartialDate> date : frame.dates()) {
            boolean inside =
                    cue.sentence().start() <= date.start() && date.end() <= cue.sentence().end();
            boolean day = date.value().day() > 0 && days.size() < 2 && !isDateline(date);
            boolean near = days.isEmpty() || isRange(days.getLast(), date);
            if (inside && day && near && !isDated(date)) {
                days.add(date);
            }
        }
        return days;
    }

    /** The day in the head of a text is that of the text; minutes are of the day of the meeting. */
    private boolean isDateline(Found<PartialDate> date) {
        return frame.written() != null
                && frame.written().words().overlaps(date.words())
                && !frame.isRecord();
    }

    /** "du communiqué daté du 27 juin": the day of a paper, not of the event. */
    private boolean isDated(Found<PartialDate> date) {
        int before = tokens.indexAt(date.start());
        for (int at = Math.max(0, before - 4); at < before; at++) {
            int complement = words.of(Key.DOCUMENT_COMPLEMENT).length(tokens, at);
            if (complement > 1 && at + complement >= before) {
                return true;
            }
        }
        return false;
    }

    private boolean isRange(Found<PartialDate> first, Found<PartialDate> second) {
        boolean same = first.words().overlaps(second.words());
        int between = tokens.indexAt(second.start()) - tokens.indexAt(first.end());
        return first.value().full().isPresent()
                && second.value().full().isPresent()
                && first.value().full().get().isBefore(second.value().full().get())
                && (same || between <= 3);
    }

    private boolean says(Key key, Words sentence) {
        int end = tokens.indexAt(sentence.end());
        for (int at = tokens.indexAt(sentence.start()); at < end; at++) {
            if (words.of(key).has(tokens, at)) {
                return true;
            }
        }
        return false;
    }

    /** The place nearest to the words of the engagement, else where the text was written. */
    private @Nullable Found<String> place(Cue cue) {
        int cueAt = cue.from();
        Found<String> nearest = null;
        int distance = Integer.MAX_VALUE;
        int end = tokens.indexAt(cue.sentence().end());
        for (int at = tokens.indexAt(cue.sentence().start()); at < end; at++) {
            int stop = words.of(Key.PLACE_BEFORE).has(tokens, at) ? placeEnd(at + 1) : at;
            if (stop > at + 1 && Math.abs(at - cueAt) < distance) {
                distance = Math.abs(at - cueAt);
                nearest = new Found<>(tokens.original(at + 1, stop), tokens.words(at + 1, stop));
            }
        }
        return nearest == null ? frame.place() : nearest;
    }

    private int placeEnd(int at) {
        Token first = tokens.at(at);
        boolean person = frame.people().stream().anyMatch(p -> p.contains(first.start()));
        boolean name =
                first.isWord()
                        && !person
                        && !words.of(Key.INSTITUTION).has(tokens, at)
                        && !words.of(Key.STOP).has(tokens, at)
                        && !words.of(Key.PARTY).has(tokens, at)
                        && !words.of(Key.SIDE).has(tokens, at);
        if (words.isArabic()) {
            return name && !isCommonNoun(at) ? at + 1 : at;
        }
        int end = at;
        while (end - at < 4 && name && tokens.at(end).isCapital() && !isMonth(end)) {
            end++;
        }
        return end;
    }

    private boolean isMonth(int at) {
        return Lexicon.STANDARD.month(tokens.at(at).text()).isPresent();
    }

    /** In Arabic a place has no capital; only what is no word of time, paper or meeting is one. */
    private boolean isCommonNoun(int at) {
        return words.of(Key.NOUN).has(tokens, at)
                || isMonth(at)
                || kind(at) != null
                || tokens.at(at).shape() != Token.Shape.LOWER;
    }
}
