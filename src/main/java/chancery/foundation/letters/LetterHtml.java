package chancery.foundation.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Sets a letter in HTML: as a part of a page, styled by {@link #STYLES}, or as the whole document
 * that is printed.
 */
public final class LetterHtml {
    /** The class path of the letter's style sheet, for screen and print. */
    public static final String STYLES = "/static/letter.css";

    private static final Safelist BODY =
            new Safelist()
                    .addTags("h2", "h3", "p", "ul", "ol", "li", "strong", "em", "u", "br")
                    .addTags("blockquote", "table", "thead", "tbody", "tr", "th", "td");

    private LetterHtml() {}

    /** One {@code article.letter} element. */
    public static String fragment(LetterPage letter) {
        return article(letter).outerHtml();
    }

    /** The whole document with its styles. */
    public static String document(LetterPage letter) {
        return printed(letter).outerHtml();
    }

    static Document printed(LetterPage letter) {
        LetterWords words = LetterWords.of(letter.language());
        Document document =
                shell(
                        words,
                        letter.subject().isBlank() ? letter.number() : letter.subject(),
                        STYLES);
        document.body().appendChild(article(letter));
        if (words.rightToLeft()) {
            mirror(document);
        }
        return document;
    }

    /** A document to be printed, with nothing in its body yet. */
    static Document shell(LetterWords words, String title, String styles) {
        Document document = Document.createShell("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        document.child(0)
                .attr("lang", words.language())
                .attr("dir", words.rightToLeft() ? "rtl" : "ltr");
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.title(title);
        document.head().appendElement("style").appendChild(new DataNode(read(styles)));
        return document;
    }

    /** What a browser does by itself and the PDF renderer does not: columns from right to left. */
    static void mirror(Document document) {
        document.select(".letter-top, .letter-bottom").attr("dir", "rtl");
        document.select("table").addClass("letter-mirrored");
        for (Element row : document.select("tr")) {
            row.children().reversed().forEach(row::appendChild);
        }
    }

    /** The body reduced to what a letter may hold. */
    static Element body(LetterPage letter) {
        Document clean = new Cleaner(BODY).clean(Jsoup.parseBodyFragment(letter.bodyHtml()));
        clean.outputSettings().prettyPrint(false);
        return clean.body();
    }

    private static Element article(LetterPage letter) {
        LetterWords words = LetterWords.of(letter.language());
        Element article = new Element("article");
        article.addClass("letter")
                .attr("lang", words.language())
                .attr("dir", words.rightToLeft() ? "rtl" : "ltr");
        margins(article, words, words.marking(letter.distribution(), letter.draft()));
        head(article, letter, words);
        table(article, words.header(letter));
        LetterWords.Line subject = words.subject(letter);
        if (!subject.value().isBlank()) {
            Element line = article.appendElement("p").addClass("letter-subject");
            line.appendElement("strong").text(subject.heading() + " ");
            line.appendElement("strong").text(subject.value());
        }
        Element body = article.appendElement("div").addClass("letter-body");
        body(letter).childNodesCopy().forEach(body::appendChild);
        closing(article, letter);
        if (!letter.annexes().isEmpty()) {
            table(
                    article.appendElement("div").addClass("letter-annexes"),
                    List.of(words.annexes(letter)));
        }
        return article;
    }

    /** What stands at the top and bottom of every page: the label, and below the page's number. */
    static void margins(Element parent, LetterWords words, String marking) {
        marked(parent.appendElement("div").addClass("letter-top"), marking);
        Element bottom = parent.appendElement("div").addClass("letter-bottom");
        marked(bottom.appendElement("div"), marking);
        pageNumbers(bottom.appendElement("div").addClass("letter-pages"), words.pageOf());
    }

    /** Without a marking there is no text at all: an empty one cannot be set in two directions. */
    private static void marked(Element margin, String marking) {
        if (!marking.isEmpty()) {
            margin.text(marking);
        }
    }

    private static void head(Element article, LetterPage letter, LetterWords words) {
        Element head = article.appendElement("div").addClass("letter-head");
        head.appendElement("p").addClass("letter-service").text(letter.service());
        if (!letter.unit().isBlank()) {
            head.appendElement("p").addClass("letter-unit").text(letter.unit());
        }
        String placeAndDate = words.placeAndDate(letter);
        if (!placeAndDate.isBlank()) {
            article.appendElement("p").addClass("letter-date").text(placeAndDate);
        }
        if (!letter.title().isBlank()) {
            article.appendElement("p").addClass("letter-title").text(letter.title());
        }
    }

    private static void table(Element parent, List<LetterWords.Line> lines) {
        Element rows =
                parent.appendElement("table").addClass("letter-header").appendElement("tbody");
        for (LetterWords.Line line : lines) {
            Element row = rows.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(line.heading());
            Element value = row.appendElement("td");
            line.value().lines().forEach(text -> value.appendElement("div").text(text));
        }
    }

    private static void closing(Element article, LetterPage letter) {
        if (letter.closing().isEmpty()) {
            return;
        }
        Element closing = article.appendElement("div").addClass("letter-closing");
        letter.closing().forEach(line -> closing.appendElement("p").text(line));
    }

    private static void pageNumbers(Element line, List<String> pageOf) {
        line.appendElement("span").text(pageOf.getFirst());
        line.appendElement("span").addClass("letter-page");
        line.appendElement("span").text(pageOf.get(1));
        line.appendElement("span").addClass("letter-of");
        line.appendElement("span").text(pageOf.getLast());
    }

    private static String read(String styles) {
        try (InputStream in =
                Objects.requireNonNull(LetterHtml.class.getResourceAsStream(styles))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
