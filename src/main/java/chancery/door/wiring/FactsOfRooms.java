package chancery.door.wiring;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.content.StepEntry;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Outcome;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.synthesis.YearFacts;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageLists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Gives a plan's synthesis what a post did in the year: engagements, promises made and kept,
 * agreements that took a step, coverage. Cited as evidence is. Each room counts what is the post's
 * and of these days itself, so that what others did takes no place.
 */
@Component
class FactsOfRooms implements YearFacts {
    private static final int MOST = 2_000;

    private final EngagementLists engagements;
    private final Ledger ledger;
    private final AgreementLists agreements;
    private final CoverageLists coverage;
    private final Map<String, EvidenceSource> sources;

    FactsOfRooms(
            EngagementLists engagements,
            Ledger ledger,
            AgreementLists agreements,
            CoverageLists coverage,
            List<EvidenceSource> sources) {
        this.engagements = engagements;
        this.ledger = ledger;
        this.agreements = agreements;
        this.coverage = coverage;
        this.sources =
                sources.stream().collect(Collectors.toMap(EvidenceSource::kind, each -> each));
    }

    private record Known(Sort sort, LocalDate day, Distribution distribution, Ref ref) {}

    private record Days(LocalDate from, LocalDate to) {
        boolean hold(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    @Override
    public List<Fact> of(PersonId me, UnitCode post, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        List<Known> known =
                Stream.of(
                                engagements(me, post, days),
                                promises(me, post, days),
                                agreements(me, post, days),
                                coverage(me, post, days))
                        .flatMap(each -> each)
                        .sorted(Comparator.comparing(Known::day))
                        .toList();
        Map<Ref, String> cited = cited(me, known);
        return known.stream()
                .filter(each -> cited.containsKey(each.ref()))
                .map(each ->
                        new Fact(
                                each.sort(),
                                each.day(),
                                each.distribution(),
                                new Evidence(each.ref(), cited.getOrDefault(each.ref(), ""))))
                .toList();
    }

    private Stream<Known> engagements(PersonId me, UnitCode post, Days days) {
        return engagements
                .whole(me, EngagementFilter.ALL.between(days.from(), days.to()).of(post), MOST)
                .stream()
                .filter(each -> each.calledOff() == null && days.hold(each.content().ends()))
                .map(each ->
                        new Known(
                                Sort.ENGAGEMENT,
                                each.content().starts(),
                                each.distribution(),
                                each.id().ref()));
    }

    private Stream<Known> promises(PersonId me, UnitCode post, Days days) {
        return ledger.of(me, post, days.from(), days.to()).stream()
                .flatMap(each -> promises(each, days));
    }

    private static Stream<Known> promises(Commitment commitment, Days days) {
        Stream<Known> made =
                days.hold(commitment.content().said())
                        ? Stream.of(known(Sort.PROMISED, commitment, commitment.content().said()))
                        : Stream.empty();
        Stream<Known> kept =
                switch (commitment.outcome()) {
                    case Outcome.Open _ -> Stream.empty();
                    case Outcome.Decided decided ->
                            decided.verdict() == Outcome.Verdict.KEPT && days.hold(decided.on())
                                    ? Stream.of(known(Sort.KEPT, commitment, decided.on()))
                                    : Stream.empty();
                };
        return Stream.concat(made, kept);
    }

    private static Known known(Sort sort, Commitment commitment, LocalDate day) {
        return new Known(sort, day, commitment.distribution(), commitment.id().ref());
    }

    private Stream<Known> agreements(PersonId me, UnitCode post, Days days) {
        return agreements.all(me, AgreementFilter.ALL).stream()
                .filter(line -> line.unit().equals(post))
                .flatMap(line ->
                        line.record().standing().stream()
                                .map(StepEntry::day)
                                .filter(days::hold)
                                .limit(1)
                                .map(day ->
                                        new Known(
                                                Sort.AGREEMENT,
                                                day,
                                                line.distribution(),
                                                line.id().ref())));
    }

    private Stream<Known> coverage(PersonId me, UnitCode post, Days days) {
        return coverage
                .latest(
                        me,
                        CoverageFilter.ALL.between(days.from(), days.to()).of(post),
                        CoverageLists.MOST)
                .stream()
                .map(line ->
                        new Known(Sort.COVERAGE, line.day(), line.distribution(), line.id().ref()));
    }

    private Map<Ref, String> cited(PersonId me, List<Known> known) {
        Map<Ref, String> cited = new HashMap<>();
        known.stream()
                .map(Known::ref)
                .collect(
                        Collectors.groupingBy(
                                Ref::kind, Collectors.mapping(Ref::id, Collectors.toSet())))
                .forEach((kind, ids) -> {
                    EvidenceSource source = sources.get(kind);
                    if (source != null) {
                        source.see(me, ids)
                                .values()
                                .forEach(seen -> cited.put(seen.ref(), seen.citation()));
                    }
                });
        return cited;
    }
}
