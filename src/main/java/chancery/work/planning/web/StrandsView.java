package chancery.work.planning.web;

import chancery.foundation.access.Unit;
import chancery.work.planning.strands.ServiceStrand;
import chancery.work.planning.strands.StrandSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strands of the service.
 *
 * @param held the set that the ministry signed last; none while the usual ones hold
 * @param unit that set them; none while there is no set
 * @param strands that hold, or for those who write them what they are writing
 * @param mine whether the reader writes them
 * @param pending whether what is written does not hold yet
 */
public record StrandsView(
        @Nullable StrandSet held,
        @Nullable Unit unit,
        List<ServiceStrand> strands,
        boolean mine,
        boolean pending) {
    private static final int SPARE = 2;

    /** The strands, then empty rows. */
    public List<@Nullable ServiceStrand> rows() {
        List<@Nullable ServiceStrand> rows = new ArrayList<>(strands);
        for (int i = 0; i < SPARE; i++) {
            rows.add(null);
        }
        return rows;
    }
}
