package chancery.foundation.letters;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The A4 page of a word-processor file, with the label and page numbers in its margins. */
final class DocxPage {
    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;

    private final XWPFDocument document;
    private final LetterWords words;
    private final DocxText text;

    DocxPage(XWPFDocument document, LetterWords words, DocxText text) {
        this.document = document;
        this.words = words;
        this.text = text;
    }

    /**
     * @param top twentieths of a point at the top and bottom
     * @param side at both sides
     */
    void size(boolean landscape, int top, int side) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(top));
        margins.setBottom(BigInteger.valueOf(top));
        margins.setLeft(BigInteger.valueOf(side));
        margins.setRight(BigInteger.valueOf(side));
        margins.setHeader(BigInteger.valueOf(700));
        margins.setFooter(BigInteger.valueOf(600));
        if (words.rightToLeft()) {
            section.addNewBidi();
        }
    }

    /**
     * @param marking the label, at the top and bottom of every page; may be empty
     */
    void margins(String marking) {
        XWPFParagraph top = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        text.begin(top, ParagraphAlignment.CENTER);
        text.bold(text.run(top, marking));
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph bottom = footer.createParagraph();
        text.begin(bottom, ParagraphAlignment.CENTER);
        text.bold(text.run(bottom, marking));
        XWPFParagraph pages = footer.createParagraph();
        text.begin(pages, ParagraphAlignment.CENTER);
        List<String> pageOf = words.pageOf();
        text.run(pages, pageOf.getFirst());
        field(pages, "PAGE");
        text.run(pages, pageOf.get(1));
        field(pages, "NUMPAGES");
        text.run(pages, pageOf.getLast());
    }

    private void field(XWPFParagraph paragraph, String code) {
        text.run(paragraph, "").getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        text.run(paragraph, "").getCTR().addNewInstrText().setStringValue(" " + code + " ");
        text.run(paragraph, "").getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        text.run(paragraph, "1");
        text.run(paragraph, "").getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
