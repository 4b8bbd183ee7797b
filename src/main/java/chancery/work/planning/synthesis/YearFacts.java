package chancery.work.planning.synthesis;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.execution.Evidence;
import java.time.LocalDate;
import java.util.List;

/**
 * What other rooms know that a post did in some days, whether or not an action was reported on with
 * it; wired above.
 */
public interface YearFacts {
    /** What sort of thing was done; each is told by a sentence of its own. */
    enum Sort {
        ENGAGEMENT("engagement"),
        PROMISED("promised"),
        KEPT("kept"),
        AGREEMENT("agreement"),
        COVERAGE("coverage");

        private final String key;

        Sort(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * @param distribution a plan tells of nothing that is protected more highly than itself
     * @param source named by a citation that tells no subject
     */
    record Fact(Sort sort, LocalDate day, Distribution distribution, Evidence source) {}

    /** Those between two days, both included, that the person may see, in the order of days. */
    List<Fact> of(PersonId me, UnitCode post, LocalDate from, LocalDate to);
}
