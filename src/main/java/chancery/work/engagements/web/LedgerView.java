package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ledger under a filter.
 *
 * @param countries that the filter may choose
 * @param responsible that the filter may choose
 * @param units whose promises the reader keeps
 * @param staff who may be made responsible
 * @param at the engagement that the reader comes from to enter a promise made there, or null
 */
public record LedgerView(
        CommitmentFilter filter,
        List<Commitment> commitments,
        List<Country> countries,
        Map<PersonId, String> responsible,
        List<UnitCode> units,
        List<Person> staff,
        @Nullable Engagement at,
        LocalDate today) {

    /** Whether the reader may write one. */
    public boolean isKept() {
        return !units.isEmpty();
    }

    /** Where a promise is entered as said, or null. */
    public @Nullable Citation where() {
        return at == null ? null : new Citation(at.content().title(), at.id().ref());
    }

    /** The address of the same list as a file. */
    public String file(String form) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/commitments." + form)
                        .queryParam("which", filter.which().name());
        Side side = filter.side();
        if (side != null) {
            path.queryParam("side", side.name());
        }
        Country country = filter.country();
        if (country != null) {
            path.queryParam("country", country.code());
        }
        PersonId person = filter.responsible();
        if (person != null) {
            path.queryParam("responsible", person);
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("q", "{q}");
        }
        return path.build(false).expand(filter.text()).encode().toUriString();
    }
}
