package chancery.door.archives;

import chancery.correspondence.ArchivedDispatch;
import chancery.correspondence.BodyText;
import chancery.correspondence.Reference;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Volumes of the "Foreign Relations of the United States" in TEI, read together so that a letter
 * finds the one that it answers.
 *
 * <p>Each {@code div[@type='document']} that has an identity of its own becomes a dispatch; one
 * that is printed inside an enclosure comes with that enclosure. A document without marked sender
 * takes its signature for one; without a title, its first words. Volumes are read as {@link
 * TeiReader} limits it.
 */
public final class TeiVolumes {
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int FIRST_WORDS = 100;
    private static final int LONGEST_CITATION = 500;

    private final List<Path> files;
    private final Letterbook letterbook = new Letterbook();
    private int documents;
    private int position;

    private TeiVolumes(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Reads the volumes a first time, to know who wrote to whom.
     *
     * @throws Problem {@code archive.file} when one cannot be read; {@code archive.xml}, {@code
     *     archive.dtd}, {@code archive.tei} when one is not what it should be; {@code
     *     archive.too-large}
     */
    public static TeiVolumes open(List<Path> files) {
        TeiVolumes volumes = new TeiVolumes(files);
        volumes.each((printed, document) -> {
            volumes.documents += 1 + TeiLetters.documentsInside(document);
            volumes.letterbook.enter(printed);
        });
        return volumes;
    }

    /** How many {@code div[@type='document']} they hold, those inside enclosures included. */
    public int documents() {
        return documents;
    }

    /** Reads them again and hands on each dispatch. */
    public TeiTally read(Consumer<ArchivedDispatch> dispatches) {
        TeiTally tally = new TeiTally();
        each((printed, document) -> {
            tally.inside(TeiLetters.documentsInside(document));
            dispatch(TeiLetters.read(printed, document), tally).ifPresent(dispatches);
        });
        return tally;
    }

    private void each(BiConsumer<PrintedHead, TeiElement> work) {
        for (Path file : files) {
            position = 0;
            TeiReader.read(
                    file,
                    document ->
                            work.accept(
                                    TeiLetters.head(name(file), ++position, document), document));
        }
    }

    private Optional<ArchivedDispatch> dispatch(PrintedLetter letter, TeiTally tally) {
        PrintedHead head = letter.head();
        Optional<TeiTally.Skipped> reason = unfit(letter);
        if (reason.isPresent()) {
            tally.skip(reason.get(), head.source());
            return Optional.empty();
        }
        List<Reference> references = references(letter, tally);
        tally.take(letter);
        return Optional.of(
                new ArchivedDispatch(
                        Letterbook.id(head.source()),
                        head.source(),
                        String.join(", ", head.from()),
                        head.to(),
                        head.place(),
                        head.dated(),
                        head.datedText(),
                        head.number(),
                        subject(letter),
                        letter.bodyHtml(),
                        letter.language(),
                        references,
                        letter.enclosures()));
    }

    private static Optional<TeiTally.Skipped> unfit(PrintedLetter letter) {
        if (letter.plain().isEmpty() && letter.enclosures().isEmpty()) {
            return Optional.of(TeiTally.Skipped.WITHOUT_TEXT);
        }
        return letter.bodyHtml().length() > BodyText.LONGEST
                ? Optional.of(TeiTally.Skipped.TOO_LONG)
                : Optional.empty();
    }

    private List<Reference> references(PrintedLetter letter, TeiTally tally) {
        List<Reference> references = new ArrayList<>();
        for (Citation cited : Citations.in(letter.plain(), letter.head())) {
            DispatchId target = letterbook.find(letter.head(), cited).orElse(null);
            String number = cited.number().isEmpty() ? null : cited.number();
            String dated = Objects.toString(cited.dated(), null);
            if (references.stream().anyMatch(each -> isSame(each, target, number, dated))) {
                continue;
            }
            boolean answers = cited.theirs() && references.isEmpty();
            if (answers) {
                tally.answer(target != null);
            }
            references.add(
                    new Reference(
                            TeiLetters.cut(cited.text(), LONGEST_CITATION - 1),
                            target,
                            null,
                            number,
                            dated));
        }
        return references;
    }

    private static boolean isSame(
            Reference known,
            @Nullable DispatchId target,
            @Nullable String number,
            @Nullable String dated) {
        return target != null && target.equals(known.target())
                || Objects.equals(number, known.number()) && Objects.equals(dated, known.dated());
    }

    private static String subject(PrintedLetter letter) {
        String heading = letter.head().heading();
        return heading.isEmpty()
                ? TeiLetters.cut(letter.plain().replace('\n', ' '), FIRST_WORDS)
                : TeiLetters.cut(heading, LONGEST_SUBJECT - 1);
    }

    private static String name(Path file) {
        return Objects.toString(file.getFileName()).replaceFirst("(?i)\\.xml$", "");
    }
}
