package chancery.door.archives;

import chancery.correspondence.BodyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sets the text of a document in the small HTML of {@link BodyText}: its paragraphs, lists, tables
 * and quotations; the editors' footnotes at its end; no page breaks. What stands in the header of a
 * dispatch is left out.
 */
final class SmallHtml {
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "closer", "salute", "dateline", "opener", "head", "postscript", "signed");
    private static final Pattern PAGE_MARK = Pattern.compile("[\\[\\]()*\\d\\s.]*");

    private final StringBuilder html = new StringBuilder();
    private final List<TeiElement> footnotes = new ArrayList<>();
    private final Set<TeiElement> left;
    private boolean inParagraph;
    private int inItem;

    private SmallHtml(Set<TeiElement> left) {
        this.left = left;
    }

    /**
     * @param left elements that are not set, compared by identity
     */
    static String of(TeiElement document, Set<TeiElement> left) {
        SmallHtml setter = new SmallHtml(left);
        setter.all(document);
        setter.footnotes();
        return BodyText.clean(setter.html.toString());
    }

    private void all(TeiElement parent) {
        for (TeiNode child : parent.children()) {
            switch (child) {
                case TeiNode.Words words -> words(words.text());
                case TeiElement element -> {
                    if (!left.contains(element)) {
                        element(element);
                    }
                }
            }
        }
    }

    private void element(TeiElement element) {
        switch (element.name()) {
            case "pb", "attachment" -> {}
            case "lb" -> lineBreak();
            case "hi" -> marked(element);
            case "list" -> list(element);
            case "table" -> table(element);
            case "quote" -> quote(element);
            case "note" -> note(element);
            case "seg" -> margin(element);
            case "gap" -> words(" […] ");
            case "figure" -> words(" [figure] ");
            case "div" -> {
                endParagraph();
                all(element);
                endParagraph();
            }
            default -> {
                if (PARAGRAPHS.contains(element.name())) {
                    endParagraph();
                    all(element);
                    endParagraph();
                } else {
                    all(element);
                }
            }
        }
    }

    private void marked(TeiElement element) {
        String tag =
                switch (element.attribute("rend")) {
                    case "italic" -> "em";
                    case "bold", "strong" -> "strong";
                    case "underline" -> "u";
                    default -> "";
                };
        boolean simple = element.elements().noneMatch(each -> PARAGRAPHS.contains(each.name()));
        if (tag.isEmpty() || !simple || element.words().isEmpty()) {
            all(element);
            return;
        }
        beginParagraph();
        html.append('<').append(tag).append('>');
        all(element);
        html.append("</").append(tag).append('>');
    }

    private void list(TeiElement list) {
        endParagraph();
        html.append("<ul>");
        String label = "";
        for (TeiElement each : list.elements().toList()) {
            switch (each.name()) {
                case "label" -> label = each.words();
                case "item" -> {
                    html.append("<li>");
                    inItem++;
                    words(label + " ");
                    label = "";
                    all(each);
                    inItem--;
                    html.append("</li>");
                }
                case "head" -> {
                    html.append("<li>");
                    words(each.words());
                    html.append("</li>");
                }
                default -> {}
            }
        }
        html.append("</ul>");
        inParagraph = false;
    }

    private void table(TeiElement table) {
        endParagraph();
        html.append("<table>");
        for (TeiElement row : table.elements().filter(each -> each.is("row")).toList()) {
            html.append("<tr>");
            for (TeiElement cell : row.elements().toList()) {
                html.append("<td>");
                inItem++;
                all(cell);
                inItem--;
                html.append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table>");
        inParagraph = false;
    }

    private void quote(TeiElement quote) {
        boolean block =
                quote.attribute("rend").equals("blockquote")
                        || quote.elements().anyMatch(each -> each.is("p"));
        if (!block || inItem > 0) {
            all(quote);
            return;
        }
        endParagraph();
        html.append("<blockquote>");
        all(quote);
        endParagraph();
        html.append("</blockquote>");
    }

    private void note(TeiElement note) {
        if (note.isSourceNote()) {
            endParagraph();
            marked(new TeiElement("hi", Map.of("rend", "italic"), note.children()));
            endParagraph();
            return;
        }
        footnotes.add(note);
        words("[" + mark(note) + "]");
    }

    private void margin(TeiElement seg) {
        if (!PAGE_MARK.matcher(seg.words()).matches()) {
            all(seg);
            words(" ");
        }
    }

    private void footnotes() {
        for (int i = 0; i < footnotes.size(); i++) {
            TeiElement note = footnotes.get(i);
            endParagraph();
            words("[" + mark(note) + "] ");
            all(note);
            endParagraph();
        }
    }

    private String mark(TeiElement note) {
        return note.attribute("n").isEmpty()
                ? Integer.toString(footnotes.indexOf(note) + 1)
                : note.attribute("n");
    }

    private void words(String text) {
        StringBuilder line = new StringBuilder(text.length());
        new TeiNode.Words(text).appendTo(line);
        boolean blank = line.isEmpty() || line.length() == 1 && line.charAt(0) == ' ';
        if (blank && !inParagraph && inItem == 0) {
            return;
        }
        beginParagraph();
        html.append(
                line.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void lineBreak() {
        if (inParagraph || inItem > 0) {
            html.append("<br>");
        }
    }

    private void beginParagraph() {
        if (!inParagraph && inItem == 0) {
            html.append("<p>");
            inParagraph = true;
        }
    }

    private void endParagraph() {
        if (inParagraph) {
            if (html.charAt(html.length() - 1) == ' ') {
                html.setLength(html.length() - 1);
            }
            html.append("</p>");
            inParagraph = false;
        } else if (inItem > 0 && !html.isEmpty() && html.charAt(html.length() - 1) != '>') {
            html.append("<br>");
        }
    }
}
