package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedCoverage;
import chancery.work.press.coverage.CoverageKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of the press that a document is or cites. */
record ToldCoverageRequest(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String outlet,
        @Nullable String day,
        @Nullable String headline,
        @Nullable String text,
        @Nullable String quote,
        @Nullable String action) {
    static ToldCoverageRequest of(ConfirmedCoverage told) {
        return new ToldCoverageRequest(
                told.key(),
                told.kind().name(),
                told.outlet(),
                Objects.toString(told.day(), null),
                told.headline(),
                told.text(),
                told.quote(),
                Objects.toString(told.action(), null));
    }

    ConfirmedCoverage told() {
        String part = Told.text(key);
        return new ConfirmedCoverage(
                part,
                Fields.word(CoverageKind.class, kind, CoverageKind.ARTICLE, part + "-kind"),
                Told.text(outlet),
                Fields.day(day, part + "-day"),
                Told.text(headline),
                Told.text(text),
                Told.text(quote),
                Told.id(action));
    }
}
