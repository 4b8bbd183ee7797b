package chancery.foundation.letters;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Puts the small HTML of a body into a word-processor file. */
final class DocxBody {
    private static final int DEEPEST_LIST = 5;
    private static final int STEP = 420;

    private record Style(boolean bold, boolean italic, boolean underlined) {
        private static final Style PLAIN = new Style(false, false, false);

        private Style with(String tag) {
            return switch (tag) {
                case "strong" -> new Style(true, italic, underlined);
                case "em" -> new Style(bold, true, underlined);
                case "u" -> new Style(bold, italic, true);
                default -> this;
            };
        }
    }

    /** Where paragraphs are put. */
    private interface Place {
        XWPFParagraph paragraph();
    }

    private final XWPFDocument document;
    private final DocxText text;
    private @Nullable XWPFParagraph open;
    private Place place;
    private int indent;

    DocxBody(XWPFDocument document, DocxText text) {
        this.document = document;
        this.text = text;
        this.place = document::createParagraph;
    }

    void set(Element body) {
        all(body, Style.PLAIN, 0);
        open = null;
    }

    private void all(Element parent, Style style, int listDepth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                words(words.text(), style);
            } else if (child instanceof Element element) {
                element(element, style, listDepth);
            }
        }
    }

    private void element(Element element, Style style, int listDepth) {
        switch (element.tagName()) {
            case "p" -> block(element, style, listDepth);
            case "h2", "h3" -> {
                XWPFParagraph heading = begin(ParagraphAlignment.START);
                heading.setKeepNext(true);
                heading.setSpacingBefore(200);
                all(element, style.with("strong"), listDepth);
                open = null;
            }
            case "ul", "ol" -> list(element, style, listDepth);
            case "blockquote" -> {
                open = null;
                indent += STEP;
                all(element, style, listDepth);
                indent -= STEP;
                open = null;
            }
            case "table" -> table(element);
            case "br" -> {
                if (open != null) {
                    text.run(open, "").addBreak(BreakType.TEXT_WRAPPING);
                }
            }
            default -> all(element, style.with(element.tagName()), listDepth);
        }
    }

    private void block(Element element, Style style, int listDepth) {
        if (listDepth == 0) {
            begin(ParagraphAlignment.BOTH);
        }
        all(element, style, listDepth);
        if (listDepth == 0) {
            open = null;
        }
    }

    private void list(Element list, Style style, int depth) {
        BigInteger number = numbering(list.tagName().equals("ol"));
        for (Element item : list.children()) {
            XWPFParagraph paragraph = begin(ParagraphAlignment.START);
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.valueOf(Math.min(depth, DEEPEST_LIST - 1)));
            paragraph.setSpacingAfter(60);
            all(item, style, depth + 1);
            open = null;
        }
    }

    private void table(Element table) {
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        if (columns == 0) {
            return;
        }
        open = null;
        XWPFTable set = document.createTable(rows.size(), columns);
        set.setWidth("100%");
        if (text.rightToLeft()) {
            set.getCTTbl().getTblPr().addNewBidiVisual();
        }
        Place outside = place;
        for (int i = 0; i < rows.size(); i++) {
            List<Element> cells = rows.get(i).children();
            for (int j = 0; j < cells.size(); j++) {
                XWPFTableCell cell = set.getRow(i).getCell(j);
                open = cell.getParagraphArray(0);
                text.begin(open, ParagraphAlignment.START);
                open.setSpacingAfter(0);
                place = cell::addParagraph;
                all(
                        cells.get(j),
                        Style.PLAIN.with(cells.get(j).tagName().equals("th") ? "strong" : ""),
                        1);
                open = null;
            }
        }
        place = outside;
        begin(ParagraphAlignment.START).setSpacingAfter(0);
        open = null;
    }

    private XWPFParagraph begin(ParagraphAlignment alignment) {
        XWPFParagraph paragraph = place.paragraph();
        text.begin(paragraph, alignment);
        if (indent > 0) {
            paragraph.setIndentationLeft(indent);
            paragraph.setIndentationRight(indent);
        }
        open = paragraph;
        return paragraph;
    }

    private void words(String words, Style style) {
        if (open == null && words.isBlank()) {
            return;
        }
        XWPFParagraph paragraph = open == null ? begin(ParagraphAlignment.BOTH) : open;
        XWPFRun run = text.run(paragraph, words);
        if (style.bold()) {
            text.bold(run);
        }
        if (style.italic()) {
            text.italic(run);
        }
        if (style.underlined()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
    }

    private BigInteger numbering(boolean counted) {
        var numbering =
                document.getNumbering() == null
                        ? document.createNumbering()
                        : document.getNumbering();
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getNums().size()));
        for (int level = 0; level < DEEPEST_LIST; level++) {
            CTLvl line = kind.addNewLvl();
            line.setIlvl(BigInteger.valueOf(level));
            line.addNewStart().setVal(BigInteger.ONE);
            line.addNewNumFmt().setVal(counted ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            line.addNewLvlText().setVal(counted ? "%" + (level + 1) + "." : "–");
            var indentation = line.addNewPPr().addNewInd();
            indentation.setLeft(BigInteger.valueOf((long) STEP * (level + 1)));
            indentation.setHanging(BigInteger.valueOf(STEP));
        }
        BigInteger known =
                numbering.addAbstractNum(
                        new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind, numbering));
        return numbering.addNum(known);
    }
}
