package chancery.work.press.web;

import chancery.kernel.Country;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletFilter;
import chancery.work.press.outlets.OutletId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The outlets.
 *
 * @param shares of the items that mention us, by outlet; none where nothing was entered
 */
public record OutletList(
        OutletFilter filter,
        List<Outlet> outlets,
        Map<OutletId, Share> shares,
        Collection<Country> countries,
        boolean mayWrite) {

    public boolean isFiltered() {
        return !filter.equals(OutletFilter.ALL);
    }

    public Share share(Outlet outlet) {
        return shares.getOrDefault(outlet.id(), Share.NOTHING);
    }
}
