package chancery.door.bench;

import chancery.correspondence.ArchivedDispatch;
import chancery.correspondence.BodyText;
import chancery.foundation.search.SearchDocument;
import java.util.List;
import java.util.Set;

/** Gives archived dispatches labels, compartments and readers, as living ones have. */
final class BenchDocuments {
    private static final List<Set<String>> READERS =
            List.of(
                    Set.of("public"),
                    Set.of("unit:SG/4", "unit:DG7/6"),
                    Set.of("unit:DG7/6", "unit:DCI/2"),
                    Set.of("unit:SG/4", "person:1"),
                    Set.of("head:SG/4", "unit:LIMA"));

    private BenchDocuments() {}

    static SearchDocument of(ArchivedDispatch dispatch, int position) {
        return new SearchDocument(
                dispatch.id().ref(),
                dispatch.subject(),
                dispatch.number(),
                BodyText.plain(dispatch.bodyHtml()),
                dispatch.enclosures().stream()
                        .map(each -> new SearchDocument.AnnexText(each.name(), each.text()))
                        .toList(),
                dispatch.language(),
                null,
                dispatch.addressed(),
                dispatch.sender(),
                dispatch.dated(),
                position % 7 == 0 ? 3 : position % 3,
                position % 11 == 0
                        ? Set.of("ALPHA")
                        : position % 13 == 0 ? Set.of("BRAVO") : Set.of(),
                READERS.get(position % READERS.size()));
    }

    /** All its words, in the order in which the index has them. */
    static String text(SearchDocument document) {
        StringBuilder text = new StringBuilder(document.title());
        text.append('\n').append(document.sender()).append('\n').append(document.body());
        document.annexes().forEach(each -> text.append('\n').append(each.text()));
        return text.toString();
    }
}
