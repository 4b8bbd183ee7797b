package chancery.foundation.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what a query finds by its kind, in one pass and without ranking. */
final class Kinds extends SimpleCollector {
    private final Map<String, Long> counted = new TreeMap<>();
    private SortedDocValues values = DocValues.emptySorted();
    private long[] ofSegment = new long[0];

    private Kinds() {}

    static Map<String, Long> counted(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(
                query,
                new CollectorManager<Kinds, Map<String, Long>>() {
                    @Override
                    public Kinds newCollector() {
                        return new Kinds();
                    }

                    @Override
                    public Map<String, Long> reduce(Collection<Kinds> parts) {
                        Map<String, Long> all = new TreeMap<>();
                        parts.forEach(part ->
                                part.counted.forEach(
                                        (kind, many) -> all.merge(kind, many, Long::sum)));
                        return all;
                    }
                });
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        values = DocValues.getSorted(segment.reader(), Fields.KIND);
        ofSegment = new long[values.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
        if (values.advanceExact(document)) {
            ofSegment[values.ordValue()]++;
        }
    }

    @Override
    public void finish() throws IOException {
        for (int kind = 0; kind < ofSegment.length; kind++) {
            if (ofSegment[kind] > 0) {
                counted.merge(values.lookupOrd(kind).utf8ToString(), ofSegment[kind], Long::sum);
            }
        }
        Arrays.fill(ofSegment, 0);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
