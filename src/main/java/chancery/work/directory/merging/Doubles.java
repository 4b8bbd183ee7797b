package chancery.work.directory.merging;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposes entries that may be one person: their names sound the same, or they have a family name
 * in common, resemble each other otherwise, and share an institution. Proposes only; a person
 * decides.
 */
@Component
public class Doubles {
    /** The most that are proposed at once. */
    public static final int MOST = 50;

    /** How alike two names of one family in one institution must be, 0 to 1. */
    private static final double LIKE_ENOUGH = 0.55;

    /** Sounding the same tells nothing of two names in one script that are less alike than this. */
    private static final double UNLIKE = 0.3;

    /** What sounding the same in another script is worth, as a likeness. */
    private static final double ACROSS_SCRIPTS = 0.7;

    /** What an institution in common adds to the likeness. */
    private static final double IN_COMMON = 0.2;

    /** So many words that sound the same tell that a name does. */
    private static final int TELLING = 2;

    private final JdbcClient sql;
    private final PublicPeople people;
    private final Transactions transactions;
    private final InstantSource clock;

    Doubles(JdbcClient sql, PublicPeople people, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Entry(PublicPersonId id, String folded, Set<String> sounds, String family) {
        Character.UnicodeScript script() {
            return Character.UnicodeScript.of(
                    folded.codePoints().filter(Character::isLetter).findFirst().orElse(' '));
        }

        /** How alike the names must be when they sound the same, or do not. */
        double likeEnough(Entry other, boolean alike) {
            if (!alike) {
                return LIKE_ENOUGH;
            }
            return script() == other.script() ? UNLIKE : 0;
        }
    }

    private record Pair(
            PublicPersonId one,
            PublicPersonId two,
            boolean alike,
            double likeness,
            List<InstitutionId> shared) {
        /** Sounding the same is enough; looking alike needs an institution in common. */
        boolean isLikely() {
            return alike || !shared.isEmpty();
        }

        double weight() {
            double names = alike && likeness < UNLIKE ? ACROSS_SCRIPTS : likeness;
            return shared.isEmpty() ? names : names + IN_COMMON;
        }
    }

    /** Those in sight that nobody has decided about, the likeliest first. */
    public List<LikelyDouble> all(PersonId me) {
        return likely(me, null);
    }

    /** Those in sight with whom the person may be one. */
    public List<LikelyDouble> of(PersonId me, PublicPersonId person) {
        return likely(me, person);
    }

    private List<LikelyDouble> likely(PersonId me, @Nullable PublicPersonId one) {
        return transactions.as(
                me,
                () -> {
                    List<Pair> pairs = pairs(one);
                    Set<PublicPersonId> ids = new HashSet<>();
                    pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.two())));
                    Map<PublicPersonId, PublicPerson> who = people.all(ids);
                    return pairs.stream()
                            .map(pair ->
                                    new LikelyDouble(
                                            Objects.requireNonNull(who.get(pair.one())),
                                            Objects.requireNonNull(who.get(pair.two())),
                                            (int) Math.round(100 * pair.likeness()),
                                            pair.shared()))
                            .toList();
                });
    }

    private List<Pair> pairs(@Nullable PublicPersonId one) {
        List<Pair> near = near(entries(), one);
        Set<Set<PublicPersonId>> distinct = distinct();
        Map<PublicPersonId, Set<InstitutionId>> places = places(near);
        return near.stream()
                .filter(pair -> !distinct.contains(Set.of(pair.one(), pair.two())))
                .map(pair -> shared(pair, places))
                .filter(Pair::isLikely)
                .sorted(
                        Comparator.comparing(Pair::weight)
                                .reversed()
                                .thenComparing(pair -> pair.one().toString() + pair.two()))
                .limit(MOST)
                .toList();
    }

    private List<Entry> entries() {
        return sql.sql(
                        """
                        select id, folded, sounds, split_part(sort_name, ' ', 1) as family from public_person
                         where erased_at is null and id = root
                        """)
                .query((row, _) ->
                        new Entry(
                                PublicPersonId.of(row.getObject("id", UUID.class)),
                                row.getString("folded"),
                                Set.of((String[]) row.getArray("sounds").getArray()),
                                row.getString("family")))
                .list();
    }

    /** Pairs whose names sound the same, and those of one family that are written alike. */
    private static List<Pair> near(List<Entry> entries, @Nullable PublicPersonId one) {
        Map<Set<PublicPersonId>, Pair> near = new LinkedHashMap<>();
        entries.stream()
                .filter(each -> each.sounds().size() >= TELLING)
                .collect(Collectors.groupingBy(Entry::sounds))
                .values()
                .forEach(group -> pair(group, one, true, near));
        entries.stream()
                .collect(Collectors.groupingBy(Entry::family))
                .values()
                .forEach(group -> pair(group, one, false, near));
        return List.copyOf(near.values());
    }

    private static void pair(
            List<Entry> group,
            @Nullable PublicPersonId one,
            boolean alike,
            Map<Set<PublicPersonId>, Pair> near) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                Entry a = group.get(i);
                Entry b = group.get(j);
                if (one == null || one.equals(a.id()) || one.equals(b.id())) {
                    double likeness = Likeness.of(a.folded(), b.folded());
                    if (likeness >= a.likeEnough(b, alike)) {
                        near.putIfAbsent(
                                Set.of(a.id(), b.id()),
                                new Pair(a.id(), b.id(), alike, likeness, List.of()));
                    }
                }
            }
        }
    }

    private Set<Set<PublicPersonId>> distinct() {
        return new HashSet<>(
                sql.sql("select one, two from directory_distinct")
                        .query((row, _) ->
                                Set.of(
                                        PublicPersonId.of(row.getObject("one", UUID.class)),
                                        PublicPersonId.of(row.getObject("two", UUID.class))))
                        .list());
    }

    private Map<PublicPersonId, Set<InstitutionId>> places(List<Pair> near) {
        Map<PublicPersonId, Set<InstitutionId>> places = new HashMap<>();
        sql.sql(
                        """
                        select distinct person, institution from tenure
                         where person = any (:ids) and withdrawn_at is null
                        """)
                .param(
                        "ids",
                        near.stream()
                                .flatMap(pair -> Stream.of(pair.one(), pair.two()))
                                .map(PublicPersonId::value)
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    places.computeIfAbsent(
                                    PublicPersonId.of(row.getObject("person", UUID.class)),
                                    _ -> new TreeSet<>(Comparator.comparing(InstitutionId::value)))
                            .add(InstitutionId.of(row.getObject("institution", UUID.class)));
                });
        return places;
    }

    private static Pair shared(Pair pair, Map<PublicPersonId, Set<InstitutionId>> places) {
        Set<InstitutionId> shared = new LinkedHashSet<>(places.getOrDefault(pair.one(), Set.of()));
        shared.retainAll(places.getOrDefault(pair.two(), Set.of()));
        return new Pair(pair.one(), pair.two(), pair.alike(), pair.likeness(), List.copyOf(shared));
    }

    /**
     * Says that two entries are two people, so that they are not proposed again.
     *
     * @throws Problem {@code directory.unknown-person}
     */
    public void distinct(PersonId me, PublicPersonId one, PublicPersonId two) {
        transactions.runAs(
                me,
                () -> {
                    people.entry(one);
                    people.entry(two);
                    boolean first = one.toString().compareTo(two.toString()) < 0;
                    sql.sql(
                                    """
                                    insert into directory_distinct (one, two, said_by, said_at) values (:one, :two, :me, :now)
                                    on conflict do nothing
                                    """)
                            .param("one", (first ? one : two).value())
                            .param("two", (first ? two : one).value())
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                });
    }
}
