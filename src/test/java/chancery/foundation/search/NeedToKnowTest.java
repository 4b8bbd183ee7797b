package chancery.foundation.search;

import static chancery.foundation.search.Samples.numbered;
import static chancery.foundation.search.Samples.seenBy;
import static chancery.foundation.search.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.Seed;
import chancery.foundation.search.SearchQuery.Filter;
import chancery.foundation.search.SearchQuery.Order;
import chancery.kernel.Label;
import chancery.kernel.Ref;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hits and totals are those of a filter that looks at every document, whoever asks. */
class NeedToKnowTest {
    private static final List<String> COMPARTMENTS = List.of("ALPHA", "BRAVO", "DELTA");
    private static final List<String> KEYS =
            List.of("public", "unit:SG/4", "head:SG/4", "unit:DG7/6", "person:1", "person:2");
    private static final List<String> WORDS = List.of("treaty", "harbour", "fisheries", "tariff");

    @TempDir Path folder;

    @Test
    void nothingIsFoundOrCountedThatAReaderMayNotSee() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        List<SearchDocument> documents =
                IntStream.range(0, 400).mapToObj(_ -> document(random)).toList();
        try (SearchIndex index = SearchIndex.open(folder)) {
            for (int i = 0; i < documents.size(); i += 50) {
                index.update(documents.subList(i, i + 50), List.of());
            }
            for (int i = 0; i < 300; i++) {
                Sight sight = sight(random);
                SearchQuery asked = query(random);
                Set<Ref> expected =
                        documents.stream()
                                .filter(document -> maySee(sight, document))
                                .filter(document -> answers(document, asked))
                                .map(SearchDocument::id)
                                .collect(Collectors.toSet());

                SearchResult first = index.search(sight, asked);
                Set<Ref> found = new HashSet<>();
                for (int page = 0; page < 5; page++) {
                    index.search(sight, asked.page(page, 100))
                            .hits()
                            .forEach(hit -> found.add(hit.id()));
                }

                assertThat(found).as("seed %d, %s, %s", seed, sight, asked).isEqualTo(expected);
                assertThat(first.total()).as("seed %d", seed).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void nothingIsSeenWithoutKeysOrClearance() {
        try (SearchIndex index = SearchIndex.open(folder)) {
            index.update(List.of(text("en", "treaty", "treaty")), List.of());

            assertThat(index.search(Sight.NOTHING, SearchQuery.of("")).total()).isZero();
            assertThat(index.search(new Sight(Set.of(), 4, Set.of()), SearchQuery.of("")).total())
                    .isZero();
            assertThat(
                            index.search(
                                            new Sight(Set.of("public"), -1, Set.of()),
                                            SearchQuery.of("treaty"))
                                    .total())
                    .isZero();
        }
    }

    private static boolean maySee(Sight sight, SearchDocument document) {
        return document.label() <= sight.label()
                && sight.compartments().containsAll(document.compartments())
                && document.readers().stream().anyMatch(sight.keys()::contains);
    }

    private static boolean answers(SearchDocument document, SearchQuery asked) {
        Label label = asked.filter().label();
        LocalDate from = asked.filter().from();
        LocalDate date = document.date();
        return (asked.text().isEmpty() || document.body().contains(asked.text()))
                && (label == null || document.label() == label.rank())
                && (from == null || date != null && !date.isBefore(from));
    }

    private static SearchDocument document(Random random) {
        SearchDocument plain = text("en", "", String.join(" ", some(random, WORDS)) + " always");
        LocalDate date =
                random.nextInt(5) == 0 ? null : LocalDate.ofEpochDay(random.nextInt(20_000));
        Set<String> readers = some(random, KEYS);
        return seenBy(
                numbered(plain, "", date),
                random.nextInt(5),
                random.nextBoolean() ? Set.of() : some(random, COMPARTMENTS),
                readers);
    }

    private static Sight sight(Random random) {
        return new Sight(some(random, KEYS), random.nextInt(6) - 1, some(random, COMPARTMENTS));
    }

    private static SearchQuery query(Random random) {
        List<String> texts = new ArrayList<>(WORDS);
        texts.add("");
        texts.add("always");
        Filter filter = Filter.NONE;
        if (random.nextInt(3) == 0) {
            filter = filter.label(Label.ofRank(random.nextInt(5)));
        }
        if (random.nextInt(3) == 0) {
            filter = filter.dated(LocalDate.ofEpochDay(random.nextInt(20_000)), null);
        }
        Order order = Order.values()[random.nextInt(3)];
        String typed = texts.get(random.nextInt(texts.size()));
        return SearchQuery.of(typed).where(filter).sorted(order);
    }

    private static Set<String> some(Random random, List<String> of) {
        return of.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
