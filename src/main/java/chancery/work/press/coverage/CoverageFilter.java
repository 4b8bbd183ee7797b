package chancery.work.press.coverage;

import chancery.kernel.Country;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for; null and empty let every one through.
 *
 * @param text part of the headline, the topic, the quote or the text; accents and case do not
 *     matter
 * @param country where the outlet is made
 * @param region of the outlet
 * @param mentioned only those that mention us, or only those that do not
 * @param from of this day or later
 * @param to of this day or earlier
 * @param about a thing that the item is about or serves; or a dispatch that told it
 * @param unit that keeps it
 */
public record CoverageFilter(
        String text,
        @Nullable OutletId outlet,
        @Nullable Medium medium,
        @Nullable Country country,
        String region,
        @Nullable CoverageKind kind,
        @Nullable Boolean mentioned,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Ref about,
        @Nullable UnitCode unit) {
    public static final CoverageFilter ALL =
            new CoverageFilter("", null, null, null, "", null, null, null, null, null, null);

    public CoverageFilter saying(String words) {
        return new CoverageFilter(
                words, outlet, medium, country, region, kind, mentioned, from, to, about, unit);
    }

    public CoverageFilter by(@Nullable OutletId which) {
        return new CoverageFilter(
                text, which, medium, country, region, kind, mentioned, from, to, about, unit);
    }

    public CoverageFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new CoverageFilter(
                text, outlet, medium, country, region, kind, mentioned, first, last, about, unit);
    }

    public CoverageFilter naming(@Nullable Ref thing) {
        return new CoverageFilter(
                text, outlet, medium, country, region, kind, mentioned, from, to, thing, unit);
    }

    public CoverageFilter of(@Nullable UnitCode keeper) {
        return new CoverageFilter(
                text, outlet, medium, country, region, kind, mentioned, from, to, about, keeper);
    }

    /** As it is without regard to our mention: what a share is counted out of. */
    public CoverageFilter whole() {
        return new CoverageFilter(
                text, outlet, medium, country, region, kind, null, from, to, about, unit);
    }
}
