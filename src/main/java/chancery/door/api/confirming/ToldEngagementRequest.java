package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedEngagement;
import chancery.kernel.Problem;
import chancery.work.engagements.EngagementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engagement of which a document tells. */
record ToldEngagementRequest(
        @Nullable String entry,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String country,
        @Nullable String place,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable List<String> topics,
        @Nullable List<String> cited,
        @Nullable String action) {
    static ToldEngagementRequest of(ConfirmedEngagement told) {
        return new ToldEngagementRequest(
                told.entry().text(),
                told.kind().name(),
                told.title(),
                Objects.toString(told.country(), null),
                told.place(),
                told.starts().toString(),
                Objects.toString(told.ends(), null),
                told.topics(),
                told.cited(),
                Objects.toString(told.action(), null));
    }

    ConfirmedEngagement told() {
        LocalDate first = Fields.day(starts, "engagement-starts");
        if (first == null) {
            throw Problem.refused("engagement.empty").at("engagement-starts");
        }
        return new ConfirmedEngagement(
                Told.entry(entry),
                Fields.word(EngagementKind.class, kind, EngagementKind.VISIT, "engagement-kind"),
                Told.text(title),
                Told.country(country, "engagement-country"),
                Told.text(place),
                first,
                Fields.day(ends, "engagement-ends"),
                Told.list(topics),
                Told.list(cited),
                Told.id(action));
    }
}
