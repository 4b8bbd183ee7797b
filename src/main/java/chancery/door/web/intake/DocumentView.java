package chancery.door.web.intake;

import chancery.door.confirming.Finding;
import chancery.door.confirming.KeptDocument;
import chancery.kernel.Ref;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document whose account was confirmed, with what became of it.
 *
 * @param actions the pages of plans' actions, by their reference
 */
public record DocumentView(
        KeptDocument document, List<Finding> findings, Map<Ref, String> actions) {
    private static final Map<String, String> PAGES =
            Map.of(
                    "engagement", "/engagements/",
                    "commitment", "/commitments/",
                    "agreement", "/agreements/",
                    "person", "/directory/people/",
                    "institution", "/directory/institutions/",
                    "coverage", "/coverage/",
                    "outlet", "/outlets/");

    /** What was made or joined, or what was left. */
    public List<Finding> those(boolean left) {
        return findings.stream()
                .filter(each -> (each.outcome() == Finding.Outcome.LEFT) == left)
                .toList();
    }

    /** The record's page; null where it has none or the reader may not see it. */
    public @Nullable String href(Finding finding) {
        Ref ref = finding.ref();
        if (ref == null) {
            return null;
        }
        String page = PAGES.get(ref.kind());
        return page == null ? actions.get(ref) : page + ref.id();
    }
}
