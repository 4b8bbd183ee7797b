package chancery.work.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeyDatesTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate ELECTION_DAY = LocalDate.of(2026, 4, 12);
    private static final KeyDateContent ELECTION =
            KeyDateContent.of(KeyDateKind.ELECTION, "Élections générales", When.day(ELECTION_DAY))
                    .in(Country.of("PE"));

    private final Agenda agenda = new Agenda(database);
    private final KeyDates keyDates = agenda.keyDates();
    private final KeptDates kept = agenda.keptDates();
    private final PersonId officer = staff("DESK_OFFICER", Label.SECRET);

    private PersonId staff(String role, Label label) {
        return agenda.person(LIMA.value(), role, Distribution.of(label));
    }

    private List<KeyDateId> seen(PersonId by) {
        return keyDates
                .between(
                        by,
                        ELECTION_DAY.minusYears(1),
                        ELECTION_DAY.plusYears(1),
                        KeyDateFilter.ALL)
                .stream()
                .map(occurrence -> occurrence.keyDate().id())
                .toList();
    }

    @Test
    void theStaffOfAUnitKeepItsKeyDates() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        KeyDate stored = keyDates.get(officer, id);
        assertThat(stored.content()).isEqualTo(ELECTION);
        assertThat(stored.version()).isZero();
        assertThat(stored.author()).isEqualTo(officer);
        assertThat(agenda.told).contains(id);
    }

    @Test
    void everyFieldComesBackAsItWasWritten() {
        KeyDateContent whole =
                new KeyDateContent(
                        KeyDateKind.SUMMIT,
                        "Sommet",
                        Country.of("KE"),
                        "Nairobi",
                        new When.Timed(
                                LocalDateTime.of(2026, 6, 1, 9, 30),
                                LocalDateTime.of(2026, 6, 3, 0, 0),
                                ZoneId.of("Africa/Nairobi")),
                        Recurrence.of("FREQ=YEARLY;COUNT=3"),
                        "À préparer",
                        "Note verbale 214",
                        Distribution.of(Label.SECRET),
                        Audience.EVERYBODY);
        KeyDate stored = keyDates.get(officer, keyDates.add(officer, LIMA, whole));
        assertThat(stored.content()).isEqualTo(whole);
        assertThat(stored.content().when().last()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void aChangeKeepsTheFormerRow() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        KeyDateContent moved = ELECTION.at(When.day(ELECTION_DAY.plusDays(7)));
        agenda.itIs("2026-02-01T10:00:00Z");
        keyDates.change(officer, id, 0, moved);
        assertThat(keyDates.get(officer, id).content()).isEqualTo(moved);
        assertThat(keyDates.history(officer, id))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.version()).isZero();
                    assertThat(former.content()).isEqualTo(ELECTION);
                });
    }

    @Test
    void whoeverWasSlowerIsTold() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        keyDates.change(officer, id, 0, ELECTION.at(When.day(ELECTION_DAY.plusDays(7))));
        assertThatThrownBy(() -> keyDates.change(officer, id, 0, ELECTION))
                .hasMessageContaining("keydate.changed");
    }

    @Test
    void whatEndedNoLongerCountsAndCannotChange() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        keyDates.end(officer, id, 0, "Reportées sine die");
        assertThat(seen(officer)).doesNotContain(id);
        assertThat(keyDates.get(officer, id).ending()).isNotNull();
        assertThatThrownBy(() -> keyDates.change(officer, id, 1, ELECTION))
                .hasMessageContaining("keydate.ended");
    }

    @Test
    void historyCannotBeWrittenRemovedOrSkipped() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        for (String change :
                List.of(
                        "update key_date set title = 'X' where id = :id",
                        "update key_date set title = 'X', version = version + 2 where id = :id",
                        "delete from key_date where id = :id",
                        "insert into key_date_version select * from key_date where id = :id",
                        "delete from key_date_version where id = :id")) {
            assertThatThrownBy(() ->
                            agenda.transactions()
                                    .runAsNode(() ->
                                            agenda.sql()
                                                    .sql(change)
                                                    .param("id", id.value())
                                                    .update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void otherUnitsSeeNothingUntilItIsForEverybody() {
        PersonId elsewhere =
                agenda.person(
                        "AMBALDO NAIROBI", "HEAD_OF_MISSION", Distribution.of(Label.TOP_SECRET));
        KeyDateId own = keyDates.add(officer, LIMA, ELECTION);
        KeyDateId shared = keyDates.add(officer, LIMA, ELECTION.shownTo(Audience.EVERYBODY));
        assertThat(seen(elsewhere)).contains(shared).doesNotContain(own);
        assertThatThrownBy(() -> keyDates.get(elsewhere, own))
                .hasMessageContaining("keydate.unknown");
        assertThatThrownBy(() -> keyDates.change(elsewhere, shared, 0, ELECTION))
                .hasMessageContaining("keydate.unit");
    }

    @Test
    void whoIsNotClearedLearnsNothing() {
        PersonId trainee = staff("DESK_OFFICER", Label.UNMARKED);
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        keyDates.change(officer, id, 0, ELECTION.marked(Distribution.of(Label.SECRET)));
        assertThat(seen(trainee)).doesNotContain(id);
        assertThat(keyDates.history(trainee, id)).isEmpty();
        assertThatThrownBy(() -> keyDates.get(trainee, id)).hasMessageContaining("keydate.unknown");
    }

    @Test
    void aFormerRowThatWasMarkedHigherStaysHidden() {
        PersonId trainee = staff("DESK_OFFICER", Label.UNMARKED);
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION.marked(Distribution.of(Label.SECRET)));
        keyDates.change(officer, id, 0, ELECTION);
        assertThat(seen(trainee)).contains(id);
        assertThat(keyDates.history(trainee, id)).isEmpty();
        assertThat(keyDates.history(officer, id)).hasSize(1);
    }

    @Test
    void countriesInSightTellNothingOfWhatIsNot() {
        PersonId trainee = staff("DESK_OFFICER", Label.UNMARKED);
        keyDates.add(
                officer,
                LIMA,
                ELECTION.in(Country.of("IS")).marked(Distribution.of(Label.CONFIDENTIAL)));
        assertThat(keyDates.countries(officer)).contains(Country.of("IS"));
        assertThat(keyDates.countries(trainee)).doesNotContain(Country.of("IS"));
    }

    @Test
    void nobodyMarksAboveTheirOwnClearance() {
        assertThatThrownBy(() ->
                        keyDates.add(
                                officer, LIMA, ELECTION.marked(Distribution.of(Label.TOP_SECRET))))
                .hasMessageContaining("keydate.clearance");
    }

    @Test
    void whoKeepsNoAgendaAddsNothing() {
        for (String role : List.of("REGISTRY_CLERK", "ADMINISTRATOR", "INSPECTOR")) {
            assertThatThrownBy(() -> keyDates.add(staff(role, Label.SECRET), LIMA, ELECTION))
                    .as(role)
                    .hasMessageContaining("keydate.unit");
        }
    }

    @Test
    void whatAnotherRoomKeepsIsThereOnceAndChangedByItAlone() {
        Ref agreement = new Ref("agreement", "a-1");
        KeyDateContent expiry =
                KeyDateContent.of(KeyDateKind.EXPIRY, "Fin de l'accord", When.day(ELECTION_DAY));
        keep(agreement, expiry);
        KeyDateId id = agenda.told.getLast();
        keep(agreement, expiry.at(When.day(ELECTION_DAY.plusDays(1))));
        assertThat(agenda.told).containsExactly(id, id);
        keep(agreement, expiry.at(When.day(ELECTION_DAY.plusDays(1))));
        assertThat(agenda.told).as("the same is not told again").hasSize(2);
        assertThat(keyDates.get(officer, id).from()).isEqualTo(agreement);
        assertThat(keyDates.history(officer, id)).hasSize(1);
        assertThatThrownBy(() -> keyDates.change(officer, id, 1, expiry))
                .hasMessageContaining("keydate.kept");
        kept.bring("agreement", "a-2", List.of(), "Dénoncé");
        assertThat(seen(officer)).contains(id);
        kept.bring("agreement", "a-1", List.of(), "Dénoncé");
        assertThat(seen(officer)).doesNotContain(id);
    }

    private void keep(Ref thing, KeyDateContent content) {
        kept.bring(
                thing.kind(),
                thing.id(),
                List.of(new KeptDates.Wanted(thing, LIMA, content, List.of("unit:AMBALDO LIMA"))),
                "Dénoncé");
    }

    @Test
    void howeverManyDatesAreBroughtTogetherTheyAreToldOnce() {
        KeyDateContent notice =
                KeyDateContent.of(KeyDateKind.EXPIRY, "Préavis", When.day(ELECTION_DAY));
        List<KeptDates.Wanted> forty =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(i ->
                                new KeptDates.Wanted(
                                        new Ref("agreement", "b-" + i),
                                        LIMA,
                                        notice,
                                        List.of("unit:AMBALDO LIMA")))
                        .toList();
        int before = agenda.tellings;
        kept.bring("agreement", "b-", forty, "Fini");
        assertThat(agenda.tellings).isEqualTo(before + 1);
        kept.bring("agreement", "b-", forty, "Fini");
        assertThat(agenda.tellings).as("nothing changed").isEqualTo(before + 1);
        kept.bring("agreement", "b-", forty.subList(0, 10), "Fini");
        assertThat(agenda.tellings).isEqualTo(before + 2);
        assertThat(agenda.told).hasSize(70);
    }

    @Test
    void aRecurringDateIsListedWhereverItFallsNextFirst() {
        KeyDateContent independence =
                KeyDateContent.of(
                                KeyDateKind.NATIONAL_DAY,
                                "Fête nationale",
                                When.day(LocalDate.of(1821, 7, 28)))
                        .recurring(Recurrence.YEARLY);
        KeyDateId id = keyDates.add(officer, LIMA, independence);
        assertThat(
                        keyDates.between(
                                officer,
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                KeyDateFilter.ALL))
                .isSortedAccordingTo(java.util.Comparator.comparing(Occurrence::first))
                .filteredOn(occurrence -> occurrence.keyDate().id().equals(id))
                .extracting(Occurrence::first)
                .containsExactly(LocalDate.of(2026, 7, 28), LocalDate.of(2027, 7, 28));
    }

    @Test
    void aFilterLetsThroughOneKindOfOneCountry() {
        KeyDateId peru = keyDates.add(officer, LIMA, ELECTION);
        KeyDateId kenya = keyDates.add(officer, LIMA, ELECTION.in(Country.of("KE")));
        assertThat(
                        keyDates
                                .between(
                                        officer,
                                        ELECTION_DAY,
                                        ELECTION_DAY,
                                        new KeyDateFilter(
                                                KeyDateKind.ELECTION, Country.of("KE"), null))
                                .stream()
                                .map(occurrence -> occurrence.keyDate().id()))
                .contains(kenya)
                .doesNotContain(peru);
    }

    @Test
    void aRuleThatMissesItsFirstDayIsRefused() {
        assertThatThrownBy(() ->
                        ELECTION.recurring(Recurrence.of("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1")))
                .hasMessageContaining("keydate.recurrence-start");
    }

    @Test
    void aCountryIsKnownByItsCodeOrByItsNameInOurLanguages() {
        for (String typed : List.of("PE", "pe", "Pérou", "peru", "Perú", "بيرو")) {
            assertThat(Country.typed(typed)).as(typed).contains(Country.of("PE"));
        }
        assertThat(Country.typed(" ")).isEmpty();
        assertThatThrownBy(() -> Country.typed("Syldavie")).hasMessageContaining("keydate.country");
    }
}
