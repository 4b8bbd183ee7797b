package chancery.foundation.search;

import chancery.foundation.search.SearchDocument.AnnexText;
import chancery.kernel.DispatchId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents for tests; everybody may see one unless it says otherwise. */
final class Samples {
    static final Sight EVERYBODY = new Sight(Set.of("public"), 0, Set.of());

    private Samples() {}

    static SearchDocument text(String language, String title, String body) {
        return new SearchDocument(
                DispatchId.of(UUID.randomUUID()).ref(),
                title,
                "",
                body,
                List.of(),
                language,
                "DCI/2",
                List.of(),
                "",
                null,
                0,
                Set.of(),
                Set.of("public"));
    }

    static SearchDocument numbered(SearchDocument d, String number, @Nullable LocalDate date) {
        return new SearchDocument(
                d.id(),
                d.title(),
                number,
                d.body(),
                d.annexes(),
                d.language(),
                d.from(),
                d.units(),
                d.sender(),
                date,
                d.label(),
                d.compartments(),
                d.readers());
    }

    static SearchDocument annexed(SearchDocument d, String name, String text) {
        return new SearchDocument(
                d.id(),
                d.title(),
                d.number(),
                d.body(),
                List.of(new AnnexText(name, text)),
                d.language(),
                d.from(),
                d.units(),
                d.sender(),
                d.date(),
                d.label(),
                d.compartments(),
                d.readers());
    }

    static SearchDocument between(SearchDocument d, String from, String sender, String... units) {
        return new SearchDocument(
                d.id(),
                d.title(),
                d.number(),
                d.body(),
                d.annexes(),
                d.language(),
                from.isEmpty() ? null : from,
                List.of(units),
                sender,
                d.date(),
                d.label(),
                d.compartments(),
                d.readers());
    }

    static SearchDocument seenBy(
            SearchDocument d, int label, Set<String> compartments, Set<String> readers) {
        return new SearchDocument(
                d.id(),
                d.title(),
                d.number(),
                d.body(),
                d.annexes(),
                d.language(),
                d.from(),
                d.units(),
                d.sender(),
                d.date(),
                label,
                compartments,
                readers);
    }
}
