package chancery.foundation.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * The need-to-know filter under a name of its own, so that what a reader may see in a segment is
 * worked out once and remembered for as long as the segment lives.
 */
final class SightQuery extends Query {
    private final Query visible;

    SightQuery(Query visible) {
        this.visible = visible;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        return searcher.rewrite(visible)
                .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, boost);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SightQuery query && query.visible.equals(visible);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + visible.hashCode();
    }

    @Override
    public String toString(String field) {
        return "sight(" + visible.toString(field) + ")";
    }
}
