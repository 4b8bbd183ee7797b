package chancery.door.web.about;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDates;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.course.AgreementState;
import chancery.work.directory.Directory;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.Ledger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the rooms hold about countries, as far as the reader may see it. */
@Component
public class Countries {
    private static final int FEW = 6;
    private static final int OFFICE = 12;
    private static final int ENGAGEMENTS = 100;

    private final Ledger ledger;
    private final AgreementLists agreements;
    private final KeyDates keyDates;
    private final Directory directory;
    private final EngagementLists engagements;
    private final InstantSource clock;
    private final ZoneId zone;

    Countries(
            Ledger ledger,
            AgreementLists agreements,
            KeyDates keyDates,
            Directory directory,
            EngagementLists engagements,
            InstantSource clock,
            ZoneId zone) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.keyDates = keyDates;
        this.directory = directory;
        this.engagements = engagements;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those with an engagement, a promise, an agreement or a key date in sight, by code. */
    public Set<Country> known(PersonId me) {
        Set<Country> known = new TreeSet<>(engagements.countries(me));
        known.addAll(ledger.countries(me));
        known.addAll(agreements.countries(me).keySet());
        known.addAll(keyDates.countries(me));
        return known;
    }

    /** How we stand with a country today. */
    public CountryFacts facts(PersonId me, Country country) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Commitment> open = ledger.list(me, CommitmentFilter.OPEN.with(country));
        List<AgreementLine> all = agreements.all(me, AgreementFilter.with(country));
        List<EngagementLine> coming =
                engagements
                        .latest(
                                me,
                                EngagementFilter.ALL.in(country).between(today, null),
                                ENGAGEMENTS)
                        .stream()
                        .filter(line -> !line.calledOff())
                        .toList();
        List<EngagementLine> last =
                engagements
                        .latest(
                                me,
                                EngagementFilter.ALL.in(country).between(null, today),
                                ENGAGEMENTS)
                        .stream()
                        .filter(line -> !line.calledOff() && line.ends().isBefore(today))
                        .toList();
        return new CountryFacts(
                country,
                of(open, Side.OURS),
                of(open, Side.THEIRS),
                CountryFacts.Some.of(
                        all.stream()
                                .filter(line ->
                                        line.state() != AgreementState.IN_FORCE
                                                && !line.state().over())
                                .toList(),
                        FEW),
                (int) all.stream().filter(line -> line.state() == AgreementState.IN_FORCE).count(),
                CountryFacts.Some.of(
                        keyDates.between(
                                me,
                                today,
                                today.plusYears(1),
                                new KeyDateFilter(null, country, null)),
                        FEW),
                CountryFacts.Some.of(directory.inOffice(me, country, today), OFFICE),
                CountryFacts.Some.of(coming.reversed(), FEW),
                CountryFacts.Some.of(last, FEW));
    }

    private static CountryFacts.Some<Commitment> of(List<Commitment> open, Side side) {
        return CountryFacts.Some.of(
                open.stream().filter(each -> each.content().side() == side).toList(), FEW);
    }
}
