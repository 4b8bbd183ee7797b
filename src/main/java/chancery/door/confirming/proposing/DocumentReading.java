package chancery.door.confirming.proposing;

import chancery.door.intake.LetterReading;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.gazetteer.Gazetteers;
import chancery.foundation.documents.ExtractedText;
import chancery.foundation.documents.TextExtraction;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a file with the names that its reader may see. Keeps nothing. */
@Component
public class DocumentReading {
    private final TextExtraction extraction = new TextExtraction();
    private final Gazetteers gazetteers;

    DocumentReading(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /**
     * What was read, and the text in which its spans stand.
     *
     * @param text as it was extracted
     */
    public record ReadText(ReadDocument read, String text) {}

    /**
     * @param name of the file, by which its form is told
     * @throws Problem what {@link TextExtraction#extract} says of a file that cannot be read
     */
    public ReadText read(PersonId me, String name, byte[] bytes) {
        ExtractedText text = extraction.extract(name, bytes);
        return new ReadText(
                new LetterReading(_ -> Optional.empty(), gazetteers.of(me)).read(text, name),
                text.text());
    }
}
