package chancery.foundation.letters;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Paragraphs and runs with the font, size, language and direction of a letter. */
final class DocxText {
    private static final String LATIN = "Noto Serif";
    private static final String ARABIC = "Noto Naskh Arabic";
    private static final long HALF_POINTS = 21;
    private static final long HALF_POINTS_ARABIC = 26;

    private final String language;
    private final boolean rightToLeft;

    DocxText(String language, boolean rightToLeft) {
        this.language = language;
        this.rightToLeft = rightToLeft;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** {@code START} and {@code END} follow the direction of the letter. */
    void begin(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        if (rightToLeft) {
            var properties =
                    paragraph.getCTP().isSetPPr()
                            ? paragraph.getCTP().getPPr()
                            : paragraph.getCTP().addNewPPr();
            properties.addNewBidi();
        }
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(120);
    }

    /** Also for Arabic, whose letters have marks of their own for it. */
    void bold(XWPFRun run) {
        run.setBold(true);
        run.getCTR().getRPr().addNewBCs();
    }

    void italic(XWPFRun run) {
        run.setItalic(true);
        run.getCTR().getRPr().addNewICs();
    }

    XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        if (!text.isEmpty()) {
            run.setText(text);
        }
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setCs(ARABIC);
        properties.addNewSz().setVal(HALF_POINTS);
        properties.addNewSzCs().setVal(HALF_POINTS_ARABIC);
        if (rightToLeft) {
            properties.addNewRtl();
            properties.addNewLang().setBidi(language);
        } else {
            properties.addNewLang().setVal(language);
        }
        return run;
    }
}
