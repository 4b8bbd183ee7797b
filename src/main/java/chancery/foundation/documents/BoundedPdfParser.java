package chancery.foundation.documents;

import chancery.foundation.documents.bounded.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Measures every compressed stream before PDFBox unpacks it into memory: a stream of a few
 * kilobytes may otherwise ask for gigabytes. Streams of images are left alone, because nobody here
 * unpacks them; of two compressions on top of each other none is accepted, since only the outer
 * could be measured.
 *
 * <p>Protected documents are refused as a whole: their streams cannot be measured beforehand.
 */
final class BoundedPdfParser extends PDFParser {
    /** Expands at most to 64 MB: a code of 9 to 12 bits stands for 4 KB at the most. */
    private static final long LONGEST_LZW = 24 * 1024;

    private static final int RUN_LENGTH = 64;

    private final Reading reading;

    BoundedPdfParser(Reading reading, RandomAccessRead source) throws IOException {
        super(source);
        this.reading = reading;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (document.isEncrypted()) {
            throw reading.refuse("document.encrypted");
        }
        reading.part();
        if (!COSName.IMAGE.equals(dictionary.getItem(COSName.SUBTYPE))) {
            measure(stream);
        }
        return stream;
    }

    private void measure(COSStream stream) throws IOException {
        List<String> expanding = new ArrayList<>();
        for (String filter : filters(stream)) {
            if (!filter.startsWith("ASCII") && !filter.equals("AHx") && !filter.equals("A85")) {
                expanding.add(filter);
            }
        }
        if (expanding.size() > 1) {
            throw tooMuch();
        }
        if (expanding.isEmpty()) {
            return;
        }
        switch (expanding.getFirst()) {
            case "FlateDecode", "Fl" -> inflate(stream);
            case "LZWDecode", "LZW" -> {
                if (stream.getLength() > LONGEST_LZW) {
                    throw tooMuch();
                }
                reading.expand(stream.getLength() * 1024);
            }
            case "RunLengthDecode", "RL" -> reading.expand(stream.getLength() * RUN_LENGTH);
            default -> {
                // image codecs, which text never passes through
            }
        }
    }

    private static List<String> filters(COSStream stream) {
        COSBase filter = resolved(stream.getFilters());
        List<String> names = new ArrayList<>();
        if (filter instanceof COSName name) {
            names.add(name.getName());
        } else if (filter instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name.getName());
                }
            }
        }
        return names;
    }

    private static @org.jspecify.annotations.Nullable COSBase resolved(
            @org.jspecify.annotations.Nullable COSBase base) {
        return base instanceof COSObject object ? object.getObject() : base;
    }

    private void inflate(COSStream stream) throws IOException {
        Inflater inflater = new Inflater();
        byte[] in = new byte[8 * 1024];
        byte[] out = new byte[64 * 1024];
        try (InputStream raw = stream.createRawInputStream()) {
            int n = raw.read(in);
            while (n > 0 && !inflater.finished()) {
                inflater.setInput(in, 0, n);
                int produced = inflater.inflate(out);
                while (produced > 0) {
                    reading.expand(produced);
                    produced = inflater.inflate(out);
                }
                n = raw.read(in);
            }
        } catch (DataFormatException e) {
            // A damaged stream gives what it gave until here to PDFBox as well.
        } finally {
            inflater.end();
        }
    }

    private chancery.kernel.Problem tooMuch() {
        return reading.beyond(
                "document.expands", reading.limits().expandedBytes() / (1024 * 1024) + " MB");
    }
}
