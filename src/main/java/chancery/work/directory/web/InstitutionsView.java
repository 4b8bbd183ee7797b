package chancery.work.directory.web;

import chancery.work.directory.Institution;
import chancery.work.directory.Institutions;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of institutions.
 *
 * @param keeps whether the reader may add some
 */
public record InstitutionsView(
        Institutions.Filter filter,
        List<Institution> institutions,
        int page,
        boolean more,
        long count,
        boolean keeps) {

    /** The address of another page of the list under the same filter. */
    public String at(int other) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/directory/institutions").queryParam("page", other);
        if (filter.kind() != null) {
            path.queryParam("kind", filter.kind().name());
        }
        if (filter.country() != null) {
            path.queryParam("country", filter.country().code());
        }
        return path.toUriString();
    }
}
