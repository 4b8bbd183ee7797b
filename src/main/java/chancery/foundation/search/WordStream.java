package chancery.foundation.search;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives an index the words of a text and, at the same places, their stems. */
final class WordStream extends TokenStream {
    /** Positions left free between two parts of a document. */
    private static final int GAP = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private final String text;
    private final Stems stems;
    private WordScanner scanner;
    private Iterator<String> pending = Set.<String>of().iterator();
    private int start;
    private int end;

    WordStream(String text, Stems stems) {
        this.text = text;
        this.stems = stems;
        this.scanner = new WordScanner(text);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (pending.hasNext()) {
            say(pending.next(), 0);
            return true;
        }
        Word word = scanner.next();
        if (word == null) {
            return false;
        }
        start = word.start();
        end = word.end();
        pending = stems.of(word).iterator();
        say(word.folded(), word.gap() ? GAP : 1);
        return true;
    }

    @Override
    public void reset() {
        scanner = new WordScanner(text);
        pending = Set.<String>of().iterator();
    }

    private void say(String word, int positions) {
        term.append(word);
        offset.setOffset(start, end);
        step.setPositionIncrement(positions);
    }
}
