package chancery.work.agreements;

import static chancery.work.agreements.SampleAgreement.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.register.Opening;
import chancery.foundation.register.Readings;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.procedure.Expectation;
import chancery.work.agreements.procedure.Procedure;
import chancery.work.agreements.procedure.ProcedureStep;
import chancery.work.agreements.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final List<String> TABLES =
            List.of(
                    "agreement_version",
                    "agreement_party",
                    "agreement_state",
                    "agreement_ref",
                    "agreement_document",
                    "agreement_told");

    private final Post lima = new Post(TestService.lima());
    private final Agreements agreements = lima.node().bean(Agreements.class);
    private final AgreementLists lists = lima.node().bean(AgreementLists.class);
    private final AgreementTexts texts = lima.node().bean(AgreementTexts.class);
    private final PersonId desk = lima.person("lima.desk");

    private AgreementId begun(Distribution distribution) {
        return agreements.begin(desk, LIMA, distribution, SampleAgreement.titled(title()));
    }

    private static String title() {
        return "Accord " + UUID.randomUUID();
    }

    private Agreement enter(AgreementId id, Change change) {
        return agreements.change(desk, id, null, (_, _) -> change);
    }

    @Test
    void anAgreementIsBegunAndItsStateFollowsItsSteps() {
        AgreementId id = begun(RESTRICTED);
        enter(id, step(Step.SIGNED, null, "2020-03-01"));
        Agreement after = enter(id, step(Step.IN_FORCE, null, "2021-01-01"));

        assertThat(after.version()).isEqualTo(3);
        assertThat(agreements.open(desk, id).record()).isEqualTo(after.record());
        assertThat(lists.lines(desk, List.of(id.value())))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(AgreementState.IN_FORCE));
    }

    @Test
    void everyVersionStays() {
        AgreementId id = begun(RESTRICTED);
        AgreementRecord first = agreements.open(desk, id).record();
        enter(id, step(Step.SIGNED, null, "2020-03-01"));

        assertThat(agreements.versions(desk, id))
                .extracting(AgreementVersion::version, AgreementVersion::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, Change.Sort.ENTERED),
                        org.assertj.core.groups.Tuple.tuple(1, Change.Sort.BEGUN));
        assertThat(agreements.version(desk, id, 1)).isEqualTo(first);
        for (String change :
                List.of(
                        "update agreement_version set author = 'X' where agreement = :id",
                        "delete from agreement_version where agreement = :id")) {
            assertThatThrownBy(() ->
                            lima.asNode(sql -> sql.sql(change).param("id", id.value()).update()))
                    .rootCause()
                    .hasMessageContaining("stands");
        }
    }

    @Test
    void whoeverWasSlowerIsTold() {
        AgreementId id = begun(RESTRICTED);
        enter(id, step(Step.SIGNED, null, "2020-03-01"));
        assertThatThrownBy(() ->
                        agreements.describe(
                                desk,
                                id,
                                1,
                                RESTRICTED,
                                agreements.open(desk, id).record().description()))
                .hasMessageStartingWith("agreement.changed");
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNothingOfIt() {
        String title = title();
        AgreementId id = agreements.begin(desk, LIMA, RESTRICTED, SampleAgreement.titled(title));
        Ref cited = new Ref("dispatch", UUID.randomUUID().toString());
        enter(
                id,
                new Change.Enter(
                        new StepEntry(
                                UUID.randomUUID(),
                                Step.SIGNED,
                                null,
                                LocalDate.of(2020, 3, 1),
                                null,
                                "",
                                new Source("Dépêche 12", cited),
                                null,
                                false,
                                "N",
                                java.time.Instant.EPOCH.plusSeconds(1_800_000_000))));
        LegalText text =
                texts.keep(
                        desk,
                        id,
                        "C:\\accord.txt",
                        "text/plain",
                        "fr",
                        true,
                        title.getBytes(StandardCharsets.UTF_8));
        TimelineSource timeline = lima.node().bean(AgreementTimeline.class);
        assertThat(timeline.about(desk, cited)).isNotEmpty();
        assertThat(text.name()).isEqualTo("accord.txt");
        for (String table : TABLES) {
            if (!table.equals("agreement_told")) {
                assertThat(rows(desk, table, id)).as(table).isPositive();
            }
        }

        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        Post.Newcomer elsewhere =
                lima.add("SG/4", Role.DESK_OFFICER, Distribution.of(Label.SECRET));
        for (PersonId stranger :
                List.of(uncleared.id(), elsewhere.id(), lima.person("lima.admin"))) {
            assertThatThrownBy(() -> agreements.open(stranger, id))
                    .hasMessageStartingWith("agreement.unknown");
            assertThatThrownBy(() ->
                            agreements.change(
                                    stranger,
                                    id,
                                    null,
                                    (_, _) -> step(Step.SIGNED, null, "2020-03-01")))
                    .hasMessageStartingWith("agreement.unknown");
            assertThatThrownBy(() -> texts.content(stranger, id, text.sha512()))
                    .hasMessageStartingWith("agreement.document-unknown");
            for (String table : TABLES) {
                assertThat(rows(stranger, table, id)).as(table).isZero();
            }
            assertThat(lists.all(stranger, new AgreementFilter(null, null, null, null, title)))
                    .isEmpty();
            assertThat(lists.lines(stranger, List.of(id.value()))).isEmpty();
            assertThat(timeline.about(stranger, cited)).isEmpty();
            assertThat(timeline.about(stranger, id.ref())).isEmpty();
        }
    }

    @Test
    void aFormerVersionThatWasMarkedHigherStaysHidden() {
        AgreementId id =
                agreements.begin(
                        desk,
                        LIMA,
                        Distribution.of(Label.RESTRICTED),
                        SampleAgreement.titled(title()));
        agreements.describe(
                desk,
                id,
                null,
                Distribution.UNMARKED,
                agreements.open(desk, id).record().description());
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        assertThat(agreements.open(uncleared.id(), id).version()).isEqualTo(2);
        assertThat(agreements.versions(uncleared.id(), id))
                .extracting(AgreementVersion::version)
                .containsExactly(2);
    }

    @Test
    void nobodyMarksAboveTheirOwnClearanceOrWritesForAnotherUnit() {
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        assertThatThrownBy(() ->
                        agreements.begin(
                                uncleared.id(), LIMA, RESTRICTED, SampleAgreement.titled("x")))
                .hasMessageStartingWith("agreement.clearance");
        assertThatThrownBy(() ->
                        agreements.begin(
                                desk, UnitCode.of("SG/4"), RESTRICTED, SampleAgreement.titled("x")))
                .hasMessageStartingWith("agreement.not-yours");
        AgreementId id = begun(Distribution.UNMARKED);
        PersonId clerk = lima.person("lima.clerk");
        assertThatThrownBy(() ->
                        agreements.change(
                                clerk, id, null, (_, _) -> step(Step.SIGNED, null, "2020-03-01")))
                .hasMessageStartingWith("agreement.not-yours");
    }

    @Test
    void openingAProtectedAgreementLeavesATraceThatSaysNoTitle() {
        AgreementId id = begun(RESTRICTED);
        agreements.open(desk, id);
        agreements.open(desk, id);
        List<Opening> traces =
                lima.as(
                        lima.person("lima.inspector"),
                        _ ->
                                lima.node().bean(Readings.class).openings(1000).stream()
                                        .filter(each -> each.thing().equals(id.ref()))
                                        .toList());
        assertThat(traces)
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.person()).isEqualTo(desk);
                    assertThat(trace.name()).startsWith("AMBALDO LIMA ");
                });
    }

    @Test
    void itIsFoundByPartyKindStateYearAndWordsInAnyLanguage() {
        String title = title();
        AgreementId id = agreements.begin(desk, LIMA, RESTRICTED, SampleAgreement.titled(title));
        enter(id, step(Step.SIGNED, null, "1987-05-09"));
        assertThat(
                        found(
                                new AgreementFilter(
                                        Country.of("PE"),
                                        AgreementKind.TREATY,
                                        AgreementState.SIGNED,
                                        1987,
                                        title.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(id);
        assertThat(found(new AgreementFilter(null, null, null, 1987, "perou"))).contains(id);
        assertThat(found(new AgreementFilter(null, null, null, 1987, "بيرو"))).contains(id);
        assertThat(found(new AgreementFilter(Country.of("KE"), null, null, null, title))).isEmpty();
        assertThat(found(new AgreementFilter(null, AgreementKind.PROTOCOL, null, null, title)))
                .isEmpty();
        assertThat(found(new AgreementFilter(null, null, AgreementState.IN_FORCE, null, title)))
                .isEmpty();
        assertThat(found(new AgreementFilter(null, null, null, null, "%"))).doesNotContain(id);
        assertThat(lists.years(desk)).contains(1987);
        assertThat(lists.countries(desk)).containsKey(Country.of("PE"));
    }

    @Test
    void theTimelineOfACountryTellsItsStepsAndWhatIsComing() {
        String title = title();
        AgreementId id = agreements.begin(desk, LIMA, RESTRICTED, SampleAgreement.titled(title));
        enter(id, step(Step.SIGNED, null, "2020-03-01"));
        TimelineSource timeline = lima.node().bean(AgreementTimeline.class);
        assertThat(timeline.about(desk, new Ref("country", "PE")))
                .filteredOn(event -> event.title().equals(title))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo("word.step.SIGNED");
                    assertThat(event.href()).isEqualTo("/agreements/" + id);
                });
        assertThat(timeline.about(desk, new Ref("country", "KE")))
                .noneMatch(event -> event.title().equals(title));
    }

    @Test
    void aPastedAddressBecomesAReference() {
        String id = UUID.randomUUID().toString();
        assertThat(Source.typed("Dépêche 12 https://lima.example/dispatch/" + id + "?x#y"))
                .isEqualTo(new Source("Dépêche 12", new Ref("dispatch", id)));
        assertThat(Source.typed("/agreements/" + id))
                .isEqualTo(new Source("", new Ref("agreement", id)));
        assertThat(Source.typed("Note verbale 214/2020"))
                .isEqualTo(new Source("Note verbale 214/2020", null));
    }

    @Test
    void theProcedureTellsTheNextStepFromTheLast() {
        Procedure procedure =
                new Procedure(
                        AgreementKind.TREATY,
                        List.of(
                                new ProcedureStep(Step.NEGOTIATED, 0, ""),
                                new ProcedureStep(Step.INITIALLED, 10, ""),
                                new ProcedureStep(Step.SIGNED, 30, "DG7/6"),
                                new ProcedureStep(Step.PARLIAMENT, 60, "")));
        AgreementRecord record =
                SampleAgreement.titled("x")
                        .with(step(Step.NEGOTIATED, null, "2020-01-01"))
                        .with(step(Step.SIGNED, SampleAgreement.ALDORIA, "2020-02-01"));
        List<Expectation> steps = Expectation.of(record, procedure);
        assertThat(steps)
                .extracting(Expectation::expected)
                .containsExactly(null, null, null, LocalDate.of(2020, 4, 1));
        assertThat(steps.get(1).done()).isNull();
        assertThat(Expectation.next(record, procedure, LocalDate.of(2020, 3, 1)))
                .isEqualTo(steps.getLast());
    }

    @Test
    void onlyTheMinistryDefinesItsProcedureAndFormerOnesStay() {
        Procedures procedures = lima.node().bean(Procedures.class);
        Procedure own =
                new Procedure(
                        AgreementKind.ARRANGEMENT,
                        List.of(new ProcedureStep(Step.SIGNED, 7, "Cabinet")));
        assertThatThrownBy(() -> procedures.define(desk, own))
                .hasMessageStartingWith("agreement.procedure-not-yours");
        Post ministry = new Post(TestService.ministry());
        Procedures there = ministry.node().bean(Procedures.class);
        PersonId head = ministry.person("sg4.head");
        there.define(head, own);
        assertThat(there.of(head, AgreementKind.ARRANGEMENT)).isEqualTo(own);
        there.define(head, Procedure.standard(AgreementKind.ARRANGEMENT));
        assertThat(there.of(head, AgreementKind.ARRANGEMENT))
                .isEqualTo(Procedure.standard(AgreementKind.ARRANGEMENT));
    }

    private List<AgreementId> found(AgreementFilter filter) {
        return lists.all(desk, filter).stream().map(AgreementLine::id).toList();
    }

    private long rows(PersonId reader, String table, AgreementId id) {
        return lima.as(
                reader,
                sql ->
                        sql.sql("select count(*) from " + table + " where agreement = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }
}
