package chancery.work.planning.feasibility;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.posts.PostProfile;
import chancery.work.planning.posts.PostProfiles;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at plans within what is known of their host country and their contract. */
@Component
public class FeasibilityChecks {
    private final Plans plans;
    private final PostProfiles profiles;
    private final Optional<HostCalendar> calendar;
    private final Optional<ContractedBudget> contract;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    FeasibilityChecks(
            Plans plans,
            PostProfiles profiles,
            ObjectProvider<HostCalendar> calendar,
            ObjectProvider<ContractedBudget> contract,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.profiles = profiles;
        this.calendar = Optional.ofNullable(calendar.getIfAvailable());
        this.contract = Optional.ofNullable(contract.getIfAvailable());
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What will probably not work in what is being written.
     *
     * @throws chancery.kernel.Problem {@code plan.unknown}
     */
    public List<Warning> of(PersonId me, PlanId id, Language language) {
        Plan plan = plans.open(me, id);
        Optional<String> country =
                transactions.as(me, () -> profiles.of(plan.unit())).map(PostProfile::country);
        return Feasibility.of(
                plan.sheet(),
                new Surroundings(
                        country.flatMap(host ->
                                        calendar.map(
                                                days -> days.holidays(host, plan.year(), language)))
                                .orElse(List.of()),
                        country.flatMap(host ->
                                        calendar.map(days -> days.elections(me, host, plan.year())))
                                .orElse(List.of()),
                        contract.flatMap(terms -> terms.of(me, plan.unit(), plan.year()))
                                .orElse(null),
                        LocalDate.ofInstant(clock.instant(), zone)));
    }
}
