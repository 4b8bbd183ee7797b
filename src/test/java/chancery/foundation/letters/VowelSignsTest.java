package chancery.foundation.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arabic with its vowel signs on paper. */
class VowelSignsTest {
    private static final String REGULAR = "/fonts/NotoNaskhArabic-Regular.ttf";

    private final ArabicLetters letters = new ArabicLetters();

    @Test
    void lettersAreShapedAsIfTheirSignsWereNotThere() {
        String signed = letters.shapeText("مُتَنَقِّلٌ");
        StringBuilder bare = new StringBuilder();
        signed.chars().filter(c -> !ArabicLetters.isSign(c)).forEach(c -> bare.append((char) c));
        assertThat(bare.toString()).isEqualTo(letters.shapeText("متنقل"));
        assertThat(signed.chars().filter(ArabicLetters::isSign)).hasSize(6);
        assertThat(signed.chars()).noneMatch(c -> c >= 0xfe70 && c <= 0xfe7f);
    }

    @Test
    void lamWithAlefBearsTheSignsOfBoth() {
        assertThat(letters.shapeText("لَا")).isEqualTo("\ufefb\u064e");
        assertThat(letters.shapeText("لا")).isEqualTo("\ufefb");
        assertThat(letters.shapeText("\u064eا")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {REGULAR, "/fonts/NotoNaskhArabic-Bold.ttf"})
    void theFontPutsASignHigherOnATallLetter(String file) throws IOException {
        SignAnchors anchors = SignAnchors.of(file);
        int fatha = glyph(anchors, '\u064e');
        int low = anchors.offset(fatha, glyph(anchors, '\ufe91')).y();
        int tall = anchors.offset(fatha, glyph(anchors, '\ufedf')).y();
        assertThat(tall).isGreaterThan(low);
    }

    @Test
    void ofWhatTheFontDoesNotSayTheSignIsClear() throws IOException {
        SignAnchors anchors = SignAnchors.of(REGULAR);
        int lamAlef = glyph(anchors, '\ufefb');
        int fatha = glyph(anchors, '\u064e');
        int kasra = glyph(anchors, '\u0650');
        assertThat(anchors.offset(fatha, lamAlef).y() + anchors.box(fatha).getLowerLeftY())
                .isGreaterThan(anchors.box(lamAlef).getUpperRightY());
        assertThat(anchors.offset(kasra, lamAlef).y() + anchors.box(kasra).getUpperRightY())
                .isLessThan(anchors.box(lamAlef).getLowerLeftY());
        assertThat(anchors.offset(fatha, glyph(anchors, ' '))).isNotNull();
    }

    private static int glyph(SignAnchors anchors, char c) {
        for (int glyph = 1; glyph < 10_000; glyph++) {
            if (anchors.character(glyph) == c) {
                return glyph;
            }
        }
        throw new AssertionError("no glyph for U+%04X".formatted((int) c));
    }

    @Test
    void whatIsPrintedIsReadAgainWithItsSigns() throws IOException {
        String said = "نَتَشَرَّفُ بِإِحَالَةِ خُطَّةِ الْعَمَلِ";
        try (PDDocument pdf = printed(said)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(said);
        }
    }

    @Test
    void aVowelOfADoubledLetterStandsAboveItsShadda() throws IOException {
        List<Float> raised;
        try (PDDocument pdf = printed("رَّ")) {
            raised = raised(pdf);
        }
        assertThat(raised).hasSize(3);
        assertThat(raised.get(1)).as("fatha above shadda").isGreaterThan(raised.get(0));
        assertThat(raised.getLast()).isZero();
    }

    @Test
    void nothingIsRaisedWhereNoSignIs() throws IOException {
        try (PDDocument pdf = printed("نتشرف بإحالة خطة العمل")) {
            assertThat(raised(pdf)).isEmpty();
        }
    }

    /** The text rises of the first page, in their order. */
    private static List<Float> raised(PDDocument pdf) throws IOException {
        List<Object> tokens = new PDFStreamParser(pdf.getPage(0)).parse();
        List<Float> raised = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator
                    && operator.getName().equals(OperatorName.SET_TEXT_RISE)) {
                raised.add(((COSNumber) tokens.get(i - 1)).floatValue());
            }
        }
        return raised;
    }

    private static PDDocument printed(String arabic) throws IOException {
        String page =
                "<html><head><style>body{font-family:'Noto Naskh Arabic';direction:rtl}</style></head><body><p>%s</p></body></html>";
        return Loader.loadPDF(PdfSetting.of(Jsoup.parse(page.formatted(arabic)), true));
    }
}
