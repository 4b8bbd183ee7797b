package chancery.work.engagements.web;

import chancery.foundation.drawing.moments.Moments;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.engagements.commitments.Commitment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Open promises by the day that they are due.
 *
 * @param by what they are put together by
 * @param country and {@code responsible}: what the filter lets through; null for all
 * @param groups by name, those with the first due day first; within each the first due first
 * @param picture null when nothing is open
 * @param countries and {@code people}: that the filter may choose
 */
public record DueView(
        By by,
        @Nullable Country country,
        @Nullable PersonId responsible,
        Map<String, List<Commitment>> groups,
        @Nullable Moments picture,
        List<Country> countries,
        Map<PersonId, String> people,
        LocalDate today) {

    /** What promises are put together by. */
    public enum By {
        COUNTRY,
        PERSON
    }

    public long late(List<Commitment> group) {
        return group.stream()
                .map(each -> each.content().due())
                .filter(due -> due != null && due.isBefore(today))
                .count();
    }

    /** The address of the same promises as a file. */
    public String file(String form) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/commitments." + form).queryParam("which", "OPEN");
        if (country != null) {
            address.queryParam("country", country.code());
        }
        if (responsible != null) {
            address.queryParam("responsible", responsible);
        }
        return address.toUriString();
    }
}
