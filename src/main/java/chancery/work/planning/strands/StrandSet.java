package chancery.work.planning.strands;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All strands of the service, as one unit of the ministry set them.
 *
 * @param edition counts from 1
 * @param strands in the order in which a plan begins with them
 */
public record StrandSet(UnitCode ministry, int edition, List<ServiceStrand> strands) {
    public static final int MOST = 40;

    public StrandSet {
        Objects.requireNonNull(ministry);
        strands = checked(strands);
        if (edition < 1) {
            throw Problem.refused("strands.edition").with("value", edition);
        }
    }

    /**
     * @throws Problem {@code strands.count}, {@code strands.twice}, {@code strands.none-in-use}
     */
    static List<ServiceStrand> checked(List<ServiceStrand> strands) {
        if (strands.size() > MOST) {
            throw Problem.tooLarge("strands.count").with("most", MOST);
        }
        Set<String> codes = new HashSet<>();
        for (ServiceStrand strand : strands) {
            if (!codes.add(strand.code())) {
                throw Problem.refused("strands.twice").at("code").with("code", strand.code());
            }
        }
        if (strands.stream().allMatch(ServiceStrand::retired)) {
            throw Problem.refused("strands.none-in-use").at("code");
        }
        return List.copyOf(strands);
    }
}
