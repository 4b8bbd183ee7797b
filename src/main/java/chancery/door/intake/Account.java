package chancery.door.intake;

import chancery.door.intake.commitments.CommitmentReading;
import chancery.door.intake.commitments.ReadCommitment;
import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.dates.RelativeDates;
import chancery.door.intake.engagement.EngagementReading;
import chancery.door.intake.engagement.ReadEngagement;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.mentions.CitedDocuments;
import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.mentions.NamedThing;
import chancery.door.intake.mentions.Outlets;
import chancery.door.intake.people.NamedPeople;
import chancery.door.intake.people.PeopleReading;
import chancery.door.intake.people.ReadPerson;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Span;
import chancery.door.intake.text.SpanBook;
import chancery.door.intake.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text tells of others: who met whom, where, about what, and what was promised. */
record Account(
        @Nullable ReadEngagement engagement,
        List<ReadPerson> people,
        List<NamedThing> institutions,
        List<NamedThing> outlets,
        List<ReadCommitment> commitments,
        List<CitedDocument> documents) {

    private static final Pattern RECORD = Lexicon.STANDARD.words("record");

    /**
     * @param dates with their year
     * @param relative counted from the day of writing
     * @param book notes where the words stand
     */
    static Account read(
            Letter letter,
            LetterKind kind,
            HeaderReading header,
            List<Found<PartialDate>> dates,
            List<Found<ReadDate>> relative,
            Gazetteer gazetteer,
            SpanBook book) {
        Vocabulary words = Vocabulary.of(letter.language());
        Tokens tokens = Tokens.of(letter, words::splits);
        Institutions institutions = new Institutions(tokens, words, gazetteer);
        NamedPeople people = PeopleReading.read(tokens, words, gazetteer, institutions, book);
        LocalDate written = written(header);
        ReadEngagement engagement =
                isAboutOne(kind, header)
                        ? EngagementReading.read(
                                        tokens,
                                        words,
                                        new EngagementReading.Frame(
                                                header.subject(),
                                                header.place(),
                                                header.date(),
                                                days(dates, relative),
                                                people.mentions().stream()
                                                        .map(NamedPeople.At::words)
                                                        .toList(),
                                                isRecord(letter)),
                                        book)
                                .orElse(null)
                        : null;
        return new Account(
                engagement,
                people.people(),
                things("institutions", institutions.all(), letter, book),
                things("outlets", Outlets.in(tokens, words, gazetteer), letter, book),
                kind == LetterKind.INSTRUCTION
                        ? List.of()
                        : CommitmentReading.read(
                                tokens,
                                words,
                                people,
                                institutions,
                                relative,
                                written,
                                isReport(kind),
                                book),
                documents(CitedDocuments.in(tokens, words, dates), letter, book));
    }

    /**
     * Days, months and years counted from the day of writing; in a report also those without year.
     */
    static List<Found<ReadDate>> relative(
            Letter letter, LetterKind kind, HeaderReading header, List<Found<PartialDate>> dates) {
        return RelativeDates.all(
                letter, written(header), dates.stream().map(Found::words).toList(), isReport(kind));
    }

    private static @Nullable LocalDate written(HeaderReading header) {
        Found<LocalDate> date = header.date();
        return date == null ? null : date.value();
    }

    /** Whether it calls itself minutes, in one of its first lines. */
    private static boolean isRecord(Letter letter) {
        return letter.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(2)
                .anyMatch(line -> RECORD.matcher(line.text()).find());
    }

    private static boolean isReport(LetterKind kind) {
        return switch (kind) {
            case COMMUNIQUE, ARTICLE, UNKNOWN -> true;
            case DISPATCH, INSTRUCTION, NOTE_VERBALE, CABLE -> false;
        };
    }

    /** A letter is about an engagement when its subject says so; an instruction orders none. */
    private static boolean isAboutOne(LetterKind kind, HeaderReading header) {
        return switch (kind) {
            case COMMUNIQUE, ARTICLE, UNKNOWN, NOTE_VERBALE -> true;
            case DISPATCH, CABLE -> header.subject() != null;
            case INSTRUCTION -> false;
        };
    }

    private static List<Found<PartialDate>> days(
            List<Found<PartialDate>> dates, List<Found<ReadDate>> relative) {
        List<Found<PartialDate>> all = new ArrayList<>(dates);
        for (Found<ReadDate> day : relative) {
            PartialDate value = day.value().value();
            if (value != null) {
                all.add(new Found<>(value, day.words()));
            }
        }
        all.sort(
                Comparator.<Found<PartialDate>>comparingInt(Found::start)
                        .thenComparing(found -> found.value().toString()));
        return all;
    }

    private static List<NamedThing> things(
            String path, List<Found<String>> found, Letter letter, SpanBook book) {
        book.list(path, found);
        return found.stream()
                .map(each -> new NamedThing(each.value(), span(letter, each)))
                .toList();
    }

    private static List<CitedDocument> documents(
            List<Found<String>> found, Letter letter, SpanBook book) {
        book.list("documents", found);
        return found.stream()
                .map(each -> new CitedDocument(each.value(), span(letter, each)))
                .toList();
    }

    private static Span span(Letter letter, Found<?> found) {
        return letter.folded().span(found.start(), found.end());
    }
}
