package chancery.door.web.about;

import chancery.kernel.Country;
import chancery.work.agenda.Occurrence;
import chancery.work.agreements.AgreementLine;
import chancery.work.directory.Held;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.commitments.Commitment;
import java.util.List;

/**
 * How we stand with a country today.
 *
 * @param ours and {@code theirs}: open promises, those due first, those without a day last
 * @param inCourse agreements on their way into force
 * @param bound how many are in force
 * @param dates key dates of the twelve months to come, next first
 * @param office who is in office there, in the order of protocol
 * @param coming engagements not over yet, next first
 * @param last engagements that are over, the latest first
 */
public record CountryFacts(
        Country country,
        Some<Commitment> ours,
        Some<Commitment> theirs,
        Some<AgreementLine> inCourse,
        int bound,
        Some<Occurrence> dates,
        Some<Held> office,
        Some<EngagementLine> coming,
        Some<EngagementLine> last) {

    /**
     * The first of a list.
     *
     * @param all how many there are
     */
    public record Some<T>(List<T> first, int all) {
        static <T> Some<T> of(List<T> list, int most) {
            return new Some<>(list.stream().limit(most).toList(), list.size());
        }

        public boolean isEmpty() {
            return first.isEmpty();
        }

        public boolean isMore() {
            return all > first.size();
        }
    }

    public boolean isEmpty() {
        return ours.isEmpty()
                && theirs.isEmpty()
                && inCourse.isEmpty()
                && bound == 0
                && dates.isEmpty()
                && office.isEmpty()
                && coming.isEmpty()
                && last.isEmpty();
    }
}
