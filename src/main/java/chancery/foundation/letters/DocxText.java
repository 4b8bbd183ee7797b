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
    private static final long SMALL = 17;
    private static final long SMALL_ARABIC = 21;
    private static final long LARGE = 28;
    private static final long LARGE_ARABIC = 34;

    private final String language;
    private final boolean rightToLeft;
    private final long size;
    private final long sizeArabic;

    private DocxText(String language, boolean rightToLeft, long size, long sizeArabic) {
        this.language = language;
        this.rightToLeft = rightToLeft;
        this.size = size;
        this.sizeArabic = sizeArabic;
    }

    /** In the size of a letter. */
    DocxText(String language, boolean rightToLeft) {
        this(language, rightToLeft, HALF_POINTS, HALF_POINTS_ARABIC);
    }

    /** In the size of a table. */
    static DocxText small(String language, boolean rightToLeft) {
        return new DocxText(language, rightToLeft, SMALL, SMALL_ARABIC);
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

    /** As titles are. */
    void large(XWPFRun run) {
        run.getCTR().getRPr().getSzArray(0).setVal(LARGE);
        run.getCTR().getRPr().getSzCsArray(0).setVal(LARGE_ARABIC);
    }

    /**
     * A run. The first one decides the direction of its paragraph, which stays on its side of the
     * page: a French sentence in an Arabic table keeps its full stop at its end.
     */
    XWPFRun run(XWPFParagraph paragraph, String text) {
        boolean foreign = rightToLeft && beginsLeftToRight(text);
        if (foreign && paragraph.getRuns().isEmpty()) {
            turn(paragraph);
        }
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
        properties.addNewSz().setVal(size);
        properties.addNewSzCs().setVal(sizeArabic);
        if (foreign) {
            return run;
        }
        if (rightToLeft) {
            properties.addNewRtl();
            properties.addNewLang().setBidi(language);
        } else {
            properties.addNewLang().setVal(language);
        }
        return run;
    }

    private static void turn(XWPFParagraph paragraph) {
        paragraph.getCTP().getPPr().unsetBidi();
        paragraph.setAlignment(
                switch (paragraph.getAlignment()) {
                    case START -> ParagraphAlignment.END;
                    case END -> ParagraphAlignment.START;
                    default -> paragraph.getAlignment();
                });
    }

    /** By its first letter, as paragraphs P2 and P3 of the Unicode Bidirectional Algorithm say. */
    private static boolean beginsLeftToRight(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(DocxText::isStrong)
                .findFirst()
                .map(first -> first == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .orElse(false);
    }

    private static boolean isStrong(byte directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
