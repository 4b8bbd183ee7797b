package chancery.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Lets through what a reader may see. Label and compartments are one term of a document; an index
 * holds few different ones, and those that the reader's clearance covers are asked for by name.
 */
final class NeedToKnow {
    private static final String BETWEEN = "\u001F";

    private NeedToKnow() {}

    /** The term for a label and compartments. */
    static String marking(int label, Set<String> compartments) {
        StringBuilder marking = new StringBuilder().append(label);
        new TreeSet<>(compartments).forEach(name -> marking.append(BETWEEN).append(name));
        return marking.toString();
    }

    static Query filter(Sight sight, IndexReader reader) {
        List<BytesRef> markings = covered(sight, reader);
        if (markings.isEmpty() || sight.keys().isEmpty()) {
            return new MatchNoDocsQuery("sees nothing");
        }
        List<BytesRef> keys = sight.keys().stream().sorted().map(BytesRef::new).toList();
        return new SightQuery(
                new BooleanQuery.Builder()
                        .add(new TermInSetQuery(Fields.MARKING, markings), Occur.FILTER)
                        .add(new TermInSetQuery(Fields.READER, keys), Occur.FILTER)
                        .build());
    }

    private static List<BytesRef> covered(Sight sight, IndexReader reader) {
        List<BytesRef> covered = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader, Fields.MARKING);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    if (covers(sight, term.utf8ToString())) {
                        covered.add(BytesRef.deepCopyOf(term));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return covered;
    }

    private static boolean covers(Sight sight, String marking) {
        List<String> words = List.of(marking.split(BETWEEN));
        return Integer.parseInt(words.getFirst()) <= sight.label()
                && sight.compartments().containsAll(words.subList(1, words.size()));
    }
}
