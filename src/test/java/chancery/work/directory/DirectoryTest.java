package chancery.work.directory;

import static chancery.work.directory.DirectoryHouse.LIMA;
import static chancery.work.directory.DirectoryHouse.NAIROBI;
import static chancery.work.directory.DirectoryHouse.TODAY;
import static chancery.work.directory.DirectoryHouse.function;
import static chancery.work.directory.DirectoryHouse.handling;
import static chancery.work.directory.DirectoryHouse.marked;
import static chancery.work.directory.DirectoryHouse.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.access.People;
import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.Certainty;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final DirectoryHouse house = new DirectoryHouse(database);
    private final Directory directory = house.directory;
    private final PersonId officer = house.officer;
    private final InstitutionId ministry =
            house.institution(InstitutionKind.MINISTRY, "Ministère des Relations extérieures");
    private final InstitutionId parliament =
            house.institution(InstitutionKind.PARLIAMENT, "Congrès");

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private List<String> functions(PublicPersonId person, String day) {
        return directory.on(officer, person, LocalDate.parse(day)).stream()
                .map(held ->
                        held.tenure().content().function().in(Language.FR)
                                + (held.certainty() == Certainty.POSSIBLE ? "?" : ""))
                .toList();
    }

    @Test
    void whoHeldWhatOnADayIsAnsweredExactly() {
        PublicPersonId torres = house.person("Rosa", "de la Torre");
        house.tenure(torres, function(parliament, "Députée", "2011-07-27", "2016-07-26"));
        house.tenure(
                torres,
                function(ministry, "Ministre", "2016-07-28", "2018-04-02").as(Capacity.HOLDER));
        house.tenure(
                torres,
                function(ministry, "Présidente du Conseil par intérim", "2017-09", "2017-10-05")
                        .as(Capacity.ACTING));
        house.tenure(
                torres,
                function(parliament, "Présidente du groupe d’amitié", "2014", null).besides());
        house.tenure(
                torres,
                function(ministry, "Ambassadrice à Quito", "2018-05-01", "2018-06-01")
                        .as(Capacity.NOT_TAKEN_UP));

        assertThat(functions(torres, "2012-01-01")).containsExactly("Députée");
        assertThat(functions(torres, "2014-06-01"))
                .containsExactly("Députée", "Présidente du groupe d’amitié?");
        assertThat(functions(torres, "2016-07-27"))
                .containsExactly("Présidente du groupe d’amitié");
        assertThat(functions(torres, "2017-09-15"))
                .containsExactly(
                        "Ministre",
                        "Présidente du groupe d’amitié",
                        "Présidente du Conseil par intérim?");
        assertThat(functions(torres, "2018-05-15"))
                .containsExactly("Présidente du groupe d’amitié");
        assertThat(functions(torres, "2010-05-15")).isEmpty();
        assertThat(directory.life(officer, torres, TODAY)).hasSize(5);
    }

    @Test
    void membersStandInTheOrderOfProtocol() {
        PublicPersonId chair = house.person("Ana", "Zúñiga");
        PublicPersonId elder = house.person("Luis", "Vargas");
        PublicPersonId acting = house.person("Eva", "Alva");
        PublicPersonId younger = house.person("Juan", "Abanto");
        house.tenure(younger, function(parliament, "Membre", "2020-01-01", null));
        house.tenure(
                acting, function(parliament, "Membre", "2010-01-01", null).as(Capacity.ACTING));
        house.tenure(elder, function(parliament, "Membre", "2015-01-01", null));
        house.tenure(chair, function(parliament, "Présidente", "2021-01-01", null).ranked(1));

        assertThat(directory.members(officer, parliament, TODAY))
                .extracting(held -> held.person().id())
                .containsExactly(chair, elder, younger, acting);
        assertThat(directory.members(officer, parliament, LocalDate.of(2016, 1, 1)))
                .extracting(held -> held.person().id())
                .containsExactly(elder, acting);
    }

    @Test
    void theOfficialWordingOfADayIsWordsThatStayWhenTheEntryChanges() {
        PublicPersonId id =
                house.people.add(
                        officer,
                        LIMA,
                        named("Nasser", "El Amrani")
                                .named(
                                        List.of(
                                                PersonName.of("Nasser", "El Amrani"),
                                                PersonName.of("ناصر", "العمراني")))
                                .addressed(
                                        Wording.of(Language.FR, "S.E. M.")
                                                .and(Language.AR, "سعادة السيد")));
        house.tenure(
                id,
                new TenureContent(
                        ministry,
                        Wording.of(Language.FR, "Ministre").and(Language.AR, "وزير"),
                        chancery.work.directory.terms.Term.since(
                                chancery.work.directory.terms.PartialDate.parse("2024-01-01")),
                        Capacity.HOLDER,
                        false,
                        1,
                        "J.O.",
                        ""));
        OfficialFunction french = directory.wording(officer, id, TODAY, Language.FR).getFirst();
        OfficialFunction arabic = directory.wording(officer, id, TODAY, Language.AR).getFirst();
        house.people.change(officer, id, 0, named("Nasser", "Amrani"));

        assertThat(french.line())
                .isEqualTo(
                        "S.E. M. Nasser El Amrani, Ministre, Ministère des Relations extérieures");
        assertThat(arabic.line())
                .isEqualTo("سعادة السيد ناصر العمراني، وزير، Ministère des Relations extérieures");
        assertThat(directory.wording(officer, id, LocalDate.of(2023, 12, 31), Language.FR))
                .isEmpty();
    }

    @Test
    void everyChangeKeepsWhatWasBeforeWithItsAuthor() {
        PersonId colleague = house.staff(LIMA, "COUNSELLOR", Label.SECRET);
        PublicPersonId id = house.person("Rosa", "Torre");
        house.people.change(colleague, id, 0, named("Rosa", "de la Torre").in(Country.of("PE")));
        refused("directory.changed", () -> house.people.change(officer, id, 0, named("R", "T")));

        PublicPerson now = house.people.get(officer, id);
        assertThat(now.name(Language.FR)).isEqualTo("Rosa de la Torre");
        assertThat(now.written().changedBy()).isEqualTo(colleague);
        assertThat(now.written().author()).isEqualTo(officer);
        assertThat(house.people.history(officer, id))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.name(Language.FR)).isEqualTo("Rosa Torre");
                    assertThat(former.written().changedBy()).isEqualTo(officer);
                });

        house.institutions.change(
                colleague,
                ministry,
                0,
                house.institutions.get(officer, ministry).content().ranked(3));
        assertThat(house.institutions.history(officer, ministry)).hasSize(1);

        TenureId tenure = house.tenure(id, function(ministry, "Ministre", "2020", null));
        house.tenures.change(colleague, tenure, 0, function(ministry, "Ministre", "2021", null));
        house.tenures.withdraw(officer, tenure, 1, "Inscrite deux fois");
        assertThat(house.tenures.history(officer, tenure)).hasSize(2);
        assertThat(house.tenures.get(officer, tenure).withdrawal()).isNotNull();
        assertThat(functions(id, "2022-01-01")).isEmpty();
        refused("directory.withdrawn", () -> house.tenures.withdraw(officer, tenure, 2, "encore"));
    }

    @Test
    void historyIsNotWrittenByHand() {
        PublicPersonId id = house.person("Rosa", "Torre");
        assertThatThrownBy(() ->
                        house.transactions()
                                .runAs(
                                        officer,
                                        () ->
                                                house.sql()
                                                        .sql(
                                                                "update public_person set source = 'x' where id = ?")
                                                        .param(id.value())
                                                        .update()))
                .hasMessageContaining("stands");
        assertThatThrownBy(() ->
                        house.transactions()
                                .runAs(
                                        officer,
                                        () ->
                                                house.sql()
                                                        .sql(
                                                                "delete from public_person where id = ?")
                                                        .param(id.value())
                                                        .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void whoNeedNotKnowSeesNothingOfAnEntryOrItsTenures() {
        PersonId elsewhere = house.staff(NAIROBI, "DESK_OFFICER", Label.SECRET);
        PersonId uncleared = house.staff(LIMA, "DESK_OFFICER", Label.UNMARKED);
        PersonId admin = house.staff(LIMA, "ADMINISTRATOR", Label.SECRET);
        PublicPersonId ours =
                house.people.add(
                        officer,
                        LIMA,
                        PersonContent.of(
                                PersonName.of("Inès", "Cachée"), handling().shownTo(Readers.UNIT)));
        PublicPersonId shared =
                house.people.add(
                        officer,
                        LIMA,
                        PersonContent.of(
                                PersonName.of("Inès", "Partagée"),
                                handling().shownTo(Readers.of(List.of(NAIROBI)))));
        PublicPersonId secret =
                house.people.add(
                        officer,
                        LIMA,
                        PersonContent.of(PersonName.of("Inès", "Secrète"), marked(Label.SECRET)));
        InstitutionId hidden =
                house.institutions.add(
                        officer,
                        LIMA,
                        InstitutionContent.of(
                                InstitutionKind.OTHER,
                                Wording.of(Language.FR, "Cellule"),
                                marked(Label.SECRET)));
        PublicPersonId known = house.person("Inès", "Connue");
        TenureId inHidden = house.tenure(known, function(hidden, "Agent", "2020", null));
        house.tenure(ours, function(ministry, "Conseillère", "2020", null));
        house.people.change(officer, secret, 0, house.people.get(officer, secret).content());

        assertThat(directory.members(officer, ministry, TODAY)).hasSize(1);
        assertThat(directory.members(elsewhere, ministry, TODAY)).isEmpty();
        refused("directory.unknown-person", () -> house.people.get(elsewhere, ours));
        assertThat(house.people.get(elsewhere, shared).id()).isEqualTo(shared);
        for (PersonId outsider : List.of(uncleared)) {
            refused("directory.unknown-person", () -> house.people.get(outsider, secret));
            refused(
                    "directory.unknown-institution",
                    () -> house.institutions.get(outsider, hidden));
            refused("directory.unknown-tenure", () -> house.tenures.get(outsider, inHidden));
            assertThat(directory.on(outsider, known, TODAY)).isEmpty();
            assertThat(house.people.history(outsider, secret)).isEmpty();
            assertThat(house.people.count(outsider)).isEqualTo(house.people.count(officer) - 1);
        }
        assertThat(directory.on(officer, known, TODAY)).hasSize(1);
        assertThat(house.people.list(elsewhere, "cachee", 0)).isEmpty();
        refused("directory.unknown-person", () -> house.people.get(admin, ours));
    }

    @Test
    void onlyOfficersOfTheUnitWriteAndNotAboveTheirClearance() {
        PersonId clerk = house.staff(LIMA, "REGISTRY_CLERK", Label.SECRET);
        PersonId elsewhere = house.staff(NAIROBI, "DESK_OFFICER", Label.RESTRICTED);
        PublicPersonId id = house.person("Rosa", "Torre");
        refused("directory.unit", () -> house.people.add(clerk, LIMA, named("A", "B")));
        refused("directory.unit", () -> house.people.add(elsewhere, LIMA, named("A", "B")));
        refused("directory.unit", () -> house.people.change(elsewhere, id, 0, named("A", "B")));
        refused(
                "directory.clearance",
                () ->
                        house.people.add(
                                elsewhere,
                                NAIROBI,
                                PersonContent.of(PersonName.of("A", "B"), marked(Label.SECRET))));
        // Another unit may add what it knows to somebody it sees, and changes only that.
        TenureId theirs =
                house.tenures.add(
                        elsewhere, NAIROBI, id, function(ministry, "Invitée", "2025", null));
        refused("directory.unit", () -> house.tenures.withdraw(officer, theirs, 0, "non"));
    }

    @Test
    void anEntryIsKeptForATimeThatEnds() {
        refused(
                "directory.retain",
                () ->
                        house.people.add(
                                officer,
                                LIMA,
                                named("A", "B").handled(handling().until(TODAY.minusDays(1)))));
        refused(
                "directory.retain",
                () ->
                        house.people.add(
                                officer,
                                LIMA,
                                named("A", "B").handled(handling().until(TODAY.plusYears(31)))));
        refused("directory.source", () -> Handling.of(" ", TODAY));
        PublicPersonId id =
                house.people.add(
                        officer, LIMA, named("Paul", "Ancien").handled(handling().until(TODAY)));
        assertThat(house.people.overdue(officer)).extracting(PublicPerson::id).doesNotContain(id);
        house.itIs("2026-03-03T09:00:00Z");
        assertThat(house.people.overdue(officer)).extracting(PublicPerson::id).contains(id);
    }

    @Test
    void theTimelineOfAPersonOrAnInstitutionHoldsWhatTheReaderMaySee() {
        DirectoryTimeline timeline =
                new DirectoryTimeline(
                        directory,
                        new People(house.sql(), house.clock()),
                        house.transactions(),
                        house.clock(),
                        DirectoryHouse.ZONE);
        PublicPersonId id = house.person("Rosa", "Torre");
        PersonId uncleared = house.staff(LIMA, "DESK_OFFICER", Label.UNMARKED);
        InstitutionId hidden =
                house.institutions.add(
                        officer,
                        LIMA,
                        InstitutionContent.of(
                                InstitutionKind.OTHER,
                                Wording.of(Language.FR, "Cellule"),
                                marked(Label.SECRET)));
        house.tenure(id, function(ministry, "Ministre", "2020-05", "2021-06-07"));
        house.tenure(id, function(hidden, "Agente", "2022", null));

        assertThat(timeline.about(officer, id.ref()))
                .extracting(each -> each.title() + " " + each.day() + " " + each.until())
                .containsExactly(
                        "Agente – Cellule 2022-01-01 2022-01-01",
                        "Ministre – Ministère des Relations extérieures 2020-05-01 2021-06-07");
        assertThat(timeline.about(uncleared, id.ref())).hasSize(1);
        assertThat(timeline.about(uncleared, hidden.ref())).isEmpty();
        assertThat(timeline.about(officer, hidden.ref())).hasSize(1);
        assertThat(timeline.about(officer, new chancery.kernel.Ref("dispatch", "x"))).isEmpty();
    }

    @Test
    void anInstitutionDoesNotBelongToItself() {
        InstitutionId committee = house.institution(InstitutionKind.COMMITTEE, "Commission");
        InstitutionContent content = house.institutions.get(officer, committee).content();
        house.institutions.change(officer, committee, 0, content.under(parliament));
        InstitutionContent above = house.institutions.get(officer, parliament).content();
        refused(
                "directory.parent",
                () -> house.institutions.change(officer, parliament, 0, above.under(committee)));
        assertThat(house.institutions.within(officer, parliament))
                .extracting(Institution::id)
                .contains(committee);
    }
}
