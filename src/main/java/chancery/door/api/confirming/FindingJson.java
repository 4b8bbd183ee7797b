package chancery.door.api.confirming;

import chancery.door.confirming.Finding;
import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/** What became of one thing that the document tells. */
record FindingJson(
        String section, String outcome, String title, @Nullable String kind, @Nullable String id) {
    static FindingJson of(Finding finding) {
        Ref ref = finding.ref();
        return new FindingJson(
                finding.section().name(),
                finding.outcome().name(),
                finding.title(),
                ref == null ? null : ref.kind(),
                ref == null ? null : ref.id());
    }
}
