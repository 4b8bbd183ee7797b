package chancery.foundation.documents;

import chancery.foundation.documents.bounded.CharsetGuess;
import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The visible text of an HTML page, a line per block and a tab between the cells of a row. */
final class HtmlText {
    private HtmlText() {}

    static ExtractedText read(Reading reading, byte[] bytes) {
        CharsetGuess.Decoded decoded = CharsetGuess.decode(bytes);
        if (decoded == null) {
            throw reading.refuse("document.unsupported");
        }
        return new ExtractedText(
                reading.checked(text(reading, decoded.text())),
                FileForm.HTML.mediaType(),
                decoded.charset().name(),
                0,
                List.of());
    }

    static String text(Reading reading, String html) {
        reading.textLength(html.length());
        Document page = Jsoup.parse(html);
        page.select("script, style, template, noscript, head").remove();
        StringBuilder out = new StringBuilder();
        page.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (depth > reading.limits().xmlDepth()) {
                            throw reading.beyond("document.too-deep", reading.limits().xmlDepth());
                        }
                        reading.goOn();
                        if (node instanceof TextNode text) {
                            append(out, text.text());
                        } else if (node instanceof Element element) {
                            start(out, element);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && isLine(element)) {
                            newLine(out);
                        }
                        if (node instanceof Element element && element.normalName().equals("p")) {
                            out.append('\n');
                        }
                    }
                });
        return out.toString().strip();
    }

    private static void start(StringBuilder out, Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            out.append('\n');
        } else if ((name.equals("td") || name.equals("th"))
                && element.previousElementSibling() != null) {
            out.append('\t');
        } else if (isLine(element)) {
            newLine(out);
        }
    }

    private static boolean isLine(Element element) {
        String name = element.normalName();
        return element.isBlock() && !name.equals("td") && !name.equals("th");
    }

    private static void append(StringBuilder out, String text) {
        boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        out.append(atStart ? text.stripLeading() : text);
    }

    private static void newLine(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }
}
