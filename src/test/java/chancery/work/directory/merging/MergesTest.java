package chancery.work.directory.merging;

import static chancery.work.directory.DirectoryHouse.LIMA;
import static chancery.work.directory.DirectoryHouse.NAIROBI;
import static chancery.work.directory.DirectoryHouse.TODAY;
import static chancery.work.directory.DirectoryHouse.function;
import static chancery.work.directory.DirectoryHouse.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Language;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.directory.DirectoryHouse;
import chancery.work.directory.Held;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.OfficialFunction;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.TenureId;
import chancery.work.directory.merging.Erasures.Ground;
import chancery.work.directory.names.PersonName;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergesTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final DirectoryHouse house = new DirectoryHouse(database);
    private final Merges merges =
            new Merges(
                    house.sql(),
                    house.people,
                    house.rights,
                    house.transactions(),
                    _ -> {},
                    house.clock());
    private final Doubles doubles =
            new Doubles(house.sql(), house.people, house.transactions(), house.clock());
    private final Erasures erasures = Erasing.in(house);
    private final PersonId me = house.officer;
    private final InstitutionId ministry = house.institution(InstitutionKind.MINISTRY, "Ministère");

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private List<TenureId> tenures(PublicPersonId of) {
        return house.directory.on(me, of, TODAY).stream()
                .map(Held::tenure)
                .map(each -> each.id())
                .toList();
    }

    @Test
    void aMergedEntryLeadsToTheOtherAndUndoingRestoresExactly() {
        PublicPersonId kept = house.person("Mohamed", "Benali");
        PublicPersonId gone = house.person("Muhammad", "Ben Ali");
        TenureId one = house.tenure(kept, function(ministry, "Directeur", "2020-01-01", null));
        TenureId two = house.tenure(gone, function(ministry, "Conseiller", "2021-01-01", null));
        PublicPerson keptBefore = house.people.get(me, kept);
        PublicPerson goneBefore = house.people.get(me, gone);

        UUID merge = merges.merge(me, kept, gone, "Même personne, même fonction");

        PublicPerson both = house.people.get(me, gone);
        assertThat(both.id()).isEqualTo(kept);
        assertThat(both.ids()).containsExactly(kept, gone);
        assertThat(both.names())
                .extracting(PersonName::full)
                .containsExactly("Mohamed Benali", "Muhammad Ben Ali");
        assertThat(tenures(gone)).containsExactlyInAnyOrder(one, two).isEqualTo(tenures(kept));
        assertThat(house.people.list(me, "ben", 0))
                .extracting(PublicPerson::id)
                .doesNotContain(gone);
        refused("directory.merge-same", () -> merges.merge(me, gone, kept, "encore"));

        merges.undo(me, merge, "Deux frères");

        assertThat(house.people.get(me, kept)).isEqualTo(keptBefore);
        assertThat(house.people.get(me, gone)).isEqualTo(goneBefore);
        assertThat(tenures(kept)).containsExactly(one);
        assertThat(tenures(gone)).containsExactly(two);
        assertThat(merges.of(me, kept))
                .singleElement()
                .satisfies(each -> assertThat(each.undoing()).isNotNull());
        refused("directory.merge-undone", () -> merges.undo(me, merge, "encore"));
    }

    @Test
    void mergesInARowAreTakenBackOneByOneInAnyOrder() {
        PublicPersonId a = house.person("A", "Chaine");
        PublicPersonId b = house.person("B", "Chaine");
        PublicPersonId c = house.person("C", "Chaine");
        UUID bIntoA = merges.merge(me, a, b, "une");
        UUID aIntoC = merges.merge(me, c, a, "deux");
        assertThat(house.people.get(me, b).id()).isEqualTo(c);
        assertThat(house.people.get(me, b).ids()).containsExactlyInAnyOrder(a, b, c);

        merges.undo(me, aIntoC, "non");
        assertThat(house.people.get(me, b).id()).isEqualTo(a);
        assertThat(house.people.get(me, c).ids()).containsExactly(c);

        merges.merge(me, c, a, "si");
        merges.undo(me, bIntoA, "non");
        assertThat(house.people.get(me, b).id()).isEqualTo(b);
        assertThat(house.people.get(me, a).id()).isEqualTo(c);
    }

    @Test
    void onlyWhoKeepsBothEntriesMergesThem() {
        PersonId elsewhere = house.staff(NAIROBI, "DESK_OFFICER", Label.SECRET);
        PublicPersonId ours = house.person("Jean", "Dupont");
        PublicPersonId theirs = house.people.add(elsewhere, NAIROBI, named("Jean", "Dupond"));
        refused("directory.unit", () -> merges.merge(me, ours, theirs, "une"));
        refused("directory.unit", () -> merges.merge(elsewhere, ours, theirs, "une"));
        refused("directory.reason", () -> merges.merge(me, ours, ours, " "));
    }

    @Test
    void entriesThatSoundAlikeOrShareAnInstitutionAreProposed() {
        PublicPersonId latin = house.person("Khalid", "Zerouali");
        PublicPersonId arabic = house.person("خالد", "الزروالي");
        PublicPersonId brother = house.person("Khalid Hassan", "Zerouali");
        PublicPersonId namesake = house.person("Khalida", "Zeroual");
        house.tenure(latin, function(ministry, "Wali", "2010", null));
        house.tenure(brother, function(ministry, "Directeur", "2012", null));

        assertThat(doubles.of(me, latin))
                .extracting(
                        each -> each.one().id().equals(latin) ? each.two().id() : each.one().id())
                .startsWith(brother)
                .contains(arabic);
        doubles.distinct(me, brother, latin);
        assertThat(doubles.of(me, brother))
                .noneSatisfy(each ->
                        assertThat(List.of(each.one().id(), each.two().id())).contains(latin));
        merges.merge(me, latin, arabic, "Même nom dans les deux écritures");
        assertThat(doubles.of(me, arabic)).isEmpty();
        assertThat(doubles.all(me))
                .noneSatisfy(each ->
                        assertThat(List.of(each.one().id(), each.two().id())).contains(arabic));
        assertThat(namesake).isNotNull();
    }

    @Test
    void namesThatOnlySoundTheSameComeAfterThoseWrittenTheSameAndNotAtAllWhenTheyDiffer() {
        PublicPersonId one = house.person("Johnnie", "Carson");
        PublicPersonId far = house.person("John Dewey", "Hickerson");
        PublicPersonId same = house.person("Johnnie", "Carson");
        house.tenure(one, function(ministry, "Directeur", "2010", null));
        house.tenure(far, function(ministry, "Directeur", "2012", null));

        assertThat(doubles.of(me, one))
                .extracting(each -> each.one().id().equals(one) ? each.two().id() : each.one().id())
                .startsWith(same)
                .doesNotContain(far);
    }

    @Test
    void anErasedPersonIsGoneFromEntriesTenuresAndHistoryAndOnlyThatItHappenedStays() {
        PublicPersonId id = house.person("Oublié", "Secretissime");
        PublicPersonId other = house.person("Oublie", "Secretissimo");
        house.people.change(me, id, 0, named("Oublié", "Secretissime-Vieux"));
        TenureId tenure =
                house.tenure(id, function(ministry, "Secretissime fonction", "2020", null));
        house.tenures.change(me, tenure, 0, function(ministry, "Secretissime rang", "2020", null));
        OfficialFunction act = house.directory.wording(me, id, TODAY, Language.FR).getFirst();
        merges.merge(me, id, other, "Secretissime motif");
        PersonId elsewhere = house.staff(NAIROBI, "DESK_OFFICER", Label.SECRET);
        refused("directory.unit", () -> erasures.erase(elsewhere, id, Ground.ASKED));

        erasures.erase(me, other, Ground.ASKED);

        refused("directory.erased", () -> house.people.get(me, id));
        refused("directory.erased", () -> house.people.get(me, other));
        refused("directory.erased", () -> erasures.erase(me, id, Ground.ASKED));
        assertThat(act.line()).contains("Secretissime-Vieux", "Secretissime rang");
        for (String table :
                List.of(
                        "public_person",
                        "public_person_version",
                        "tenure",
                        "tenure_version",
                        "directory_merge",
                        "directory_erasure",
                        "directory_distinct")) {
            assertThat(
                            house.transactions()
                                    .asNode(() ->
                                            house.sql()
                                                    .sql(
                                                            "select count(*) from "
                                                                    + table
                                                                    + " t where t::text ilike '%secretissim%'")
                                                    .query(Long.class)
                                                    .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(erasures.log(me))
                .filteredOn(each -> List.of(id, other).contains(each.person()))
                .hasSize(2)
                .allSatisfy(each -> {
                    assertThat(each.by()).isEqualTo(me);
                    assertThat(each.ground()).isEqualTo(Ground.ASKED);
                    assertThat(each.unit()).isEqualTo(LIMA);
                });
        assertThat(erasures.log(elsewhere)).isEmpty();
        assertThat(erasures.log(house.staff(NAIROBI, "INSPECTOR", Label.UNMARKED)))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
