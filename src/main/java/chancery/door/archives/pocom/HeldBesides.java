package chancery.door.archives.pocom;

import chancery.work.directory.Capacity;
import chancery.work.directory.Shelved;
import chancery.work.directory.TenureId;
import chancery.work.directory.terms.Certainty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which missions are headed besides another one. A head of mission who is accredited to a second
 * country while heading a first holds the second concurrently. The archive does not say it: the one
 * that began earlier is the first.
 */
record HeldBesides(Set<TenureId> tenures) {
    static HeldBesides among(List<Shelved.OfTenure> all) {
        Set<TenureId> besides = new HashSet<>();
        all.stream()
                .filter(HeldBesides::isOfMission)
                .collect(Collectors.groupingBy(Shelved.OfTenure::person))
                .values()
                .forEach(posts -> besides.addAll(ofOnePerson(posts)));
        return new HeldBesides(Set.copyOf(besides));
    }

    /** The tenure, as one held besides another if it is. */
    Shelved.OfTenure marked(Shelved.OfTenure tenure) {
        return tenures.contains(tenure.id())
                ? new Shelved.OfTenure(tenure.id(), tenure.person(), tenure.content().besides())
                : tenure;
    }

    private static boolean isOfMission(Shelved.OfTenure tenure) {
        return tenure.content().capacity() != Capacity.NOT_TAKEN_UP
                && tenure.content().source().contains("missions-");
    }

    private static Set<TenureId> ofOnePerson(List<Shelved.OfTenure> posts) {
        List<Shelved.OfTenure> first = new ArrayList<>();
        Set<TenureId> besides = new HashSet<>();
        for (Shelved.OfTenure each :
                posts.stream().sorted(Comparator.comparing(HeldBesides::start)).toList()) {
            if (first.stream().anyMatch(earlier -> isDuring(each, earlier))) {
                besides.add(each.id());
            } else {
                first.add(each);
            }
        }
        return besides;
    }

    private static LocalDate start(Shelved.OfTenure tenure) {
        LocalDate first = tenure.content().term().from().first();
        return first == null ? LocalDate.MIN : first;
    }

    /** Whether one surely began while the other, elsewhere, was surely held and went on. */
    private static boolean isDuring(Shelved.OfTenure later, Shelved.OfTenure earlier) {
        LocalDate start = later.content().term().from().last();
        return start != null
                && !later.content().institution().equals(earlier.content().institution())
                && !earlier.content().concurrent()
                && Stream.of(start, start.plusDays(1))
                        .allMatch(day -> earlier.content().term().on(day) == Certainty.CERTAIN);
    }
}
