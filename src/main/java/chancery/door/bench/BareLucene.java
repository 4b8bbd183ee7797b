package chancery.door.bench;

import chancery.foundation.search.SearchDocument;
import chancery.foundation.search.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.tartarus.snowball.ext.PorterStemmer;

/**
 * The least that finds the same under the same need-to-know: one English field, all words required,
 * the three conditions as filters, the total exact.
 */
final class BareLucene implements AutoCloseable {
    private static final int HITS = 20;
    private static final int SNIPPET = 240;
    private static final FieldType MARKED = new FieldType(TextField.TYPE_STORED);

    static {
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.freeze();
    }

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private BareLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    static BareLucene of(Path folder, List<SearchDocument> documents) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try (EnglishAnalyzer english = new EnglishAnalyzer();
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            for (SearchDocument source : documents) {
                Document document = new Document();
                document.add(new StringField("id", source.id().toString(), Field.Store.YES));
                document.add(new Field("text", BenchDocuments.text(source), MARKED));
                document.add(new IntField("label", source.label(), Field.Store.NO));
                source.compartments()
                        .forEach(name ->
                                document.add(new StringField("compartment", name, Field.Store.NO)));
                source.readers()
                        .forEach(key ->
                                document.add(new StringField("reader", key, Field.Store.NO)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
        }
        return new BareLucene(DirectoryReader.open(directory));
    }

    /** The identifiers of twenty. */
    List<String> search(Sight sight, String words) throws IOException {
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : top(query(sight, words)).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc, Set.of("id")).get("id"));
        }
        return ids;
    }

    /** For each of twenty the piece of its text at the first word found, with that word marked. */
    List<String> marked(Sight sight, String words) throws IOException {
        Query query = query(sight, words);
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f);
        List<String> snippets = new ArrayList<>();
        for (ScoreDoc hit : top(query).scoreDocs) {
            String text = searcher.storedFields().document(hit.doc).get("text");
            LeafReaderContext leaf =
                    searcher.getLeafContexts()
                            .get(ReaderUtil.subIndex(hit.doc, searcher.getLeafContexts()));
            Matches matches = weight.matches(leaf, hit.doc - leaf.docBase);
            MatchesIterator each = matches == null ? null : matches.getMatches("text");
            if (each != null && each.next()) {
                int end = Math.min(text.length(), each.endOffset() + SNIPPET);
                snippets.add(
                        "<mark>"
                                + text.substring(each.startOffset(), each.endOffset())
                                + "</mark>"
                                + text.substring(each.endOffset(), end));
            }
        }
        return snippets;
    }

    private TopDocs top(Query query) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(HITS, Integer.MAX_VALUE));
    }

    private static Query query(Sight sight, String words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.split(" ")) {
            query.add(new TermQuery(new Term("text", stem(word))), Occur.MUST);
        }
        query.add(IntField.newRangeQuery("label", 0, sight.label()), Occur.FILTER);
        query.add(
                new TermInSetQuery("reader", sight.keys().stream().map(BytesRef::new).toList()),
                Occur.FILTER);
        for (String name : Set.of("ALPHA", "BRAVO")) {
            if (!sight.compartments().contains(name)) {
                query.add(new TermQuery(new Term("compartment", name)), Occur.MUST_NOT);
            }
        }
        return query.build();
    }

    private static String stem(String word) {
        PorterStemmer stemmer = new PorterStemmer();
        stemmer.setCurrent(word.toLowerCase(Locale.ROOT));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
