package chancery.foundation.search;

import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the index in step with the database.
 *
 * <p>What changed is noted in an outbox within the transaction that changed it, by the room itself
 * or by a trigger of its tables. While started, one virtual thread takes the notes, writes the
 * index durably and only then deletes them: a crash in between indexes again, which changes
 * nothing. A change is found within about a second of its commit.
 */
public final class SearchIndexing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SearchIndexing.class);
    private static final int BATCH = 200;
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final long AFTER_FAILURE_MILLIS = 5_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Map<String, SearchSource> sources;
    private final SearchIndex index;
    private final ReentrantLock working = new ReentrantLock();
    private final Semaphore nudges = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    private record Note(long id, Ref thing) {}

    /**
     * @param sources of different kinds
     */
    public SearchIndexing(
            JdbcClient jdbc,
            Transactions transactions,
            Collection<SearchSource> sources,
            SearchIndex index) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sources =
                sources.stream().collect(Collectors.toMap(SearchSource::kind, Function.identity()));
        this.index = index;
    }

    /** Notes within the caller's transaction that a thing, or who may read it, changed. */
    public void changed(Ref thing) {
        changed(List.of(thing));
    }

    /** The same for many. */
    public void changed(Collection<Ref> things) {
        note(jdbc, things);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            nudges.release();
                        }
                    });
        }
    }

    /**
     * Only notes, for a program that runs beside the node, such as an import; the node finds the
     * notes when it looks next.
     */
    public static void note(JdbcClient jdbc, Collection<Ref> things) {
        jdbc.sql(
                        "INSERT INTO search_outbox (kind, thing) SELECT * FROM unnest(CAST(? AS text[]), CAST(? AS text[]))")
                .param(things.stream().map(Ref::kind).toArray(String[]::new))
                .param(things.stream().map(Ref::id).toArray(String[]::new))
                .update();
    }

    /**
     * Indexes what has been noted until nothing is left.
     *
     * @return how many notes were worked off
     */
    public int catchUp() {
        int done = 0;
        for (int batch = drain(); batch > 0; batch = drain()) {
            done += batch;
        }
        return done;
    }

    /**
     * Rebuilds the index from the database; searches go on meanwhile on the earlier one.
     *
     * @return how many documents it now holds
     */
    public long reindex() {
        working.lock();
        try {
            List<Ref> ids =
                    transactions.asNode(
                            () -> sources.values().stream().flatMap(SearchIndexing::all).toList());
            Counted counted = new Counted(batches(ids).flatMap(this::load).iterator());
            index.rebuild(counted);
            log.info("the search index was rebuilt: {} documents", counted.count);
            return counted.count;
        } finally {
            working.unlock();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofVirtual().name("search-indexing").start(this::work);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread last = worker;
        worker = null;
        if (last != null) {
            nudges.release();
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            long pause = LOOK_EVERY_MILLIS;
            try {
                if (index.mustBeRebuilt()) {
                    reindex();
                }
                catchUp();
            } catch (RuntimeException e) {
                log.warn("indexing failed and is tried again", e);
                pause = AFTER_FAILURE_MILLIS;
            }
            waitFor(pause);
        }
    }

    private void waitFor(long millis) {
        try {
            if (nudges.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                nudges.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private int drain() {
        working.lock();
        try {
            List<Note> notes = transactions.asNode(this::notes);
            if (notes.isEmpty()) {
                return 0;
            }
            List<SearchDocument> changed = new ArrayList<>();
            List<Ref> gone = new ArrayList<>();
            transactions.runAsNode(() ->
                    notes.stream()
                            .map(Note::thing)
                            .distinct()
                            .forEach(id ->
                                    load(id).ifPresentOrElse(changed::add, () -> gone.add(id))));
            index.update(changed, gone);
            transactions.runAsNode(() -> strike(notes));
            return notes.size();
        } finally {
            working.unlock();
        }
    }

    private List<Note> notes() {
        return jdbc.sql("SELECT id, kind, thing FROM search_outbox ORDER BY id LIMIT ?")
                .param(BATCH)
                .query((row, _) ->
                        new Note(
                                row.getLong("id"),
                                new Ref(row.getString("kind"), row.getString("thing"))))
                .list();
    }

    private void strike(List<Note> notes) {
        jdbc.sql("DELETE FROM search_outbox WHERE id = ANY (?)")
                .param(notes.stream().map(Note::id).toArray(Long[]::new))
                .update();
    }

    private static Stream<Ref> all(SearchSource source) {
        try (Stream<String> all = source.all()) {
            return all.map(id -> new Ref(source.kind(), id)).toList().stream();
        }
    }

    /** Nothing for a kind that no room of this node has. */
    private Optional<SearchDocument> load(Ref id) {
        return Optional.ofNullable(sources.get(id.kind())).flatMap(source -> source.load(id.id()));
    }

    private Stream<SearchDocument> load(List<Ref> ids) {
        return transactions
                .asNode(() -> ids.stream().map(this::load).flatMap(Optional::stream).toList())
                .stream();
    }

    private static Stream<List<Ref>> batches(List<Ref> ids) {
        return IntStream.range(0, (ids.size() + BATCH - 1) / BATCH)
                .mapToObj(i -> ids.subList(i * BATCH, Math.min(ids.size(), (i + 1) * BATCH)));
    }

    /** Counts what it hands on. */
    private static final class Counted implements Iterator<SearchDocument> {
        private final Iterator<SearchDocument> inner;
        private long count;

        private Counted(Iterator<SearchDocument> inner) {
            this.inner = inner;
        }

        @Override
        public boolean hasNext() {
            return inner.hasNext();
        }

        @Override
        public SearchDocument next() {
            count++;
            return inner.next();
        }
    }
}
