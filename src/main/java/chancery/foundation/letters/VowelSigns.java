package chancery.foundation.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Moves the vowel signs of a page that was set to where their letters want them. The setting puts
 * each sign at the left edge of its letter and at one height; here it is raised and shifted by the
 * font's anchors (text rise and displacement, ISO 32000-2, 9.3.7 and 9.4.3). The text itself stays.
 */
final class VowelSigns {
    private static final Map<String, SignAnchors> FONTS =
            Map.of(
                    "NotoNaskhArabic-Regular", SignAnchors.of("/fonts/NotoNaskhArabic-Regular.ttf"),
                    "NotoNaskhArabic-Bold", SignAnchors.of("/fonts/NotoNaskhArabic-Bold.ttf"));

    /** What was turned round because it is read from the right. */
    private static final Map<Character, Character> MIRRORED =
            Map.of('(', ')', ')', '(', '[', ']', ']', '[', '«', '»', '»', '«', '<', '>', '>', '<');

    private static final float THOUSAND = 1000;

    /** Between two signs one above the other, in thousandths of the font's size. */
    private static final int GAP = 25;

    private final List<Object> written = new ArrayList<>();
    private final PDResources resources;
    private @Nullable SignAnchors font;
    private float size;

    private VowelSigns(PDResources resources) {
        this.resources = resources;
    }

    /** In a document that is not saved yet, whose fonts are whole. */
    static void place(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            VowelSigns signs = new VowelSigns(page.getResources());
            signs.read(new PDFStreamParser(page).parse());
            PDStream moved = new PDStream(pdf);
            try (OutputStream stream = moved.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(stream).writeTokens(signs.written);
            }
            page.setContents(moved);
        }
    }

    private void read(List<Object> tokens) throws IOException {
        for (Object token : tokens) {
            if (token instanceof Operator operator) {
                if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
                    size = ((COSNumber) written.getLast()).floatValue();
                    font = font((COSName) written.get(written.size() - 2));
                }
                if (operator.getName().equals(OperatorName.SHOW_TEXT)
                        && font != null
                        && written.getLast() instanceof COSString text) {
                    written.removeLast();
                    run(glyphs(text.getBytes()), font);
                    continue;
                }
            }
            written.add(token);
        }
    }

    private @Nullable SignAnchors font(COSName name) {
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary chosen = fonts == null ? null : fonts.getCOSDictionary(name);
        String called = chosen == null ? null : chosen.getNameAsString(COSName.BASE_FONT);
        return called == null ? null : FONTS.get(called.substring(called.indexOf('+') + 1));
    }

    /** Two bytes each. */
    private static List<Integer> glyphs(byte[] text) {
        List<Integer> glyphs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length; i += 2) {
            glyphs.add(((text[i] & 0xff) << 8) | (text[i + 1] & 0xff));
        }
        return glyphs;
    }

    /**
     * What is shown by one operator: with signs, it says in the order of reading what it shows (ISO
     * 32000-2, 14.9.4), for their places no longer tell.
     */
    private void run(List<Integer> glyphs, SignAnchors anchors) throws IOException {
        if (glyphs.stream().noneMatch(anchors::isSign)) {
            show(glyphs);
            return;
        }
        COSDictionary says = new COSDictionary();
        says.setItem(COSName.ACTUAL_TEXT, new COSString(read(glyphs, anchors)));
        written.add(COSName.getPDFName("Span"));
        written.add(says);
        written.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT_SEQ));
        show(glyphs, anchors);
        written.add(Operator.getOperator(OperatorName.END_MARKED_CONTENT));
    }

    private static String read(List<Integer> glyphs, SignAnchors anchors) {
        return glyphs.reversed().stream()
                .map(anchors::character)
                .map(c -> MIRRORED.getOrDefault(c, c))
                .map(c -> Normalizer.normalize(c.toString(), Normalizer.Form.NFKC))
                .collect(Collectors.joining());
    }

    /** From left to right: the signs of a letter stand before it. */
    private void show(List<Integer> glyphs, SignAnchors anchors) throws IOException {
        List<Integer> plain = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        for (int glyph : glyphs) {
            if (anchors.isSign(glyph)) {
                signs.addFirst(glyph);
                continue;
            }
            if (!signs.isEmpty()) {
                show(plain);
                above(signs, glyph, anchors);
                plain.clear();
                signs.clear();
            }
            plain.add(glyph);
        }
        show(plain);
        show(signs);
    }

    private void above(List<Integer> signs, int letter, SignAnchors anchors) throws IOException {
        float em = THOUSAND / anchors.unitsPerEm();
        float top = Float.NEGATIVE_INFINITY;
        signs.sort(Comparator.comparing(sign -> !anchors.isShadda(sign)));
        for (int sign : signs) {
            SignAnchors.Offset offset = anchors.offset(sign, letter);
            BoundingBox box = anchors.box(sign);
            float up = offset.y() * em;
            boolean over = box.getLowerLeftY() > 0;
            if (over) {
                up = Math.max(up, top + GAP - box.getLowerLeftY() * em);
                top = up + box.getUpperRightY() * em;
            }
            rise(up);
            COSArray moved = new COSArray();
            moved.add(new COSFloat(-offset.x() * em));
            moved.add(string(List.of(sign)));
            moved.add(new COSFloat(offset.x() * em));
            written.add(moved);
            written.add(Operator.getOperator(OperatorName.SHOW_TEXT_ADJUSTED));
        }
        rise(0);
    }

    private void rise(float thousandths) {
        written.add(new COSFloat(thousandths * size / THOUSAND));
        written.add(Operator.getOperator(OperatorName.SET_TEXT_RISE));
    }

    private void show(List<Integer> glyphs) {
        if (!glyphs.isEmpty()) {
            written.add(string(glyphs));
            written.add(Operator.getOperator(OperatorName.SHOW_TEXT));
        }
    }

    private static COSString string(List<Integer> glyphs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int glyph : glyphs) {
            bytes.write(glyph >> 8);
            bytes.write(glyph);
        }
        return new COSString(bytes.toByteArray());
    }
}
