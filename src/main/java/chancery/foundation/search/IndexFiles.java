package chancery.foundation.search;

import chancery.kernel.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of an index: one writer at a time, readers of what was committed last. A writer that
 * failed is opened anew at what was committed.
 */
final class IndexFiles {
    private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);
    private static final String COMPLETE = "complete";
    private static final String ASKED = "rebuild";

    private final Directory directory;
    private final Path asked;
    private final ReentrantLock writing = new ReentrantLock();
    private final Fields fields = new Fields();
    private final SearcherManager searchers;
    private IndexWriter writer;
    private volatile boolean complete;

    /** What is done with a state of the index. */
    interface Reading<T> {
        T apply(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Remembers for each segment what a reader may see in it, and nothing else. */
    private static final class Remembering extends SearcherFactory {
        private static final int SIGHTS = 512;
        private static final long MOST_BYTES = 64L << 20;

        private final LRUQueryCache cache = new LRUQueryCache(SIGHTS, MOST_BYTES, _ -> true, 1f);

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(cache);
            searcher.setQueryCachingPolicy(
                    new QueryCachingPolicy() {
                        @Override
                        public void onUse(Query query) {}

                        @Override
                        public boolean shouldCache(Query query) {
                            return query instanceof SightQuery;
                        }
                    });
            return searcher;
        }
    }

    private IndexFiles(Directory directory, Path folder, IndexWriter writer, boolean complete)
            throws IOException {
        this.directory = directory;
        this.asked = asked(folder);
        this.writer = writer;
        this.complete = complete;
        commit();
        this.searchers = new SearcherManager(directory, new Remembering());
    }

    static IndexFiles open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            boolean complete = isComplete(directory);
            if (!complete) {
                empty(directory);
            }
            IndexWriter writer = new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND));
            return new IndexFiles(directory, folder, writer, complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean mustBeRebuilt() {
        return !complete || Files.exists(asked);
    }

    /** Where somebody who cannot write the index asks for it to be rebuilt. */
    static Path asked(Path folder) {
        return folder.resolve(ASKED);
    }

    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void update(List<SearchDocument> changed, List<Ref> gone) {
        write(() -> {
            for (SearchDocument document : changed) {
                writer.updateDocument(term(document.id()), fields.of(document));
            }
            for (Ref id : gone) {
                writer.deleteDocuments(term(id));
            }
        });
    }

    void rebuild(Iterator<SearchDocument> all) {
        write(() -> {
            writer.deleteAll();
            while (all.hasNext()) {
                writer.addDocument(fields.of(all.next()));
            }
            complete = true;
        });
        try {
            Files.deleteIfExists(asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        writing.lock();
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private void write(Writing work) {
        writing.lock();
        boolean before = complete;
        try {
            boolean done = false;
            try {
                work.run();
                commit();
                done = true;
            } finally {
                if (!done) {
                    complete = before;
                    writer.rollback();
                    writer = new IndexWriter(directory, config(OpenMode.APPEND));
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writing.unlock();
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(Map.of(COMPLETE, complete ? Fields.VERSION : "").entrySet());
        writer.commit();
    }

    private static boolean isComplete(Directory directory) throws IOException {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            DirectoryReader.open(directory).close();
            Map<String, String> said = SegmentInfos.readLatestCommit(directory).getUserData();
            return Fields.VERSION.equals(said.get(COMPLETE));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException e) {
            log.warn("the search index cannot be read and will be rebuilt: {}", e.getMessage());
            return false;
        }
    }

    /** A damaged index cannot even be overwritten by its writer. */
    private static void empty(Directory directory) throws IOException {
        try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(64)
                .setCommitOnClose(false);
    }

    private static Term term(Ref id) {
        return new Term(Fields.ID, id.toString());
    }
}
