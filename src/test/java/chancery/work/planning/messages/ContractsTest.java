package chancery.work.planning.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import chancery.correspondence.Post;
import chancery.foundation.access.Role;
import chancery.foundation.register.Opening;
import chancery.foundation.register.Readings;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.Change;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanId;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractRound;
import chancery.work.planning.contracts.ContractRounds;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.DutyMark;
import chancery.work.planning.contracts.Rate;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.messages.PlanCrossing.Noted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A performance contract between Lima and its ministry, over whole nodes. */
class ContractsTest {
    private static final UUID TRADE = SamplePlan.id(801);
    private static final UUID CULTURE = SamplePlan.id(802);
    private static final UUID VISIT = SamplePlan.id(803);

    private final PlanCrossing crossing = new PlanCrossing();
    private final Post lima = crossing.lima;
    private final Post ministry = crossing.ministry;
    private final PersonId desk = crossing.desk;
    private final PersonId officer = crossing.officer;
    private final Contracts here = lima.node().bean(Contracts.class);
    private final Contracts there = ministry.node().bean(Contracts.class);

    @Test
    void thePostProposesAndTheMinistryAgrees() {
        ContractId id = here.begin(desk, PlanCrossing.RESTRICTED, content(2050, "Contrat"));
        DispatchId proposal = contracting(lima).propose(desk, id, Addressing.PLAIN);
        assertThatThrownBy(() -> there.open(officer, id))
                .hasMessageStartingWith("contract.unknown");
        crossing.signAtLima(proposal);
        assertThat(crossing.noted(ministry, proposal)).isEqualTo(new Noted("TAKEN", null));
        assertThatThrownBy(() -> contracting(lima).agree(desk, id, Addressing.PLAIN))
                .hasMessageStartingWith("contract.own-proposal");

        DispatchId agreement = contracting(ministry).agree(officer, id, Addressing.PLAIN);
        crossing.signAtMinistry(agreement);
        assertThat(crossing.noted(lima, agreement)).isEqualTo(new Noted("TAKEN", null));

        Contract agreed = here.open(desk, id);
        assertThat(agreed.standing()).isInstanceOf(ContractStanding.Agreed.class);
        assertThat(there.open(officer, id).standing()).isEqualTo(agreed.standing());
        assertThat(there.open(officer, id).proposed()).isEqualTo(agreed.proposed());
        assertThat(here.of(desk, PlanCrossing.LIMA, 2051)).map(Contract::id).contains(id);
        assertThatThrownBy(() -> here.write(desk, id, content(2050, "Autre")))
                .hasMessageStartingWith("contract.agreed");
        assertThatThrownBy(() ->
                        lima.asNode(sql ->
                                sql.sql("update contract set title = 'x' where id = :id")
                                        .param("id", id.value())
                                        .update()))
                .hasMessageContaining("stands");
    }

