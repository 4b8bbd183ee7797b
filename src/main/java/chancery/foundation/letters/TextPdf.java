package chancery.foundation.letters;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sets a text as PDF/A-2b on A4, in Arabic from right to left. */
public final class TextPdf {
    private TextPdf() {}

    public static byte[] of(PrintedText text) {
        LetterWords words = LetterWords.of(text.language());
        return PdfSetting.of(document(text, words), words.rightToLeft());
    }

    private static Document document(PrintedText text, LetterWords words) {
        Document document = LetterHtml.shell(words, text.title(), LetterHtml.STYLES);
        Element article = document.body().appendElement("article").addClass("letter");
        article.attr("lang", words.language()).attr("dir", words.rightToLeft() ? "rtl" : "ltr");
        LetterHtml.margins(article, words, words.marking(text.distribution(), text.draft()));
        article.appendElement("div")
                .addClass("letter-head")
                .appendElement("p")
                .addClass("letter-service")
                .text(text.service());
        line(article, "letter-date", words.placeAndDate(text.place(), text.dated()));
        line(article, "letter-title", text.title());
        Element body = article.appendElement("div").addClass("letter-body");
        text.notes().forEach(note -> body.appendElement("p").appendElement("em").text(note));
        text.paragraphs().forEach(each -> body.appendElement("p").text(each));
        if (words.rightToLeft()) {
            LetterHtml.mirror(document);
        }
        return document;
    }

    private static void line(Element article, String style, String value) {
        if (!value.isBlank()) {
            article.appendElement("p").addClass(style).text(value);
        }
    }
}
