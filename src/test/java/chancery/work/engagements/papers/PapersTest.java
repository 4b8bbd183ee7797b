package chancery.work.engagements.papers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Dispatches;
import chancery.correspondence.Post;
import chancery.correspondence.drafting.Drafts;
import chancery.door.cli.TestService;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.letters.PrintedTable;
import chancery.kernel.Country;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.CalendarSource;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Side;
import chancery.work.engagements.Visits;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written about an engagement, and where else it shows. */
class PapersTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final Engagements engagements = lima.node().bean(Engagements.class);
    private final Papers papers = lima.node().bean(Papers.class);
    private final Briefs briefs = lima.node().bean(Briefs.class);
    private final PersonId desk = lima.person("lima.desk");

    private Person person() {
        return lima.asNode(_ -> lima.node().bean(People.class).get(desk));
    }

    private EngagementId add(EngagementContent content, Label label) {
        return engagements.add(desk, LIMA, Distribution.of(label), Audience.UNIT, content);
    }

    private static EngagementContent on(LocalDate day, String place) {
        EngagementContent visit = Visits.visit();
        return visit.withProgramme(List.of())
                .headed(visit.kind(), visit.title(), visit.country(), place, day, day);
    }

    private CommitmentId promise(LocalDate due, Label label) {
        return promise("Rosa Quispe", due, label);
    }

    private CommitmentId promise(String by, LocalDate due, Label label) {
        return lima.node()
                .bean(Commitments.class)
                .add(
                        desk,
                        LIMA,
                        new CommitmentContent(
                                Side.THEIRS,
                                by,
                                "",
                                "Nous enverrons le projet.",
                                due,
                                Country.of("PE"),
                                Visits.DAY,
                                null),
                        new Commitments.Keeping(Distribution.of(label), Audience.UNIT, desk));
    }

    @Test
    void theProgrammeGoesDayByDayWithWhoTakesPart() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        PrintedTable table = papers.programme(person(), engagements.open(desk, id));
        assertThat(table.rows()).hasSize(5);
        assertThat(table.rows().getFirst().band()).isTrue();
        assertThat(table.rows().get(4).texts())
                .containsExactly("09:00–10:30", "Signature", "Palais", "Mme Quispe");
        assertThat(String.join("\n", table.notes()))
                .contains("S.E. Mme Rosa Quispe, Ministre du Commerce extérieur, Ministère");
    }

    @Test
    void theProgrammeIsACalendarToo() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        String calendar =
                new String(
                        ProgrammeCalendar.of(engagements.open(desk, id), ZoneId.of("America/Lima")),
                        UTF_8);
        assertThat(calendar.lines().filter("BEGIN:VEVENT"::equals).count()).isEqualTo(3);
        assertThat(calendar)
                .contains("DTSTART:20310312T140000Z")
                .contains("DTEND:20310312T153000Z")
                .contains("DTSTART;VALUE=DATE:20310311")
                .contains("SUMMARY:Signature");
        assertThat(calendar.lines())
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void theBriefSaysWhenTheyWereLastMetAndWhatIsOpen() {
        LocalDate before = LocalDate.of(2032, 1, 5);
        EngagementId former = add(on(before, "Callao"), Label.UNMARKED);
        EngagementId next = add(on(before.plusDays(60), "Lima"), Label.UNMARKED);
        CommitmentId open = promise(before.plusDays(30), Label.UNMARKED);

        Brief brief = briefs.of(desk, next);
        assertThat(brief.people().getFirst().person().name()).isEqualTo("Rosa Quispe");
        assertThat(brief.people().getFirst().before().getFirst())
                .extracting(EngagementLine::id)
                .isEqualTo(former);
        assertThat(brief.commitments()).extracting(Commitment::id).contains(open);
        assertThat(papers.brief(person(), brief, before).rows()).isNotEmpty();
    }

    @Test
    void withoutACountryTheBriefGoesByWhereItsPeopleWereMet() {
        LocalDate before = LocalDate.of(2034, 1, 5);
        add(on(before, "Callao"), Label.UNMARKED);
        EngagementContent meeting = on(before.plusDays(60), "");
        EngagementId next =
                add(
                        meeting.headed(
                                meeting.kind(),
                                meeting.title(),
                                null,
                                "",
                                meeting.starts(),
                                meeting.ends()),
                        Label.UNMARKED);
        CommitmentId open = promise("La partie péruvienne", before.plusDays(30), Label.UNMARKED);

        assertThat(briefs.of(desk, next).commitments()).extracting(Commitment::id).contains(open);
    }

    @Test
    void theBriefSaysNothingThatItsReaderMayNotKnow() {
        LocalDate before = LocalDate.of(2033, 1, 5);
        EngagementId former = add(on(before, "Callao"), Label.SECRET);
        EngagementId next = add(on(before.plusDays(60), "Lima"), Label.UNMARKED);
        CommitmentId secret = promise(before.plusDays(30), Label.SECRET);
        PersonId low =
                lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        Brief brief = briefs.of(low, next);
        assertThat(brief.people().getFirst().before())
                .extracting(EngagementLine::id)
                .doesNotContain(former);
        assertThat(brief.commitments()).extracting(Commitment::id).doesNotContain(secret);
    }

    @Test
    void theReportIsADraftWithTheEngagementAttached() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        DispatchId draft = lima.node().bean(Reports.class).draft(person(), id, UnitCode.of("SG/4"));
        var dispatch = lima.node().bean(Dispatches.class).open(desk, draft);
        assertThat(dispatch.header().subject()).contains("Visite de la ministre du Commerce");
        assertThat(dispatch.bodyHtml())
                .contains("S.E. Mme Rosa Quispe")
                .contains("Accord de pêche")
                .contains("Réunion d’experts en avril.");
        assertThat(dispatch.header().distribution()).isEqualTo(Distribution.of(Label.RESTRICTED));
        assertThat(dispatch.annexes())
                .singleElement()
                .satisfies(annex ->
                        assertThat(annex.mediaType())
                                .isEqualTo(
                                        chancery.work.engagements.messages.EngagementAnnex
                                                .MEDIA_TYPE));
        lima.node().bean(Drafts.class).discard(desk, draft);
    }

    @Test
    void itStandsOnTheTimelineOfCountryPersonAndAction() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        PersonId other =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        for (Ref thing :
                List.of(
                        new Ref("country", "PE"),
                        Visits.MINISTER,
                        new Ref("action", "6f1c8a52-3333-4c1a-9d39-000000000003"),
                        new Ref("agreement", "6f1c8a52-2222-4c1a-9d39-000000000002"))) {
            assertThat(timeline(desk, thing)).as(thing.toString()).contains(id.ref());
            assertThat(timeline(other, thing)).as(thing.toString()).doesNotContain(id.ref());
        }
        assertThat(timeline(desk, new Ref("country", "not one"))).isEmpty();
    }

    private List<Ref> timeline(PersonId reader, Ref thing) {
        return lima.node().context().getBeansOfType(TimelineSource.class).values().stream()
                .flatMap(source -> source.about(reader, thing).stream())
                .map(TimelineSource.Event::ref)
                .toList();
    }

    @Test
    void slotsAndPromisesReachCalendars() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        CommitmentId promised = promise(Visits.DAY.plusDays(2), Label.UNMARKED);
        List<String> uids =
                lima.node().context().getBeansOfType(CalendarSource.class).values().stream()
                        .flatMap(source ->
                                source
                                        .items(desk, LIMA, Visits.DAY, Visits.DAY.plusDays(5))
                                        .stream())
                        .map(CalendarItem::uid)
                        .toList();
        assertThat(uids)
                .contains("engagement-" + id, "engagement-" + id + "-1", "commitment-" + promised);
    }

    @Test
    void plansMayCiteThemAsEvidence() {
        EngagementId id = add(Visits.visit(), Label.RESTRICTED);
        CommitmentId promised = promise(Visits.DAY.plusDays(2), Label.UNMARKED);
        List<EvidenceSource> sources =
                List.copyOf(lima.node().context().getBeansOfType(EvidenceSource.class).values());
        for (Ref ref : List.of(id.ref(), promised.ref())) {
            EvidenceSource source =
                    sources.stream()
                            .filter(each -> each.kind().equals(ref.kind()))
                            .findFirst()
                            .orElseThrow();
            assertThat(source.see(desk, List.of(ref.id(), "no id")).get(ref.id()))
                    .isNotNull()
                    .satisfies(seen -> assertThat(seen.citation()).startsWith("AMBALDO LIMA 2031"));
            assertThat(source.find(desk, PlanId.of(UUID.randomUUID()), "")).isNotEmpty();
        }
    }
}
