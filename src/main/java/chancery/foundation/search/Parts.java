package chancery.foundation.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The one text of a document and where its parts begin: title, heading (number and parties), body,
 * then for each annex its name and its text.
 */
record Parts(String text, List<Part> parts) {

    record Part(int start, int end) {
        boolean holds(int offset) {
            return offset >= start && offset <= end;
        }
    }

    private static final int TITLE = 0;
    private static final int BODY = 2;

    static String join(SearchDocument source) {
        StringBuilder text = new StringBuilder();
        text.append(clean(source.title())).append(WordScanner.PART);
        text.append(clean(source.number())).append(' ').append(clean(Fields.sender(source)));
        source.units().forEach(unit -> text.append(' ').append(clean(unit)));
        text.append(WordScanner.PART);
        append(text, source.body());
        for (SearchDocument.AnnexText annex : source.annexes()) {
            text.append(WordScanner.PART).append(clean(annex.name())).append(WordScanner.PART);
            append(text, annex.text());
        }
        return text.toString();
    }

    static Parts of(String text) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(WordScanner.PART);
                end >= 0;
                end = text.indexOf(WordScanner.PART, start)) {
            parts.add(new Part(start, end));
            start = end + 1;
        }
        parts.add(new Part(start, text.length()));
        return new Parts(text, parts);
    }

    Part title() {
        return parts.get(TITLE);
    }

    Part body() {
        return parts.get(BODY);
    }

    /** The part of the body or of an annex that holds the offset; the title's for all others. */
    Part at(int offset) {
        for (int i = BODY; i < parts.size(); i++) {
            if (parts.get(i).holds(offset)) {
                return parts.get(i);
            }
        }
        return title();
    }

    /** The name of the annex whose name or text the part is; empty for other parts. */
    String annexOf(Part part) {
        int index = parts.indexOf(part);
        if (index <= BODY) {
            return "";
        }
        Part name = parts.get((index - BODY) % 2 == 1 ? index : index - 1);
        return text.substring(name.start(), name.end());
    }

    private static void append(StringBuilder text, String part) {
        String clean = clean(part);
        int room = Math.max(0, SearchDocument.LONGEST - text.length());
        text.append(clean, 0, Math.min(room, clean.length()));
    }

    private static String clean(String part) {
        return part.replace(WordScanner.PART, ' ');
    }
}
