package chancery.door.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarFeeds;
import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the plan and the correspondence bring into the calendars that people follow. */
class CalendarsOfRoomsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final CalendarFeeds feeds = lima.node().bean(CalendarFeeds.class);
    private final PersonId desk = lima.person("lima.desk");
    private final LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(10);

    private String followed(PersonId who, @Nullable UnitCode unit, Label upTo) {
        byte[] calendar = feeds.read(feeds.issue(who, unit, upTo), unit).orElseThrow();
        return new String(calendar, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private Action planned(Label label) {
        Action action =
                SamplePlan.action(
                        UUID.randomUUID(),
                        SamplePlan.TRADE,
                        "Salon " + UUID.randomUUID(),
                        soon.toString(),
                        soon.plusDays(2).toString());
        PlanContent content =
                SamplePlan.of(PlanYears.CALENDARS.next()).with(new Change.Put(action, null, null));
        ApprovedPlan.at(lima, desk, LIMA, Distribution.of(label), content);
        return action;
    }

    @Test
    void theActionsOfThePostsPlansAreInItsCalendars() {
        Action action = planned(Label.RESTRICTED);
        for (UnitCode unit : new UnitCode[] {LIMA, null}) {
            assertThat(followed(desk, unit, Label.RESTRICTED))
                    .contains("SUMMARY:" + action.title())
                    .contains("UID:action-" + action.id() + "@chancery");
        }
        assertThat(followed(desk, LIMA, Label.UNMARKED)).doesNotContain(action.title());
    }

    @Test
    void whoMayNotSeeThePlanHasNoneOfItInTheCalendar() {
        Action action = planned(Label.RESTRICTED);
        PersonId uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThat(followed(uncleared, LIMA, Label.RESTRICTED)).doesNotContain(action.title());
        assertThat(followed(lima.person("lima.admin"), null, Label.RESTRICTED))
                .doesNotContain(action.title());
    }

    @Test
    void theDayByWhichAnAnswerIsOwedIsInTheCalendar() {
        String subject = "Question " + UUID.randomUUID();
        Api officer = Api.as(TestService.ministry(), "sg4.officer");
        String id =
                officer.draft(subject, LIMA.value(), draft -> draft.put("due", soon.toString()));
        Api.as(TestService.ministry(), "sg4.head").sign(id);
        Api.as(lima.node(), "lima.desk").await(id);

        assertThat(followed(desk, LIMA, Label.RESTRICTED))
                .contains("SUMMARY:" + subject)
                .contains("DTSTART;VALUE=DATE:" + soon.toString().replace("-", ""));
        assertThat(followed(desk, LIMA, Label.UNMARKED)).doesNotContain(subject);
        PersonId uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThat(followed(uncleared, LIMA, Label.RESTRICTED)).doesNotContain(subject);
    }
}
