package chancery.door.intake;

import chancery.door.intake.dates.AmountFinder;
import chancery.door.intake.dates.DateFinder;
import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.dates.ReadAmount;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.gazetteer.Gazetteer;
import chancery.door.intake.gazetteer.Names;
import chancery.door.intake.plan.PlanReading;
import chancery.door.intake.plan.ProposedPlan;
import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.SpanBook;
import chancery.foundation.documents.AttachedFile;
import chancery.foundation.documents.ExtractedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header, the dates and the amounts out of a letter, in French, English, Spanish or
 * Arabic, or a telegram of ACP 127; and out of any text what it tells of visits, people and
 * promises.
 *
 * <p>It only proposes: whatever the letter does not say is null or empty, and every value comes
 * with the place of its words. It looks at the first {@value #READ_LENGTH} UTF-16 code units; a
 * letter is shorter. It does not judge whether the letter is true.
 */
public final class LetterReading {
    /** How much of a text is read, in UTF-16 code units. */
    public static final int READ_LENGTH = 100_000;

    private final UnitGazetteer gazetteer;
    private final Gazetteer names;

    /** Knows the names of units that ship with the program. */
    public LetterReading() {
        this.gazetteer = new NamedUnits();
        this.names = Names.shipped();
    }

    /**
     * @param units asked before the names that ship with the program
     */
    public LetterReading(UnitGazetteer units) {
        this(units, Names.shipped());
    }

    /**
     * @param units asked before the names that ship with the program
     * @param names asked beside those
     */
    public LetterReading(UnitGazetteer units, Gazetteer names) {
        this.gazetteer = units.or(new NamedUnits());
        this.names = names.and(Names.shipped());
    }

    /**
     * @param fileName what the result calls the document
     */
    public ReadDocument read(ExtractedText extracted, String fileName) {
        String text = extracted.text();
        Letter letter = Letter.of(text.substring(0, Math.min(READ_LENGTH, text.length())));
        List<Found<ReadAmount>> amounts = AmountFinder.all(letter);
        List<Found<PartialDate>> dates =
                DateFinder.all(
                        letter, Lexicon.STANDARD, amounts.stream().map(Found::words).toList());
        HeaderReading header = new HeaderReading(letter, gazetteer, dates, extracted.bodyOffset());
        SpanBook book = new SpanBook(letter);
        ReadDispatch dispatch = dispatch(header, book, extracted.attachments());
        List<Found<ReadDate>> relative = Account.relative(letter, header.kind(), header, dates);
        List<ReadDate> allDates = book.list("dates", once(letter, dates, relative));
        List<ReadAmount> allAmounts = book.list("amounts", amounts);
        ProposedPlan plan = plan(letter, header.kind(), amounts, dispatch.date(), book);
        Account account = Account.read(letter, header.kind(), header, dates, relative, names, book);
        return new ReadDocument(
                fileName,
                letter.language(),
                header.kind(),
                dispatch,
                allDates,
                allAmounts,
                plan,
                account.engagement(),
                account.people(),
                account.institutions(),
                account.outlets(),
                account.commitments(),
                account.documents(),
                book.spans());
    }

    /** A communiqué, article or note tells of plans, an instruction asks for them. */
    private static @Nullable ProposedPlan plan(
            Letter letter,
            LetterKind kind,
            List<Found<ReadAmount>> amounts,
            @Nullable LocalDate date,
            SpanBook book) {
        return switch (kind) {
            case DISPATCH, CABLE, UNKNOWN ->
                    PlanReading.read(letter, amounts, date, book).orElse(null);
            case INSTRUCTION, NOTE_VERBALE, COMMUNIQUE, ARTICLE -> null;
        };
    }

    private static ReadDispatch dispatch(
            HeaderReading header, SpanBook book, List<AttachedFile> attachments) {
        return new ReadDispatch(
                book.one("dispatch.place", header.place()),
                book.one("dispatch.date", header.date()),
                book.one("dispatch.number", header.number()),
                book.list("dispatch.action", header.action()),
                book.list("dispatch.information", header.information()),
                book.one("dispatch.transmission", header.transmission()),
                book.one("dispatch.distribution", header.distribution()),
                book.one("dispatch.precedence", header.precedence()),
                book.list("dispatch.references", header.references()),
                book.one("dispatch.subject", header.subject()),
                annexes(book.list("dispatch.annexes", header.annexes()), attachments),
                book.one("dispatch.due", header.due()));
    }

    private static List<String> annexes(List<String> named, List<AttachedFile> attachments) {
        List<String> annexes = new ArrayList<>(named);
        for (AttachedFile file : attachments) {
            if (!file.name().isEmpty() && !annexes.contains(file.name())) {
                annexes.add(file.name());
            }
        }
        return annexes;
    }

    /**
     * Each day once, in the order of the text, in full where it is said in full; what has no value,
     * each wording once.
     */
    private static List<Found<ReadDate>> once(
            Letter letter, List<Found<PartialDate>> dates, List<Found<ReadDate>> relative) {
        Set<Object> seen = new HashSet<>();
        List<Found<ReadDate>> found = new ArrayList<>();
        for (Found<PartialDate> date : dates) {
            if (seen.add(date.value())) {
                String text = letter.original(date.start(), date.end());
                found.add(new Found<>(new ReadDate(text, date.value()), date.words()));
            }
        }
        for (Found<ReadDate> date : relative) {
            PartialDate value = date.value().value();
            if (seen.add(value == null ? Folded.plain(date.value().text()) : value)) {
                found.add(date);
            }
        }
        found.sort(
                Comparator.<Found<ReadDate>>comparingInt(Found::start)
                        .thenComparingInt(Found::end));
        return found;
    }
}