    @Test
    void theMinistryProposesThePostProposesOtherwiseAndTheMinistryAgrees() {
        ContractId id = there.begin(officer, PlanCrossing.RESTRICTED, content(2060, "Contrat"));
        DispatchId first = contracting(ministry).propose(officer, id, Addressing.PLAIN);
        crossing.signAtMinistry(first);
        assertThat(crossing.noted(lima, first)).isEqualTo(new Noted("TAKEN", null));
        Contract proposed = here.open(desk, id);
        assertThat(proposed.standing()).isInstanceOf(ContractStanding.Proposed.class);

        here.write(desk, id, content(2060, "Contrat revu"));
        DispatchId second = contracting(lima).propose(desk, id, Addressing.PLAIN);
        crossing.signAtLima(second);
        assertThat(crossing.noted(ministry, second)).isEqualTo(new Noted("TAKEN", null));
        DispatchId late =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.ContractAgreement(
                                        id,
                                        1,
                                        ((ContractStanding.Proposed) proposed.standing())
                                                .digest())));
        crossing.signAtLima(late);
        assertThat(crossing.noted(ministry, late))
                .isEqualTo(new Noted("REFUSED", "contract.older"));

        DispatchId agreement = contracting(ministry).agree(officer, id, Addressing.PLAIN);
        crossing.signAtMinistry(agreement);
        assertThat(crossing.noted(lima, agreement)).isEqualTo(new Noted("TAKEN", null));
        assertThat(here.open(desk, id).sheet().title()).isEqualTo("Contrat revu");
        assertThatEveryRoundIsKept(id, first, second);
    }

    private void assertThatEveryRoundIsKept(ContractId id, DispatchId first, DispatchId second) {
        List<ContractRound> kept = rounds(lima).of(desk, id);
        assertThat(kept)
                .extracting(ContractRound::number, ContractRound::by, ContractRound::author)
                .containsExactly(
                        tuple(2, PlanCrossing.LIMA, PlanCrossing.name(lima, desk)),
                        tuple(1, PlanCrossing.SG4, PlanCrossing.name(ministry, officer)));
        assertThat(kept).extracting(ContractRound::dispatch).containsExactly(second, first);
        assertThat(rounds(ministry).of(officer, id)).isEqualTo(kept);
        assertThat(rounds(lima).content(desk, id, 1).title()).isEqualTo("Contrat");
        assertThat(rounds(ministry).content(officer, id, 2).title()).isEqualTo("Contrat revu");
        assertThatThrownBy(() -> rounds(lima).content(desk, id, 3))
                .hasMessageStartingWith("contract.round-unknown");
        assertThatThrownBy(() ->
                        lima.asNode(sql ->
                                sql.sql(
                                                "update contract_round set author = 'x' where contract = :id")
                                        .param("id", id.value())
                                        .update()))
                .hasMessageContaining("contract_round");
        TestDatabase database = lima.node().database();
        String past = "set session_replication_role = replica";
        String tampered =
                "update chancery.contract_round set round = %d where contract = '%s' and number = 2";
        database.asIntruder(past, tampered.formatted(3, id));
        try {
            assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken ->
                                    assertThat(broken.expected())
                                            .contains("contract-round " + id + "/2"));
        } finally {
            database.asIntruder(past, tampered.formatted(2, id));
        }
    }

    private static ContractRounds rounds(Post node) {
        return node.node().bean(ContractRounds.class);
    }

    /** Each side proposes while it has not heard the other: as if the link had been down. */
    @Test
    void whenBothProposeInOneRoundTheMinistrysProposalCounts() {
        ContractId id = here.begin(desk, PlanCrossing.RESTRICTED, content(2065, "Contrat"));
        DispatchId first = contracting(lima).propose(desk, id, Addressing.PLAIN);
        crossing.signAtLima(first);
        assertThat(crossing.noted(ministry, first)).isEqualTo(new Noted("TAKEN", null));
        DispatchId posts = secondRound(lima, desk, id, "Du poste");
        DispatchId ministrys = secondRound(ministry, officer, id, "Du ministère");
        crossing.signAtLima(posts);
        assertThat(crossing.noted(ministry, posts)).isEqualTo(new Noted("TAKEN", null));
        crossing.signAtMinistry(ministrys);

        assertThat(crossing.noted(lima, ministrys)).isEqualTo(new Noted("TAKEN", null));
        assertThat(here.open(desk, id).sheet().title()).isEqualTo("Du ministère");
        assertThat(there.open(officer, id).sheet().title()).isEqualTo("Du ministère");
        assertThat(rounds(lima).of(desk, id))
                .extracting(ContractRound::round, ContractRound::by)
                .containsExactly(
                        tuple(2, PlanCrossing.SG4),
                        tuple(2, PlanCrossing.LIMA),
                        tuple(1, PlanCrossing.LIMA));
        DispatchId late = secondRound(lima, desk, id, "Du poste, encore");
        crossing.signAtLima(late);
        assertThat(crossing.noted(ministry, late))
                .isEqualTo(new Noted("REFUSED", "contract.older"));
        assertThat(crossing.noted(lima, late)).isEqualTo(new Noted("REFUSED", "contract.older"));
    }

    private static DispatchId secondRound(Post node, PersonId author, ContractId id, String title) {
        boolean post = node.node().name().equals("lima");
        return PlanCrossing.byHand(
                node,
                author,
                post ? PlanCrossing.LIMA : PlanCrossing.SG4,
                post ? PlanCrossing.SG4 : PlanCrossing.LIMA,
                Label.RESTRICTED,
                PlanAnnex.write(
                        new PlanMessage.ContractProposal(id, 2, "Une main", content(2065, title))));
    }

    @Test
    void whoIsNoSideProposesNothing() {
        PersonId stranger = ministry.person("dg12.officer");
        assertThatThrownBy(() ->
                        there.begin(stranger, PlanCrossing.RESTRICTED, content(2070, "Contrat")))
                .hasMessageStartingWith("contract.not-yours");
        ContractId id = there.begin(officer, PlanCrossing.RESTRICTED, content(2070, "Contrat"));
        assertThatThrownBy(() -> there.open(stranger, id))
                .hasMessageStartingWith("contract.unknown");
    }

    @Test
    void theRateSaysWhatItWasComputedFrom() {
        ContractId id = agreed(2080);
        PlanId plan = crossing.begun();
        int year = crossing.here(plan).year();
        ContractId own = agreed(year);
        Objective trade =
                (Objective) crossing.here(plan).sheet().element(SamplePlan.TRADE).orElseThrow();
        crossing.plans(lima)
                .edit(
                        desk,
                        plan,
                        List.of(
                                new Change.Put(
                                        new Objective(
                                                trade.id(),
                                                trade.strand(),
                                                trade.title(),
                                                "",
                                                "",
                                                "",
                                                trade.due(),
                                                TRADE))));
        crossing.submitted(plan);
        crossing.approved(plan);
        lima.asNode(sql ->
                sql.sql("update plan_action set progress = 60 where plan = :plan and id = :id")
                        .param("plan", plan.value())
                        .param("id", SamplePlan.MISSION)
                        .update());
        here.mark(
                desk,
                own,
                VISIT,
                true,
                "Visite du 3 mai",
                new Ref("dispatch", UUID.randomUUID().toString()),
                "SG/4 0012");

        Rate rate = here.rate(desk, own);

        assertThat(rate.of(Duty.Side.POST))
                .extracting(line -> line.duty().id(), Rate.Line::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TRADE, new BigDecimal("60.0")),
                        org.assertj.core.groups.Tuple.tuple(CULTURE, new BigDecimal("0.0")));
        assertThat(((Rate.Line.OfPost) rate.of(Duty.Side.POST).getFirst()).actions())
                .extracting(Rate.Served::action)
                .containsExactly(SamplePlan.MISSION);
        assertThat(rate.percent(Duty.Side.POST)).isEqualByComparingTo("45.0");
        assertThat(rate.percent(Duty.Side.MINISTRY)).isEqualByComparingTo("100.0");
        assertThat(here.rate(desk, id).percent(Duty.Side.POST)).isEqualByComparingTo("0.0");
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNeitherContractNorMark() {
        ContractId id = agreed(2095);
        here.mark(desk, id, VISIT, false, "Non tenue", null, "");
        PersonId uncleared =
                lima.add(PlanCrossing.LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        PersonId trainee = ministry.person("sg4.trainee");

        assertThat(marks(lima, desk, id)).isOne();
        assertThat(marks(lima, uncleared, id)).isZero();
        assertThat(marks(lima, lima.person("lima.admin"), id)).isZero();
        assertThatThrownBy(() -> here.open(uncleared, id))
                .hasMessageStartingWith("contract.unknown");
        assertThatThrownBy(() -> there.open(trainee, id))
                .hasMessageStartingWith("contract.unknown");
        assertThat(there.all(trainee)).isEmpty();
        assertThat(roundsSeen(lima, desk, id)).isOne();
        assertThat(roundsSeen(lima, uncleared, id)).isZero();
        assertThat(roundsSeen(lima, lima.person("lima.admin"), id)).isZero();
        assertThatThrownBy(() -> rounds(ministry).of(trainee, id))
                .hasMessageStartingWith("contract.unknown");
    }

    private static long roundsSeen(Post node, PersonId reader, ContractId id) {
        return node.as(
                reader,
                sql ->
                        sql.sql("select count(*) from contract_round where contract = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }

    @Test
    void aProtectedContractLeavesOneTraceADay() {
        ContractId id = here.begin(desk, PlanCrossing.RESTRICTED, content(2096, "Contrat"));
        here.open(desk, id);
        here.open(desk, id);

        List<Opening> traces =
                lima.asNode(_ ->
                        lima.node().bean(Readings.class).openings(1_000).stream()
                                .filter(opening -> opening.thing().equals(id.ref()))
                                .toList());

        assertThat(traces)
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.person()).isEqualTo(desk);
                    assertThat(trace.name()).isEqualTo("AMBALDO LIMA 2096–2098");
                });
    }

    @Test
    void whatTheMinistryMarksOfItsDutiesCountsAtThePostOnceItIsSigned() {
        ContractId id = agreed(2012);
        assertThatThrownBy(() -> contracting(ministry).tellMarks(officer, id, Addressing.PLAIN))
                .hasMessageStartingWith("contract.no-mark");
        assertThatThrownBy(() -> contracting(lima).tellMarks(desk, id, Addressing.PLAIN))
                .hasMessageStartingWith("contract.marks-not-ministry");
        there.mark(officer, id, VISIT, true, "Visite du 3 mai", null, "");
        DispatchId told = contracting(ministry).tellMarks(officer, id, Addressing.PLAIN);
        assertThat(here.marks(desk, id)).isEmpty();

        crossing.signAtMinistry(told);

        assertThat(crossing.noted(lima, told)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.noted(ministry, told)).isEqualTo(new Noted("TAKEN", null));
        assertThat(here.marks(desk, id)).isEqualTo(there.marks(officer, id)).hasSize(1);
        assertThat(here.rate(desk, id).percent(Duty.Side.MINISTRY)).isEqualByComparingTo("100.0");
    }

    @Test
    void aPostMarksNothingInTheMinistrysName() {
        ContractId id = agreed(2014);
        there.mark(officer, id, VISIT, false, "", null, "");
        DispatchId forged =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.ContractMarks(
                                        id,
                                        List.of(
                                                new DutyMark(
                                                        UUID.randomUUID(),
                                                        VISIT,
                                                        true,
                                                        "",
                                                        null,
                                                        "Une main",
                                                        Instant.now())))));
        crossing.signAtLima(forged);

        assertThat(crossing.noted(ministry, forged))
                .isEqualTo(new Noted("REFUSED", "contract.marks-not-ministry"));
        assertThat(there.marks(officer, id)).extracting(DutyMark::kept).containsExactly(false);
    }

    @Test
    void anAgreedContractThatWasRewrittenIsFound() {
        ContractId id = agreed(2097);
        RegisterVerification verification = lima.node().bean(RegisterVerification.class);
        assertThat(verification.verify((_, _) -> {})).isInstanceOf(Verdict.Sound.class);
        String rewrite =
                """
                set session_replication_role = replica;
                update chancery.contract set sheet = replace(sheet, '%s', '%s'), proposed = replace(proposed, '%s', '%s')
                 where id = '%s'
                """;
        lima.node()
                .database()
                .asIntruder(rewrite.formatted("120000", "920000", "120000", "920000", id));
        try {
            assertThat(verification.verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.expected()).contains("contract " + id));
        } finally {
            lima.node()
                    .database()
                    .asIntruder(rewrite.formatted("920000", "120000", "920000", "120000", id));
        }
    }

    @Test
    void aContractThatNobodyAgreedToIsFound() {
        ContractId id = here.begin(desk, PlanCrossing.RESTRICTED, content(2096, "Contrat"));
        RegisterVerification verification = lima.node().bean(RegisterVerification.class);
        TestDatabase database = lima.node().database();
        database.asIntruder(
                """
                update chancery.contract set proposed = sheet, proposed_by = post, round = 1, state = 'AGREED', agreed_at = now(),
                       digest = sha512(convert_to(sheet, 'UTF8'))
                 where id = '%s'
                """
                        .formatted(id));
        try {
            assertThat(verification.verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken ->
                                    assertThat(broken.expected())
                                            .isEqualTo(
                                                    "no row %s in table contract".formatted(id)));
        } finally {
            database.asIntruder(
                    "set session_replication_role = replica",
                    "delete from chancery.contract where id = '%s'".formatted(id));
        }
    }

    @Test
    void ratesOfManyContractsAreThoseOfEach() {
        ContractId id = agreed(2098);

        assertThat(here.rates(desk, 2099).get(PlanCrossing.LIMA))
                .isEqualTo(new Contracts.Rated(id, here.rate(desk, id)));
        assertThat(there.rates(ministry.person("sg4.trainee"), 2099)).isEmpty();
    }

    private ContractId agreed(int year) {
        ContractId id = here.begin(desk, PlanCrossing.RESTRICTED, content(year, "Contrat"));
        DispatchId proposal = contracting(lima).propose(desk, id, Addressing.PLAIN);
        crossing.signAtLima(proposal);
        assertThat(crossing.noted(ministry, proposal)).isEqualTo(new Noted("TAKEN", null));
        DispatchId agreement = contracting(ministry).agree(officer, id, Addressing.PLAIN);
        crossing.signAtMinistry(agreement);
        assertThat(crossing.noted(lima, agreement)).isEqualTo(new Noted("TAKEN", null));
        return id;
    }

    private static Contracting contracting(Post node) {
        return node.node().bean(Contracting.class);
    }

    private static long marks(Post node, PersonId who, ContractId id) {
        return node.as(
                who,
                sql ->
                        sql.sql("select count(*) from contract_duty_mark where contract = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }

    private static ContractContent content(int year, String title) {
        return new ContractContent(
                PlanCrossing.LIMA,
                PlanCrossing.SG4,
                year,
                year + 2,
                title,
                "",
                "EUR",
                new BigDecimal("120000"),
                List.of(
                        new Duty(
                                TRADE,
                                Duty.Side.POST,
                                Duty.Kind.RESULT,
                                "Porter les échanges à 100 M USD",
                                75,
                                null),
                        new Duty(
                                CULTURE,
                                Duty.Side.POST,
                                Duty.Kind.RESULT,
                                "Ouvrir un centre culturel",
                                25,
                                LocalDate.of(year + 2, 12, 31)),
                        new Duty(
                                VISIT,
                                Duty.Side.MINISTRY,
                                Duty.Kind.VISIT,
                                "Une visite ministérielle",
                                10,
                                null)),
                List.of(LocalDate.of(year, 6, 30)),
                ReportingPeriod.QUARTER);
    }
}
