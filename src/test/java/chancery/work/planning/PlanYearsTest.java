package chancery.work.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanYearsTest {
    @Test
    void noTwoTestsShareAYear() {
        PlanYears[] all = PlanYears.values();
        for (int i = 1; i < all.length; i++) {
            assertThat(all[i].first()).as("%s", all[i]).isGreaterThan(all[i - 1].last());
            assertThat(all[i].last()).as("%s", all[i]).isGreaterThanOrEqualTo(all[i].first());
        }
    }
}
