package chancery.work.agreements.web;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The register as a list.
 *
 * @param units whose agreements the reader keeps
 * @param ours how our side was last named
 */
public record AgreementsView(
        AgreementFilter filter,
        List<AgreementLine> lines,
        List<Country> countries,
        List<Integer> years,
        List<UnitCode> units,
        String ours) {

    /** The same list as a file. */
    public String file(String form) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/agreements/register." + form);
        path.queryParam("q", filter.text());
        if (filter.country() != null) {
            path.queryParam("country", filter.country().code());
        }
        if (filter.kind() != null) {
            path.queryParam("kind", filter.kind());
        }
        if (filter.state() != null) {
            path.queryParam("state", filter.state());
        }
        if (filter.year() != null) {
            path.queryParam("year", filter.year());
        }
        return path.encode().toUriString();
    }

    public boolean filtered() {
        return !filter.equals(AgreementFilter.ALL);
    }
}
