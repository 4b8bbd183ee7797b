package chancery.door.bench;

import chancery.door.archives.TeiVolumes;
import chancery.foundation.search.SearchDocument;
import chancery.foundation.search.SearchIndex;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.search.Sight;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * How long a search takes under need-to-know, over imported volumes whose dispatches are given
 * labels and readers: 20 hits with marked snippets and the exact total, against bare Lucene (20
 * identifiers and the exact total under the same filter, no snippets) and PostgreSQL's full text
 * (20 identifiers by {@code ts_rank} and the exact total under the same filter, no headlines). The
 * rivals take turns, query by query.
 */
public final class SearchBench {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 60;
    private static final int POSTGRES_EVERY = 6;

    /** Words that occur in a large part of all dispatches. */
    private static final List<String> BROAD =
            List.of(
                    "government",
                    "minister",
                    "secretary state",
                    "president",
                    "united states government",
                    "department telegram",
                    "american",
                    "letter received");

    private static final List<String> NARROW =
            List.of(
                    "treaty",
                    "extradition treaty",
                    "neutral rights",
                    "fisheries",
                    "Callao harbor",
                    "consul Lima",
                    "protocol arbitration boundary",
                    "blockade neutral vessels",
                    "missionaries indemnity",
                    "Bluefields",
                    "cotton belligerent",
                    "visa passport",
                    "canal commission",
                    "ratification exchange",
                    "Seward Adams");

    private static final Sight SIGHT =
            new Sight(Set.of("public", "unit:SG/4", "head:SG/4", "person:1"), 2, Set.of("ALPHA"));

    private SearchBench() {}

    /**
     * @param frusFolder holds the TEI volumes
     */
    public static void run(PrintStream out, Path frusFolder) throws Exception {
        Path folder = Files.createTempDirectory("chancery-search");
        try {
            List<SearchDocument> documents = documents(frusFolder);
            try (SearchIndex index = SearchIndex.open(folder.resolve("index"));
                    BareLucene lucene = BareLucene.of(folder.resolve("bare"), documents);
                    PostgresText postgres = PostgresText.of(folder.resolve("pg"), documents)) {
                index.rebuild(documents.iterator());
                out.printf(
                        "search  %,d dispatches, of which this reader may see %,d%n",
                        documents.size(), index.search(SIGHT, SearchQuery.of("")).total());
                measure(out, "broad ", BROAD, index, lucene, postgres);
                measure(out, "narrow", NARROW, index, lucene, postgres);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(
            PrintStream out,
            String name,
            List<String> queries,
            SearchIndex index,
            BareLucene lucene,
            PostgresText postgres)
            throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String query : queries) {
                time(times, "chancery", round, () -> index.search(SIGHT, SearchQuery.of(query)));
                time(times, "bare Lucene", round, () -> lucene.search(SIGHT, query));
                time(times, "bare Lucene, marked", round, () -> lucene.marked(SIGHT, query));
                if (round % POSTGRES_EVERY == 0) {
                    time(times, "PostgreSQL", round, () -> postgres.search(SIGHT, query));
                    time(
                            times,
                            "PostgreSQL, marked",
                            round,
                            () -> postgres.headlines(SIGHT, query));
                }
            }
        }
        times.forEach((rival, all) ->
                out.printf(
                        "search  %s  %-19s median %7.3f ms   p99 %7.3f ms%n",
                        name, rival, quantile(all, 0.5), quantile(all, 0.99)));
        List<Double> ours = all(times, "chancery");
        for (String rival : List.of("bare Lucene", "bare Lucene, marked")) {
            List<Double> theirs = all(times, rival);
            out.printf(
                    "search  %s  chancery takes %.2f of %s at p99 (goal at most 2), %.2f at the median%n",
                    name,
                    quantile(ours, 0.99) / quantile(theirs, 0.99),
                    rival,
                    quantile(ours, 0.5) / quantile(theirs, 0.5));
        }
        for (String rival : List.of("PostgreSQL", "PostgreSQL, marked")) {
            out.printf(
                    "search  %s  %s takes %.1f of chancery at the median%n",
                    name, rival, quantile(all(times, rival), 0.5) / quantile(ours, 0.5));
        }
    }

    private static void time(
            Map<String, List<Double>> times, String rival, int round, Rounds.Work work)
            throws Exception {
        long start = System.nanoTime();
        work.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (round >= 0) {
            times.computeIfAbsent(rival, _ -> new ArrayList<>()).add(milliseconds);
        }
    }

    private static List<Double> all(Map<String, List<Double>> times, String rival) {
        return times.getOrDefault(rival, List.of());
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private static List<SearchDocument> documents(Path folder) throws IOException {
        List<Path> volumes;
        try (Stream<Path> files = Files.list(folder)) {
            volumes = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
        }
        List<SearchDocument> documents = new ArrayList<>();
        TeiVolumes.open(volumes)
                .read(dispatch -> documents.add(BenchDocuments.of(dispatch, documents.size())));
        return documents;
    }
}
