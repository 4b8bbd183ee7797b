package chancery.foundation.search;

import chancery.foundation.search.SearchQuery.Filter;
import chancery.foundation.search.SearchQuery.Order;
import chancery.kernel.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The index of a node, in a folder of its own that may be deleted at any time and is then rebuilt.
 *
 * <p>Every answer, its total included, is computed over what the {@link Sight} lets through. The
 * ranking weighs words by their rarity in the whole index; this is the only thing in which content
 * that a reader may not see can weigh on what they see. Safe for use by many threads.
 */
public final class SearchIndex implements AutoCloseable {
    private static final Set<String> SHOWN = Set.of(Fields.ID, Fields.TEXT);

    private static final int LOOKED_AT_TWICE = 200;

    private final IndexFiles files;

    private SearchIndex(IndexFiles files) {
        this.files = files;
    }

    /**
     * Opens the index in the folder, making it when there is none. One that another version made,
     * or that is damaged, is emptied; {@link #mustBeRebuilt} then says so.
     *
     * @throws UncheckedIOException when the folder cannot be used, or another process uses it
     */
    public static SearchIndex open(Path folder) {
        return new SearchIndex(IndexFiles.open(folder));
    }

    /**
     * Whether another process has the index open.
     *
     * @throws UncheckedIOException when the folder cannot be used
     */
    public static boolean isOpenElsewhere(Path folder) {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks the process that has the index open to rebuild it.
     *
     * @return a file that is gone when it has been done
     */
    public static Path askForRebuild(Path folder) {
        try {
            return Files.write(IndexFiles.asked(folder), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether it lacks what was indexed before, or somebody asked; until {@link #rebuild} has run.
     */
    public boolean mustBeRebuilt() {
        return files.mustBeRebuilt();
    }

    /**
     * Puts documents in, each in the place of its earlier self, and takes others out; durable on
     * return.
     */
    public void update(List<SearchDocument> changed, List<Ref> gone) {
        files.update(changed, gone);
    }

    /** Replaces everything; until it is complete the earlier content is searched. */
    public void rebuild(Iterator<SearchDocument> all) {
        files.rebuild(all);
    }

    /** Finds; never fails for what was typed. */
    public SearchResult search(Sight sight, SearchQuery asked) {
        return files.read(searcher -> search(searcher, sight, asked));
    }

    private static SearchResult search(IndexSearcher searcher, Sight sight, SearchQuery asked)
            throws IOException {
        Query visible = NeedToKnow.filter(sight, searcher.getIndexReader());
        TextQueries text = new TextQueries(Typed.read(asked.text()), searcher.getIndexReader());
        Query anyKind = limits(asked.filter(), searcher.getIndexReader());
        Query limits = ofKind(asked.filter().kind(), anyKind);
        Query ranked = ranked(text, asked);
        TopDocs found = top(searcher, both(ranked, visible, limits), text, asked);
        boolean similar = false;
        if (found.totalHits.value() == 0 && !text.mistypable().isEmpty()) {
            for (List<Typed.Single> suspects :
                    List.of(unknown(searcher, text, visible), text.mistypable())) {
                text.accept(suspects);
                found = top(searcher, both(text.ranked(), visible, limits), text, asked);
                if (found.totalHits.value() > 0) {
                    similar = true;
                    break;
                }
            }
        }
        Query last = similar ? text.ranked() : ranked;
        return new SearchResult(
                found.totalHits.value(),
                Kinds.counted(searcher, both(last, visible, anyKind)),
                hits(searcher, text, found, asked),
                similar);
    }

    private static Query ranked(TextQueries text, SearchQuery asked) {
        if (!text.isEmpty()) {
            return text.ranked();
        }
        return asked.text().isBlank()
                ? new MatchAllDocsQuery()
                : new MatchNoDocsQuery("no word in it");
    }

    /** The words that occur in nothing that the reader may see. */
    private static List<Typed.Single> unknown(
            IndexSearcher searcher, TextQueries text, Query visible) throws IOException {
        List<Typed.Single> unknown = new ArrayList<>();
        for (Typed.Single one : text.mistypable()) {
            if (searcher.count(both(text.single(one), visible, new MatchAllDocsQuery())) == 0) {
                unknown.add(one);
            }
        }
        return unknown;
    }

    private static Query both(Query ranked, Query visible, Query limits) {
        return new BooleanQuery.Builder()
                .add(ranked, Occur.MUST)
                .add(visible, Occur.FILTER)
                .add(limits, Occur.FILTER)
                .build();
    }

    private static Query ofKind(String kind, Query limits) {
        return kind.isBlank()
                ? limits
                : new BooleanQuery.Builder()
                        .add(TextQueries.exactly(Fields.KIND, kind.strip()), Occur.FILTER)
                        .add(limits, Occur.FILTER)
                        .build();
    }

    private static Query limits(Filter filter, IndexReader reader) {
        List<Query> limits = new ArrayList<>();
        if (!filter.unit().isBlank()) {
            limits.add(TextQueries.exactly(Fields.UNIT, filter.unit().strip()));
        }
        if (!filter.sender().isBlank()) {
            limits.add(TextQueries.all(Fields.SENDER, filter.sender(), reader));
        }
        if (!filter.number().isBlank()) {
            limits.add(TextQueries.all(Fields.NUMBER, filter.number(), reader));
        }
        if (filter.label() != null) {
            limits.add(TextQueries.exactly(Fields.LABEL, Integer.toString(filter.label().rank())));
        }
        if (filter.from() != null || filter.to() != null) {
            limits.add(
                    LongField.newRangeQuery(
                            Fields.DAY,
                            filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochDay(),
                            filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochDay()));
        }
        if (limits.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        limits.forEach(limit -> all.add(limit, Occur.FILTER));
        return all.build();
    }

    private static TopDocs top(
            IndexSearcher searcher, Query query, TextQueries text, SearchQuery asked)
            throws IOException {
        int wanted = Math.min(SearchQuery.DEEPEST, (asked.page() + 1) * asked.size());
        if (asked.order() == Order.RELEVANCE && !asked.text().isBlank()) {
            return ranked(searcher, query, text, Math.max(wanted, LOOKED_AT_TWICE));
        }
        return searcher.search(
                query,
                new TopFieldCollectorManager(byDay(asked.order()), wanted, Integer.MAX_VALUE));
    }

    /** The best are ranked again by how near the words stand, which is dear to find out for all. */
    private static TopDocs ranked(IndexSearcher searcher, Query query, TextQueries text, int wanted)
            throws IOException {
        TopDocs found =
                searcher.search(query, new TopScoreDocCollectorManager(wanted, Integer.MAX_VALUE));
        Query near = text.near().orElse(null);
        if (near == null) {
            return found;
        }
        TopDocs best =
                new TopDocs(
                        found.totalHits,
                        Arrays.copyOf(
                                found.scoreDocs,
                                Math.min(found.scoreDocs.length, LOOKED_AT_TWICE)));
        ScoreDoc[] again =
                QueryRescorer.rescore(searcher, best, near, 1.0, best.scoreDocs.length).scoreDocs;
        System.arraycopy(again, 0, found.scoreDocs, 0, again.length);
        return found;
    }

    private static Sort byDay(Order order) {
        boolean newestFirst =
                switch (order) {
                    case RELEVANCE, NEWEST -> true;
                    case OLDEST -> false;
                };
        SortField day =
                LongField.newSortField(Fields.DAY, newestFirst, SortedNumericSelector.Type.MIN);
        day.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(day, SortField.FIELD_DOC);
    }

    private static List<SearchResult.Hit> hits(
            IndexSearcher searcher, TextQueries text, TopDocs found, SearchQuery asked)
            throws IOException {
        List<SearchResult.Hit> hits = new ArrayList<>();
        Snippets snippets = new Snippets(searcher, text.marked());
        StoredFields stored = searcher.storedFields();
        List<ScoreDoc> page =
                Stream.of(found.scoreDocs)
                        .skip((long) asked.page() * asked.size())
                        .limit(asked.size())
                        .toList();
        for (ScoreDoc one : page) {
            Document document = stored.document(one.doc, SHOWN);
            Parts parts = Parts.of(document.get(Fields.TEXT));
            Snippets.Shown shown = snippets.show(one.doc, parts);
            hits.add(
                    new SearchResult.Hit(
                            ref(document.get(Fields.ID)),
                            Float.isNaN(one.score) ? 0 : one.score,
                            parts.text().substring(parts.title().start(), parts.title().end()),
                            shown.title(),
                            shown.snippet(),
                            shown.annex()));
        }
        return hits;
    }

    private static Ref ref(String id) {
        int kind = id.indexOf(':');
        return new Ref(id.substring(0, kind), id.substring(kind + 1));
    }

    @Override
    public void close() {
        files.close();
    }
}
