package chancery.correspondence;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The small HTML of a dispatch's body: {@code h2 h3 p ul ol li strong em u br blockquote table}, no
 * attribute, no link, no image. Everything else that is typed, pasted or received is reduced to it.
 */
public final class BodyText {
    /** The longest body, in characters of HTML. */
    public static final int LONGEST = 2_000_000;

    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags(
                            "h2",
                            "h3",
                            "p",
                            "ul",
                            "ol",
                            "li",
                            "strong",
                            "em",
                            "u",
                            "br",
                            "blockquote")
                    .addTags("table", "thead", "tbody", "tr", "th", "td");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?:/?(?:p|div|h[1-6]|ul|ol|li|strong|em|b|i|u|blockquote|table|span)\\b|br\\s*/?>)",
                    Pattern.CASE_INSENSITIVE);

    private BodyText() {}

    /** Reduces HTML, or plain text with blank lines between paragraphs, to the small HTML. */
    public static String clean(String typed) {
        String html = MARKUP.matcher(typed).find() ? typed : paragraphs(typed);
        Document document = Jsoup.parseBodyFragment(html);
        rename(document, "h1", "h2");
        rename(document, "h4, h5, h6", "h3");
        rename(document, "b", "strong");
        rename(document, "i", "em");
        for (Element div : document.body().select("div")) {
            if (div.children().stream().noneMatch(BodyText::isBlock)) {
                div.tagName("p");
            }
        }
        Document clean = new Cleaner(ALLOWED).clean(document);
        clean.outputSettings()
                .prettyPrint(false)
                .escapeMode(org.jsoup.nodes.Entities.EscapeMode.xhtml);
        return clean.body().html().strip();
    }

    /** The words alone, one line a block; for indexes and previews. */
    public static String plain(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element block : document.select("p, h2, h3, li, tr, br, blockquote")) {
            block.after("\n");
        }
        return document.body().wholeText().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }

    private static boolean isBlock(Element element) {
        return element.isBlock();
    }

    private static void rename(Document document, String query, String tag) {
        document.select(query).forEach(element -> element.tagName(tag));
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String block : text.replace("\r", "").split("\n\\s*\n")) {
            if (!block.isBlank()) {
                html.append("<p>")
                        .append(escape(block.strip()).replace("\n", "<br>"))
                        .append("</p>");
            }
        }
        return html.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
