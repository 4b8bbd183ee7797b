package chancery.foundation.documents;

import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text layer of a PDF, page by page in the order of reading; images are not looked at. */
final class PdfText {
    private PdfText() {}

    static ExtractedText read(Reading reading, byte[] bytes) throws IOException {
        try (PDDocument document =
                new BoundedPdfParser(reading, new RandomAccessReadBuffer(bytes)).parse()) {
            if (document.isEncrypted()) {
                throw reading.refuse("document.encrypted");
            }
            if (document.getNumberOfPages() > reading.limits().pages()) {
                throw reading.beyond("document.too-many-pages", reading.limits().pages());
            }
            String text = new TimedStripper(reading).getText(document);
            return ExtractedText.of(reading.checked(text.strip()), FileForm.PDF);
        }
    }

    private static final class TimedStripper extends PDFTextStripper {
        private final Reading reading;
        private int written;

        TimedStripper(Reading reading) {
            this.reading = reading;
            setSortByPosition(true);
            setLineSeparator("\n");
            setPageEnd("\n");
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            reading.goOn();
            super.processPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            reading.goOn();
            String glyphs = text.getUnicode();
            written += glyphs == null ? 0 : glyphs.length();
            reading.textLength(written);
            super.processTextPosition(text);
        }
    }
}
