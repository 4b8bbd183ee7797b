package chancery.door.intake.commitments;

import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.mentions.Institutions;
import chancery.door.intake.people.NamedPeople;
import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.plan.Deadlines;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.SpanBook;
import chancery.door.intake.text.Token;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what somebody promised in a text, sentence by sentence. */
public final class CommitmentReading {
    private static final int MOST = 500;
    private static final int LONGEST = 120;

    private final Tokens tokens;
    private final Vocabulary words;
    private final Promises promises;
    private final Deadlines deadlines;
    private final List<Found<ReadDate>> relative;
    private final @Nullable LocalDate written;

    private CommitmentReading(
            Tokens tokens,
            Vocabulary words,
            Promises promises,
            List<Found<ReadDate>> relative,
            @Nullable LocalDate written) {
        this.tokens = tokens;
        this.words = words;
        this.promises = promises;
        this.deadlines = new Deadlines(tokens.letter(), written == null ? 0 : written.getYear());
        this.relative = relative;
        this.written = written;
    }

    /**
     * @param relative the days that the text counts from the one it was written
     * @param written that day; null when it is not known
     * @param reported whether the text reports on others, as a communiqué or article does
     * @param book notes where the words stand, under {@code commitments}
     */
    public static List<ReadCommitment> read(
            Tokens tokens,
            Vocabulary words,
            NamedPeople people,
            Institutions institutions,
            List<Found<ReadDate>> relative,
            @Nullable LocalDate written,
            boolean reported,
            SpanBook book) {
        Subjects subjects = new Subjects(tokens, words, institutions, people);
        Promises promises = new Promises(tokens, words, subjects, reported);
        CommitmentReading reading =
                new CommitmentReading(tokens, words, promises, relative, written);
        List<ReadCommitment> found = new ArrayList<>();
        for (Words sentence : tokens.letter().sentences()) {
            int from = tokens.indexAt(sentence.start());
            int to = tokens.indexAt(sentence.end());
            for (Sentence.Part part : new Sentence(tokens, words, promises).parts(from, to)) {
                if (found.size() < MOST) {
                    String path = "commitments[" + found.size() + "]";
                    reading.commitment(part, path, book).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<ReadCommitment> commitment(Sentence.Part part, String path, SpanBook book) {
        Promise promise = part.promise();
        int content = promise.content();
        int end = Math.min(part.end(), content + LONGEST);
        while (end > content && !isContent(end - 1)) {
            end--;
        }
        if (end - content < 2) {
            return Optional.empty();
        }
        Words text = tokens.words(content, end);
        Found<PartialDate> due = due(text);
        if (promise.dated() && due == null && !saysWhen(text)) {
            return Optional.empty();
        }
        String by =
                promise.hasSubject()
                        ? book.one(path + ".by", found(promise.subject(), promise.subjectEnd()))
                        : null;
        Found<String> said = found(content, end);
        book.one(path + ".text", said);
        return Optional.of(
                new ReadCommitment(
                        by,
                        said.value(),
                        book.one(path + ".due", due),
                        tokens.letter().folded().span(text.start(), text.end())));
    }

    private boolean saysWhen(Words text) {
        return relative.stream()
                .anyMatch(day -> text.start() <= day.start() && day.end() <= text.end());
    }

    private boolean isContent(int at) {
        return (tokens.at(at).isWord()
                        || tokens.at(at).shape() == Token.Shape.NUMBER
                        || tokens.at(at).is(")")
                        || tokens.at(at).is("%"))
                && !words.of(Key.CONJUNCTION).has(tokens, at);
    }

    private Found<String> found(int from, int to) {
        return new Found<>(tokens.original(from, to), tokens.words(from, to));
    }

    private @Nullable Found<PartialDate> due(Words text) {
        Found<PartialDate> said = deadlines.in(text);
        if (said != null) {
            return new Found<>(notPast(said), said.words());
        }
        for (Found<ReadDate> day : relative) {
            PartialDate value = day.value().value();
            if (value != null && text.start() <= day.start() && day.end() <= text.end()) {
                return new Found<>(value, day.words());
            }
        }
        return null;
    }

    /** A month or day without its year, read as one of this year and past, is that of the next. */
    private PartialDate notPast(Found<PartialDate> said) {
        PartialDate date = said.value();
        String text = tokens.letter().text().substring(said.start(), said.end());
        if (written == null || date.month() == 0 || text.contains(String.valueOf(date.year()))) {
            return date;
        }
        boolean past = YearMonth.of(date.year(), date.month()).isBefore(YearMonth.from(written));
        return past ? PartialDate.of(date.year() + 1, date.month(), date.day()).orElse(date) : date;
    }
}
