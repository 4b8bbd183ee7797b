package chancery.work.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.Agenda;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.When;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarFeedsTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");

    private final Agenda agenda = new Agenda(database);
    private final KeyDates keyDates = agenda.keyDates();
    private final CalendarFeeds feeds =
            new CalendarFeeds(
                    agenda.sql(),
                    List.of(new KeyDateItems(keyDates, agenda.transactions())),
                    agenda.transactions(),
                    agenda.clock(),
                    ZoneOffset.UTC);
    private final PersonId officer =
            agenda.person(LIMA.value(), "DESK_OFFICER", Distribution.of(Label.SECRET));

    private String added(Label label, LocalDate day, Audience audience) {
        String title = "Date " + UUID.randomUUID();
        keyDates.add(
                officer,
                LIMA,
                KeyDateContent.of(KeyDateKind.OTHER, title, When.day(day))
                        .marked(Distribution.of(label))
                        .shownTo(audience));
        return title;
    }

    private String added(Label label) {
        return added(label, LocalDate.of(2026, 4, 12), Audience.UNIT);
    }

    /** Unfolded, so that a title is found whole. */
    private String read(String secret, @Nullable UnitCode unit) {
        return new String(feeds.read(secret, unit).orElseThrow(), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    @Test
    void aCalendarShowsWhatItsPersonMaySeeUpToItsLabel() {
        String open = added(Label.UNMARKED);
        String restricted = added(Label.RESTRICTED);
        String secret = added(Label.SECRET);
        assertThat(read(feeds.issue(officer, null, Label.UNMARKED), null))
                .contains(open)
                .doesNotContain(restricted)
                .doesNotContain(secret);
        assertThat(read(feeds.issue(officer, null, Label.RESTRICTED), null))
                .contains(open, restricted)
                .doesNotContain(secret);
    }

    @Test
    void nothingAboveRestrictedCanBeAskedFor() {
        assertThatThrownBy(() -> feeds.issue(officer, null, Label.CONFIDENTIAL))
                .hasMessageContaining("feed.label");
    }

    @Test
    void aCompartmentNeverLeaves() {
        PersonId cleared =
                agenda.person(
                        LIMA.value(),
                        "DESK_OFFICER",
                        Distribution.of(Label.SECRET, List.of("ALPHA")));
        String title = "Compartiment " + UUID.randomUUID();
        keyDates.add(
                cleared,
                LIMA,
                KeyDateContent.of(KeyDateKind.OTHER, title, When.day(LocalDate.of(2026, 4, 12)))
                        .marked(Distribution.of(Label.UNMARKED, List.of("ALPHA"))));
        assertThat(read(feeds.issue(cleared, null, Label.RESTRICTED), null)).doesNotContain(title);
    }

    @Test
    void theClearanceOfTodayCounts() {
        String restricted = added(Label.RESTRICTED);
        String address = feeds.issue(officer, null, Label.RESTRICTED);
        agenda.transactions()
                .runAsNode(() ->
                        agenda.sql()
                                .sql("update clearance set label = 0 where person = :id")
                                .param("id", officer.value())
                                .update());
        assertThat(read(address, null)).doesNotContain(restricted);
    }

    @Test
    void aUnitsCalendarHasTheUnitsDatesAlone() {
        PersonId other =
                agenda.person(NAIROBI.value(), "DESK_OFFICER", Distribution.of(Label.SECRET));
        String shared = added(Label.UNMARKED, LocalDate.of(2026, 4, 12), Audience.EVERYBODY);
        assertThat(read(feeds.issue(other, null, Label.UNMARKED), null)).contains(shared);
        assertThat(read(feeds.issue(other, NAIROBI, Label.UNMARKED), NAIROBI))
                .doesNotContain(shared);
        assertThat(read(feeds.issue(officer, LIMA, Label.UNMARKED), LIMA)).contains(shared);
        assertThatThrownBy(() -> feeds.issue(other, LIMA, Label.UNMARKED))
                .hasMessageContaining("feed.unit");
    }

    @Test
    void anAddressOpensItsOwnCalendarAndNoOther() {
        String own = feeds.issue(officer, null, Label.UNMARKED);
        String unit = feeds.issue(officer, LIMA, Label.UNMARKED);
        assertThat(feeds.read(own, LIMA)).isEmpty();
        assertThat(feeds.read(unit, null)).isEmpty();
        assertThat(feeds.read(unit, NAIROBI)).isEmpty();
        assertThat(feeds.read(own + "x", null)).isEmpty();
        assertThat(feeds.read("", null)).isEmpty();
    }

    @Test
    void aRevokedAddressOpensNothing() {
        String address = feeds.issue(officer, null, Label.UNMARKED);
        CalendarFeed feed = feeds.of(officer).getFirst();
        PersonId other = agenda.person(LIMA.value(), "DESK_OFFICER", Distribution.of(Label.SECRET));
        assertThatThrownBy(() -> feeds.revoke(other, feed.id()))
                .hasMessageContaining("feed.unknown");
        assertThat(feeds.read(address, null)).isPresent();
        feeds.revoke(officer, feed.id());
        assertThat(feeds.read(address, null)).isEmpty();
        assertThat(feeds.of(officer)).isEmpty();
    }

    @Test
    void whoHasLeftFollowsNothing() {
        String address = feeds.issue(officer, LIMA, Label.UNMARKED);
        String own = feeds.issue(officer, null, Label.UNMARKED);
        agenda.transactions()
                .runAsNode(() ->
                        agenda.sql()
                                .sql("delete from membership where person = :id")
                                .param("id", officer.value())
                                .update());
        assertThat(feeds.read(address, LIMA)).isEmpty();
        agenda.transactions()
                .runAsNode(() ->
                        agenda.sql()
                                .sql("update person set active = false where id = :id")
                                .param("id", officer.value())
                                .update());
        assertThat(feeds.read(own, null)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsFarAwayIsLeftOut() {
        String far = added(Label.UNMARKED, LocalDate.of(2028, 1, 1), Audience.UNIT);
        String past = added(Label.UNMARKED, LocalDate.of(2025, 12, 1), Audience.UNIT);
        assertThat(read(feeds.issue(officer, null, Label.UNMARKED), null))
                .contains(past)
                .doesNotContain(far);
    }

    @Test
    void whenItWasLastFetchedIsShown() {
        String address = feeds.issue(officer, null, Label.UNMARKED);
        assertThat(feeds.of(officer).getFirst().fetchedAt()).isNull();
        feeds.read(address, null);
        assertThat(feeds.of(officer).getFirst().fetchedAt()).isEqualTo(agenda.clock().instant());
    }

    @Test
    void aSecretIsKeptAsItsHashAlone() {
        String address = feeds.issue(officer, null, Label.UNMARKED);
        List<String> kept =
                agenda.transactions()
                        .asNode(() ->
                                agenda.sql()
                                        .sql("select f::text from calendar_feed f")
                                        .query(String.class)
                                        .list());
        assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(address));
    }
}
