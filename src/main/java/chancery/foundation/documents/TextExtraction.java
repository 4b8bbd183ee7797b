package chancery.foundation.documents;

import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.QuietParsers;
import chancery.foundation.documents.bounded.Reading;
import chancery.foundation.documents.bounded.ReadingLimits;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads the text of a file: plain text, Markdown, CSV, HTML, docx, odt, PDF with text, and messages
 * (RFC 5322 with MIME).
 *
 * <p>What the bytes are decides, not the name. Anything else, and whatever exceeds the {@link
 * ReadingLimits}, is refused with a {@link Problem}:
 *
 * <ul>
 *   <li>{@code document.absent}, {@code document.unreadable}, {@code document.empty}
 *   <li>{@code document.too-large}, {@code document.too-long}, {@code document.line-too-long},
 *       {@code document.expands}, {@code document.too-many-parts}, {@code document.too-deep},
 *       {@code document.too-many-pages}, {@code document.too-slow}
 *   <li>{@code document.unsupported}, {@code document.old-format}, {@code document.image}, {@code
 *       document.no-text}, {@code document.encrypted}
 *   <li>{@code document.damaged}, {@code document.entities} (a document type declaration in XML)
 * </ul>
 *
 * <p>Each problem carries the file's {@code name}, and where it is a limit also its {@code limit}.
 * Nothing is fetched from elsewhere, no macro or script runs, and no image is read.
 */
public final class TextExtraction {
    private final ReadingLimits limits;

    /** Reads within {@link ReadingLimits#STANDARD}. */
    public TextExtraction() {
        this(ReadingLimits.STANDARD);
    }

    public TextExtraction(ReadingLimits limits) {
        this.limits = limits;
        QuietParsers.hush();
    }

    /**
     * @throws Problem as the class says
     */
    public ExtractedText extract(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try {
            if (!Files.exists(file)) {
                throw Problem.absent("document.absent").with("name", name);
            }
            if (!Files.isRegularFile(file)) {
                throw Problem.refused("document.unreadable").with("name", name);
            }
            Reading.refuseLarge(name, Files.size(file), limits);
            try (InputStream in = Files.newInputStream(file)) {
                return extract(name, in.readNBytes(Math.toIntExact(limits.fileBytes() + 1)));
            }
        } catch (NoSuchFileException e) {
            throw Problem.absent("document.absent").with("name", name);
        } catch (IOException e) {
            throw Problem.refused("document.unreadable").with("name", name);
        }
    }

    /**
     * @param fileName shown in problems; its extension tells Markdown, CSV and messages from other
     *     text
     * @throws Problem as the class says
     */
    public ExtractedText extract(String fileName, byte[] bytes) {
        Reading.refuseLarge(fileName, bytes.length, limits);
        ExtractedText found = Reading.inTime(fileName, limits, reading -> read(reading, bytes));
        if (found.text().isBlank()) {
            throw Problem.refused(bytes.length == 0 ? "document.empty" : "document.no-text")
                    .with("name", fileName);
        }
        return found;
    }

    private static ExtractedText read(Reading reading, byte[] bytes) throws IOException {
        FileForm form = FileForm.of(reading.fileName(), bytes);
        return switch (form) {
            case PLAIN, MARKDOWN, CSV -> PlainText.read(reading, bytes, form);
            case HTML -> HtmlText.read(reading, bytes);
            case MESSAGE -> MessageText.read(reading, bytes);
            case PDF -> PdfText.read(reading, bytes);
            case ZIP, DOCX, ODT -> ArchivedText.read(reading, bytes);
            case OLD_OFFICE, RTF -> throw reading.refuse("document.old-format");
            case IMAGE -> throw reading.refuse("document.image");
            case OTHER -> throw reading.refuse("document.unsupported");
        };
    }
}
