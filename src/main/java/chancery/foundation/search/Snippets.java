package chancery.foundation.search;

import chancery.foundation.search.Parts.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Cuts the piece of a document that shows best why it was found: where the most different words of
 * the query stand close together. The places come from the index, so that what is marked is what
 * matched.
 */
final class Snippets {
    private static final int LENGTH = 240;
    private static final int BEFORE = 60;

    /** Places looked at in one document. */
    private static final int MOST_MARKS = 100;

    private final IndexSearcher searcher;
    private final Weight weight;

    private record Mark(int start, int end, Query word) {}

    /** A title and a snippet in HTML, and the annex that the snippet is from, or empty. */
    record Shown(String title, String snippet, String annex) {}

    Snippets(IndexSearcher searcher, Query marked) throws IOException {
        this.searcher = searcher;
        this.weight =
                searcher.createWeight(searcher.rewrite(marked), ScoreMode.COMPLETE_NO_SCORES, 1f);
    }

    Shown show(int document, Parts parts) throws IOException {
        List<Mark> marks = marks(document);
        Part title = parts.title();
        String titleHtml = html(parts.text(), title.start(), title.end(), marks);
        int best = best(marks, parts);
        if (best < 0) {
            Part body = parts.body();
            int end = wordEnd(parts.text(), body.start() + LENGTH, body.end());
            return new Shown(titleHtml, cut(parts.text(), body.start(), end, body, marks), "");
        }
        int first = marks.get(best).start();
        Part part = parts.at(first);
        int start = wordStart(parts.text(), first - BEFORE, part.start());
        int end =
                wordEnd(parts.text(), Math.max(start + LENGTH, marks.get(best).end()), part.end());
        return new Shown(
                titleHtml, cut(parts.text(), start, end, part, marks), parts.annexOf(part));
    }

    private List<Mark> marks(int document) throws IOException {
        LeafReaderContext leaf =
                searcher.getLeafContexts()
                        .get(ReaderUtil.subIndex(document, searcher.getLeafContexts()));
        Matches matches = weight.matches(leaf, document - leaf.docBase);
        MatchesIterator each = matches == null ? null : matches.getMatches(Fields.TEXT);
        List<Mark> marks = new ArrayList<>();
        int last = -1;
        while (each != null && marks.size() < MOST_MARKS && each.next()) {
            if (each.startOffset() >= last) {
                marks.add(new Mark(each.startOffset(), each.endOffset(), each.getQuery()));
                last = each.endOffset();
            }
        }
        return marks;
    }

    /** The mark at which the best piece of body or annexes begins, or -1 for none. */
    private static int best(List<Mark> marks, Parts parts) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < marks.size(); i++) {
            Part part = parts.at(marks.get(i).start());
            if (part.equals(parts.title())) {
                continue;
            }
            Set<Query> different = new HashSet<>();
            int end = Math.min(part.end(), marks.get(i).start() + LENGTH - BEFORE);
            int count = 0;
            for (int j = i; j < marks.size() && marks.get(j).end() <= end; j++) {
                different.add(marks.get(j).word());
                count++;
            }
            int worth = different.size() * 100 + Math.min(count, 50) + 1;
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    private static String cut(String text, int start, int end, Part part, List<Mark> marks) {
        return (start > part.start() ? "… " : "")
                + html(text, start, end, marks)
                + (end < part.end() ? " …" : "");
    }

    private static String html(String text, int start, int end, List<Mark> marks) {
        StringBuilder html = new StringBuilder(end - start + 64);
        int at = start;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                escape(text, at, mark.start(), html);
                html.append("<mark>");
                escape(text, mark.start(), mark.end(), html);
                html.append("</mark>");
                at = mark.end();
            }
        }
        escape(text, at, end, html);
        return html.toString().strip();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> {
                    if (c > ' ' && c != '\u00A0') {
                        html.append(c);
                    } else if (!html.isEmpty() && html.charAt(html.length() - 1) != ' ') {
                        html.append(' ');
                    }
                }
            }
        }
    }

    private static int wordStart(String text, int wanted, int least) {
        if (wanted <= least) {
            return least;
        }
        int at = wanted;
        while (at < wanted + BEFORE / 2 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private static int wordEnd(String text, int wanted, int most) {
        if (wanted >= most) {
            return most;
        }
        int at = wanted;
        while (at > wanted - BEFORE / 2 && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
