package chancery.work.agreements;

import chancery.kernel.Country;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.course.AgreementState;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are asked for; null lets every one through.
 *
 * @param year of conclusion
 * @param text part of a title, the subject or a party's name; empty for all
 */
public record AgreementFilter(
        @Nullable Country country,
        @Nullable AgreementKind kind,
        @Nullable AgreementState state,
        @Nullable Integer year,
        String text) {
    public static final AgreementFilter ALL = new AgreementFilter(null, null, null, null, "");

    public static AgreementFilter with(Country country) {
        return new AgreementFilter(country, null, null, null, "");
    }
}
