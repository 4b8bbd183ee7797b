package chancery.work.press.web;

import chancery.kernel.Country;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filter of coverage as an address says it; what is not there lets every one through. */
record CoverageQuery(
        @Nullable String q,
        @Nullable UUID outlet,
        @Nullable Medium medium,
        @Nullable String country,
        @Nullable String region,
        @Nullable CoverageKind kind,
        @Nullable Boolean mentioned,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    CoverageFilter filter() {
        return new CoverageFilter(
                q == null ? "" : q.strip(),
                outlet == null ? null : OutletId.of(outlet),
                medium,
                country == null ? null : Country.typed(country).orElse(null),
                region == null ? "" : region.strip(),
                kind,
                mentioned,
                from,
                to,
                null,
                null);
    }
}
