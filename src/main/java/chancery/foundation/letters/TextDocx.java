package chancery.foundation.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Sets a text as a word-processor file on A4, in Arabic from right to left. */
public final class TextDocx {
    private static final int TOP = 1_470;
    private static final int SIDE = 1_360;

    private final PrintedText printed;
    private final LetterWords words;
    private final XWPFDocument document;
    private final DocxText text;

    private TextDocx(PrintedText printed, XWPFDocument document) {
        this.printed = printed;
        this.words = LetterWords.of(printed.language());
        this.document = document;
        this.text = new DocxText(words.language(), words.rightToLeft());
    }

    public static byte[] of(PrintedText printed) {
        try (XWPFDocument document = new XWPFDocument()) {
            new TextDocx(printed, document).set();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set() {
        document.getProperties().getCoreProperties().setTitle(printed.title());
        document.getProperties().getCoreProperties().setCreator("Chancery");
        DocxPage page = new DocxPage(document, words, text);
        page.size(false, TOP, SIDE);
        page.margins(words.marking(printed.distribution(), printed.draft()));
        text.bold(run(printed.service(), ParagraphAlignment.CENTER));
        run(words.placeAndDate(printed.place(), printed.dated()), ParagraphAlignment.END);
        XWPFRun title = run(printed.title(), ParagraphAlignment.CENTER);
        text.bold(title);
        text.large(title);
        printed.notes().forEach(note -> text.italic(run(note, ParagraphAlignment.START)));
        printed.paragraphs().forEach(each -> run(each, ParagraphAlignment.BOTH));
    }

    private XWPFRun run(String value, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = document.createParagraph();
        text.begin(paragraph, alignment);
        return text.run(paragraph, value);
    }
}
