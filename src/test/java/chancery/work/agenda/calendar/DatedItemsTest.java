package chancery.work.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Side;
import chancery.work.engagements.Visits;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all rooms have in a week. */
class DatedItemsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate MONDAY = LocalDate.of(1986, 4, 7);

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");
    private final DatedItems items = lima.node().bean(DatedItems.class);

    private List<CalendarItem> week(PersonId reader) {
        return items.between(reader, LIMA, MONDAY, MONDAY.plusDays(6));
    }

    @Test
    void engagementsKeyDatesAndPromisesStandInOneOrder() {
        EngagementId visit =
                lima.node()
                        .bean(Engagements.class)
                        .add(
                                desk,
                                LIMA,
                                Distribution.of(Label.SECRET),
                                Audience.UNIT,
                                Visits.meeting()
                                        .headed(
                                                Visits.meeting().kind(),
                                                "Entretien",
                                                Country.of("PE"),
                                                "Lima",
                                                MONDAY.plusDays(2),
                                                MONDAY.plusDays(2)));
        CommitmentId promised =
                lima.node()
                        .bean(Commitments.class)
                        .add(
                                desk,
                                LIMA,
                                new CommitmentContent(
                                        Side.OURS,
                                        "Nous",
                                        "",
                                        "Envoyer la liste.",
                                        MONDAY.plusDays(1),
                                        null,
                                        MONDAY,
                                        null),
                                new Commitments.Keeping(
                                        Distribution.UNMARKED, Audience.UNIT, null));
        lima.node()
                .bean(KeyDates.class)
                .add(
                        desk,
                        LIMA,
                        KeyDateContent.of(
                                        KeyDateKind.ANNIVERSARY,
                                        "Anniversaire de l’indépendance",
                                        When.day(MONDAY.plusDays(4).minusYears(1)))
                                .recurring(Recurrence.of("FREQ=YEARLY;COUNT=2")));

        assertThat(week(desk))
                .extracting(item -> item.thing().kind() + " " + item.when().first())
                .containsSubsequence(
                        "commitment " + MONDAY.plusDays(1),
                        "engagement " + MONDAY.plusDays(2),
                        "key-date " + MONDAY.plusDays(4));
        assertThat(week(desk))
                .extracting(CalendarItem::href)
                .contains("/engagements/" + visit, "/commitments/" + promised);
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThat(week(low))
                .extracting(CalendarItem::thing)
                .contains(promised.ref())
                .doesNotContain(visit.ref());
        assertThat(items.between(desk, LIMA, MONDAY.plusDays(7), MONDAY.plusDays(13)))
                .extracting(CalendarItem::thing)
                .doesNotContain(visit.ref(), promised.ref());
    }
}
