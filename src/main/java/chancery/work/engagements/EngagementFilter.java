package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which engagements are asked for; null and empty let every one through.
 *
 * @param text part of a title, a place, or a participant's name or institution; case does not
 *     matter
 * @param from those that end on this day or later
 * @param to those that begin on this day or earlier
 * @param names a thing that the engagement names, such as a person of the directory; or a dispatch
 *     that told it
 */
public record EngagementFilter(
        String text,
        @Nullable EngagementKind kind,
        @Nullable Country country,
        @Nullable UnitCode unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Ref names) {
    public static final EngagementFilter ALL =
            new EngagementFilter("", null, null, null, null, null, null);

    public EngagementFilter in(@Nullable Country where) {
        return new EngagementFilter(text, kind, where, unit, from, to, names);
    }

    public EngagementFilter naming(Ref thing) {
        return new EngagementFilter(text, kind, country, unit, from, to, thing);
    }

    public EngagementFilter saying(String words) {
        return new EngagementFilter(words, kind, country, unit, from, to, names);
    }

    public EngagementFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new EngagementFilter(text, kind, country, unit, first, last, names);
    }

    public EngagementFilter of(@Nullable UnitCode whose) {
        return new EngagementFilter(text, kind, country, whose, from, to, names);
    }
}
